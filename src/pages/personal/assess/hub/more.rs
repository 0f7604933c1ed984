//! More questions for people who want them: the rest of the core, then all. And the end of an assessment.

use super::minutes::minutes;
use crate::components::{Element, button, element, focus_heading, heading_m, paragraph};
use crate::insight::{AssessmentProgress, wider_scopes};
use crate::pages::shared::words::count;
use crate::record::{Assessment, Command, Id, Record, Scope};
use crate::state::AppState;

/// The id of the heading.
const MORE: &str = "more";

/// Wider scopes, while there are any; then the next assessment.
pub fn view(
    state: AppState,
    record: &Record,
    (id, assessment): (&Id, &Assessment),
    progress: &AssessmentProgress,
) -> Vec<Element> {
    let wider = wider_scopes(state.framework, record, id, assessment);
    let offers: Vec<Element> = wider.into_iter().map(|(wider, more)| offer(state, id.clone(), wider, more)).collect();
    let mut parts = Vec::new();
    if !offers.is_empty() {
        parts.push(heading_m("More questions, when you like").attr("id", MORE));
        parts.push(element("ul").class("govuk-list govuk-list--spaced").child(offers));
    }
    if progress.answered > 0 {
        parts.extend(finish(state, id.clone()));
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

/// Finishes the assessment: the next one starts from what was answered last time.
fn finish(state: AppState, id: Id) -> [Element; 3] {
    let end = move |_| {
        state.dispatch_with_undo(
            Command::FinishAssessment(id.clone(), state.today()),
            "This assessment is finished and kept. Start the next one whenever you like.",
        );
        focus_heading();
    };
    let words = "Once you are done, finish this assessment. It is kept, and the next one shows it beside each question as \"last time\". Half a year or a year later is a good time to come back. If you change nothing in it for three months, it is finished by itself.";
    let button = button("govuk-button govuk-button--secondary", "Finish this assessment").on("click", end);
    [heading_m("Finish, and come back later"), paragraph(words), button]
}
