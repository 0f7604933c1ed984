//! More questions for people who want them: the rest of the core, then all.

use super::minutes::minutes;
use crate::components::{Element, button, element, focus_heading, heading_m};
use crate::insight::wider_scopes;
use crate::pages::shared::words::count;
use crate::record::{Assessment, Command, Id, Record, Scope};
use crate::state::AppState;

/// The id of the heading.
const MORE: &str = "more";

/// Wider scopes, while there are any.
pub fn view(state: AppState, record: &Record, (id, assessment): (&Id, &Assessment)) -> Vec<Element> {
    let wider = wider_scopes(state.framework, record, id, assessment);
    let offers: Vec<Element> = wider.into_iter().map(|(wider, more)| offer(state, id.clone(), wider, more)).collect();
    let mut parts = Vec::new();
    if !offers.is_empty() {
        parts.push(heading_m("More questions, when you like").attr("id", MORE));
        parts.push(element("ul").class("govuk-list govuk-list--spaced").child(offers));
    }
    parts
}

fn offer(state: AppState, id: Id, wider: Assessment, more: usize) -> Element {
    let name = if wider.scope == Scope::Core { "The rest of your core" } else { "All 36 practices" };
    let words = format!(": {}, about {}", count(more, "more question", "more questions"), minutes(more));
    let widen = move |_| {
        let command = Command::SetAssessment(id.clone(), wider.clone());
        state.dispatch_with_undo(command, "The questions are on your list. Your answers stay.");
        focus_heading();
    };
    element("li").child(button("app-link-button", name).on("click", widen)).child(words)
}
