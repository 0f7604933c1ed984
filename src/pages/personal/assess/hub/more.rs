//! More questions for people who want them: the rest of the core, then all. And the end of an assessment.

use super::minutes;
use crate::components::{Element, element, focus_heading, heading_m, paragraph};
use crate::insight::{AssessmentProgress, wider_scopes};
use crate::pages::shared::words::count;
use crate::record::{Assessment, Command, Scope};
use crate::state::AppState;

/// The id of the heading.
pub const MORE: &str = "more";

/// Wider scopes, while there are any; then the next assessment.
pub fn view(state: AppState, assessment: &Assessment, progress: &AssessmentProgress) -> Vec<Element> {
    let wider = state.with(|record| {
        let (id, _) = record.current_assessment()?;
        Some(wider_scopes(state.framework, record, id, assessment))
    });
    let offers: Vec<Element> =
        wider.unwrap_or_default().into_iter().map(|(wider, more)| offer(state, wider, more)).collect();
    let mut parts = Vec::new();
    if !offers.is_empty() {
        parts.push(heading_m("More questions, when you like").attr("id", MORE));
        parts.push(element("ul").class("govuk-list govuk-list--spaced").child(offers));
    }
    if progress.answered > 0 {
        parts.extend(finish(state));
    }
    parts
}

fn offer(state: AppState, wider: Assessment, more: usize) -> Element {
    let name = if wider.scope == Scope::Core { "The rest of your core" } else { "All 36 practices" };
    let words = format!(": {}, about {}", count(more, "more question", "more questions"), minutes(more));
    let widen = move |_| {
        let Some((id, _)) = leptos::prelude::untrack(|| state.current_assessment()) else { return };
        let command = Command::SetAssessment(id, wider.clone());
        state.dispatch_with_undo(command, "The questions are on your list. Your answers stay.");
        focus_heading();
    };
    let button = element("button").class("app-link-button").attr("type", "button").on("click", widen).child(name);
    element("li").child(button).child(words)
}

/// Finishes the assessment: the next one starts from what was answered last time.
fn finish(state: AppState) -> [Element; 3] {
    let end = move |_| {
        let Some((id, _)) = leptos::prelude::untrack(|| state.current_assessment()) else { return };
        state.dispatch_with_undo(
            Command::FinishAssessment(id, state.today()),
            "This assessment is finished and kept. Start the next one whenever you like.",
        );
        focus_heading();
    };
    let words = "Once you are done, finish this assessment. It is kept, and the next one shows it beside each question as \"last time\". Half a year or a year later is a good time to come back.";
    let button = element("button")
        .class("govuk-button govuk-button--secondary")
        .attr("type", "button")
        .on("click", end)
        .child("Finish this assessment");
    [heading_m("Finish, and come back later"), paragraph(words), button]
}
