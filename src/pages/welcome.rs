//! "Welcome back", in its place on the home page, for somebody who has begun.

use super::words::{count, lower_first};
use crate::record::{Action, ActionState, Goal};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Where somebody was, the next dated step, and the copy to keep.
pub fn view(state: AppState) -> AnyView {
    let progress = move || {
        state.progress().map(|progress| {
            let (words, button, route) = match &progress.next {
                Some(next) => (
                    format!("{} of {} answered.", progress.answered, progress.asked),
                    "Continue your self-assessment",
                    Route::question(next),
                ),
                None => (
                    format!("All {} questions answered.", progress.asked),
                    "See your results",
                    Route::Results,
                ),
            };
            view! {
                <p class="govuk-body-l">{words}</p>
                <a class="govuk-button app-button app-button--start" href=route.href()>{button}</a>
            }
        })
    };
    let step = move || {
        next_step(state).map(|(goal, action)| {
            let practice = state.framework.practice(&goal.practice).map_or("", |found| &found.title);
            let due = action.due.map(|due| format!("By {}", due.in_words())).unwrap_or_default();
            view! {
                <h3 class="govuk-heading-s app-card__name">{due}</h3>
                <p class="govuk-body app-tight">{action.text}</p>
                <p class="govuk-body-s">{format!("Towards: {}. ", lower_first(practice))}<a class="govuk-link" href=Route::Plan.href()>"Open your plan"</a></p>
            }
        })
    };
    let saved = move || {
        let kept = state.with(|record| record.entities().count());
        format!("{} in this browser.", count(kept, "item is kept", "items are kept"))
    };
    view! {
        <section class="app-panel" aria-labelledby="welcome-back">
            <h2 class="govuk-heading-m" id="welcome-back">"Welcome back"</h2>
            {progress}
            {step}
            <p class="govuk-body-s app-tight">
                {saved}
                " A browser can lose data. "
                <a class="govuk-link" href=Route::Data.href()>"Save a copy"</a>
            </p>
        </section>
    }    .into_any()
}

/// The open action with the nearest date.
fn next_step(state: AppState) -> Option<(Goal, Action)> {
    state.with(|record| {
        let goals = record.goals();
        let open = goals.iter().flat_map(|(id, goal)| {
            let actions = record.actions(id).into_iter().filter(|(_, action)| action.state != ActionState::Done);
            actions.map(|(_, action)| ((*goal).clone(), action.clone()))
        });
        open.filter(|(_, action)| action.due.is_some()).min_by_key(|(_, action)| action.due)
    })
}
