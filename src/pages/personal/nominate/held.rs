//! What the record already holds that could stand in a nomination: engagements of the log, and notes to the practices of
//! the award's principles.

use super::change::change;
use crate::components::{Element, button, details, element, focus_in_place, view_of, visually_hidden};
use crate::framework::AWARDS;
use crate::pages::shared::words::entry_in_words;
use crate::record::{Id, Record};
use crate::state::AppState;
use leptos::prelude::*;

/// At most so many are offered, the newest first.
const OFFERED: usize = 8;

/// Folded; nothing for someone else's work, of which the record holds nothing.
pub fn view(state: AppState, id: &Id, is_own: bool) -> AnyView {
    let award = state.peek(|record| record.nomination(id).map(|draft| draft.award.clone()).unwrap_or_default());
    let found = if is_own { state.peek(|record| held(record, &award)) } else { Vec::new() };
    let item = |text: String| {
        let (id, words) = (id.clone(), text.clone());
        let add = move |_| {
            state.dispatch(change(state, &id, |draft| {
                let between = if draft.story.trim().is_empty() { "" } else { "\n\n" };
                draft.story = format!("{}{between}{words}", draft.story);
            }));
            focus_in_place("nomination-story");
        };
        let name = visually_hidden(format!(": {text}")).attr("data-own", "");
        let add = button("app-link-button", "Add this").child(name).on("click", add);
        element("li")
            .child(element("span").class("app-note").attr("data-own", "").child(text.as_str()))
            .child(" ")
            .child(add)
    };
    let items: Vec<Element> = found.into_iter().map(item).collect();
    view_of((!items.is_empty()).then(|| {
        let list = element("ul").class("govuk-list govuk-list--bullet").child(items);
        details("Take it from your log and notes", vec![list])
    }))
}

fn held(record: &Record, award: &str) -> Vec<String> {
    let mut found: Vec<String> = record.log().into_iter().map(|(_, entry)| entry_in_words(entry)).collect();
    let award = AWARDS.awards.iter().find(|other| other.id.as_str() == award);
    if let Some((id, _)) = record.answered_assessments().pop()
        && let Some(award) = award
    {
        let notes = record.entities().filter_map(|(key, _)| match key {
            crate::record::Key::Note(of, practice) if of == id => {
                let is_about = award.principles.iter().any(|principle| principle.as_str() == practice.parts().0);
                is_about.then(|| record.note(id, practice)).flatten().map(String::from)
            }
            _ => None,
        });
        found.extend(notes);
    }
    found.retain(|text| !text.trim().is_empty());
    found.truncate(OFFERED);
    found
}
