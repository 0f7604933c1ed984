//! The two chosen roles in the static page: in the grid a frame around their columns, and which is which in words; in the
//! rows of a narrow screen their names stand out.

use crate::components::{mark_only, say_in};
use crate::exchange::CompareLink;
use crate::framework::Framework;
use crate::insight::roles_in_order;

const ON: &str = "app-grid__on";

/// Marks the columns of what is compared, and no others.
pub fn mark_chosen(framework: &Framework, compared: &CompareLink) {
    let ends: &[&str] = if compared.tracks.len() == 1 { &["Chosen"] } else { &["From", "To"] };
    // After the column of principles.
    let columns = roles_in_order(framework).into_iter().zip(2..);
    let mut chosen = Vec::new();
    for (track, column) in columns {
        let end = compared.tracks.iter().position(|id| *id == track.id).and_then(|at| ends.get(at));
        say_in(&format!(".app-grid__roles > :nth-child({column}) > .app-grid__end"), end.copied().unwrap_or_default());
        if end.is_some() {
            chosen.push(format!(":is(.app-grid__roles, .app-grid tbody > tr) > :nth-child({column})"));
            chosen.push(format!(".app-grid-rows [data-role={}]", track.id));
        }
    }
    mark_only(&chosen.join(", "), ON);
}
