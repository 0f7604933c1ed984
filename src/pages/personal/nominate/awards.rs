//! The awards that can be nominated for.

use crate::components::{Element, paragraph};
use crate::framework::AWARDS;
use crate::state::AppState;

/// The awards of this site, by id and name: the agency's own, and the framework's that it does not hide.
pub fn awards(state: AppState) -> Vec<(String, String)> {
    let own = state.with_pack(|pack| {
        let own = pack.awards.iter().map(|award| (award.id.clone(), award.name.clone()));
        (own.collect::<Vec<_>>(), pack.hide.awards.clone())
    });
    let (mut found, hidden) = own.unwrap_or_default();
    for award in AWARDS.awards.iter() {
        let id = award.id.to_string();
        if !hidden.contains(&id) && !found.iter().any(|(other, _)| *other == id) {
            found.push((id, award.name.to_string()));
        }
    }
    found
}

/// The name of an award, or its id if it is gone.
pub fn award_name(state: AppState, id: &str) -> String {
    let found = awards(state).into_iter().find(|(other, _)| other == id);
    found.map_or_else(|| id.to_string(), |(_, name)| name)
}

/// What the award is given for.
pub fn honours(id: &str) -> Option<Element> {
    let award = AWARDS.awards.iter().find(|award| award.id.as_str() == id)?;
    Some(paragraph(award.honours))
}
