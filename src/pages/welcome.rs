//! "Welcome back", in its place on the home page, for somebody who has begun.

use super::saved;
use super::words::lower_first;
use crate::components::{Element, element, heading_m, link, live};
use crate::insight::Progress;
use crate::record::{Action, ActionState, Goal};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Where somebody was, the next dated step, and the copy to keep.
pub fn view(state: AppState) -> AnyView {
    let kept = move || {
        let line = saved::words(&state.backup());
        line.map_or_else(String::new, |(words, _)| format!("{words}. A browser can lose data. "))
    };
    let copy =
        element("p").class("govuk-body-s app-tight").child(live(kept)).child(link(Route::Data.href(), "Save a copy"));
    element("section")
        .class("app-panel")
        .set("aria-labelledby", "welcome-back")
        .child(heading_m("Welcome back").set("id", "welcome-back"))
        .child(live(move || progress(state)))
        .child(live(move || next_step(state)))
        .child(copy)
        .done()
}

fn progress(state: AppState) -> Option<Vec<Element>> {
    let finished = || state.shown().and_then(|(_, assessment)| assessment.finished);
    let (words, button, route) = match state.progress() {
        Some(Progress { next: Some(next), answered, asked }) => {
            (format!("{answered} of {asked} answered."), "Continue your self-assessment", Route::question(&next))
        }
        Some(Progress { asked, .. }) => {
            (format!("All {asked} questions answered."), "See your results", Route::Results)
        }
        None => {
            let words = format!("You finished your last assessment on {}.", finished()?.in_words());
            (words, "See your results", Route::Results)
        }
    };
    let button =
        element("a").class("govuk-button app-button app-button--start").set("href", route.href()).child(button);
    Some(vec![element("p").class("govuk-body-l").child(words), button])
}

fn next_step(state: AppState) -> Option<Vec<Element>> {
    let (goal, action) = nearest(state)?;
    let practice = state.framework.practice(&goal.practice).map_or("", |found| found.title.as_str());
    let due = action.due.map(|due| format!("By {}", due.in_words())).unwrap_or_default();
    let towards = element("p").class("govuk-body-s").child(format!("Towards: {}. ", lower_first(practice)));
    Some(vec![
        element("h3").class("govuk-heading-s app-card__name").child(due),
        element("p").class("govuk-body app-tight").set("data-own", "").child(action.text),
        towards.child(link(Route::Plan.href(), "Open your plan")),
    ])
}

/// The open action with the nearest date.
fn nearest(state: AppState) -> Option<(Goal, Action)> {
    state.with(|record| {
        let goals = record.goals();
        let open = goals.iter().flat_map(|(id, goal)| {
            let actions = record.actions(id).into_iter().filter(|(_, action)| action.state != ActionState::Done);
            actions.map(|(_, action)| ((*goal).clone(), action.clone()))
        });
        open.filter(|(_, action)| action.due.is_some()).min_by_key(|(_, action)| action.due)
    })
}
