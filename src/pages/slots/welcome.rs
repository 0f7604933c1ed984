//! "Welcome back", in its slot on the home page, for users who have begun.

use super::saved;
use crate::components::{Element, element, heading_m, link, reactive, reactive_text};
use crate::framework::lower_first;
use crate::insight::AssessmentProgress;
use crate::record::{Action, ActionState, Goal};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Where the user left off, the next dated step, and a link to save a copy.
pub fn view(state: AppState) -> AnyView {
    let kept = move || {
        let line = saved::words(&state.backup());
        line.map_or_else(String::new, |(words, _)| format!("{words}. A browser can lose data. "))
    };
    let copy = element("p")
        .class("govuk-body-s app-tight")
        .child(reactive_text(kept))
        .child(link(Route::Data.href(), "Save a copy"));
    element("section")
        .class("app-panel")
        .attr("aria-labelledby", "welcome-back")
        .child(heading_m("Welcome back").attr("id", "welcome-back"))
        .child(reactive(move || progress(state), |words| words.map(go_on)))
        .child(reactive(move || nearest(state), move |step| step.map(|(goal, action)| next_step(state, &goal, action))))
        .child(copy)
        .into_any()
}

/// How far the assessment has come, and the words and target of the button.
fn progress(state: AppState) -> Option<(String, &'static str, Route)> {
    Some(match state.progress() {
        Some(AssessmentProgress { next: Some(next), answered, asked }) => {
            (format!("{answered} of {asked} answered."), "Continue your self-assessment", Route::question(&next))
        }
        Some(AssessmentProgress { asked, .. }) => {
            (format!("All {asked} questions answered."), "See your results", Route::Results)
        }
        None => {
            let (_, last) = state.shown_assessment()?;
            let words = format!("Your assessment of {} is finished and kept.", last.started.month_in_words());
            (words, "See your results", Route::Results)
        }
    })
}

fn go_on((words, button, route): (String, &'static str, Route)) -> Vec<Element> {
    let button =
        element("a").class("govuk-button app-button app-button--start").attr("href", route.href()).child(button);
    vec![element("p").class("govuk-body-l").child(words), button]
}

fn next_step(state: AppState, goal: &Goal, action: Action) -> Vec<Element> {
    let practice = state.framework.practice(&goal.practice).map_or("", |found| found.title.as_str());
    let due = action.due.map(|due| format!("By {}", due.in_words())).unwrap_or_default();
    let towards = element("p").class("govuk-body-s").child(format!("Towards: {}. ", lower_first(practice)));
    vec![
        element("h3").class("govuk-heading-s app-card__name").child(due),
        element("p").class("govuk-body app-tight").attr("data-own", "").child(action.text),
        towards.child(link(Route::Plan.href(), "Open your plan")),
    ]
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
