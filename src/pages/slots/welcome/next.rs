//! The next step, whether it is late, and what can be done about it here.

use super::boxed::boxed;
use crate::components::{Child, Element, element, link, paragraph, reactive, view_of};
use crate::insight::{NextStep, PlannedStep, is_late, next_step};
use crate::pages::personal::plan::ways::{KINDLY, Ways, late, own_words};
use crate::pages::shared::words::{goal_title, practice_title};
use crate::route::Route;
use crate::state::AppState;

pub fn view(state: AppState) -> Element {
    let ways = Ways::new(state, "next");
    let outcome = ways.outcome().into_any();
    let step = reactive(
        move || state.with(|record| next_step(state.framework, record)),
        move |next| match next {
            NextStep::Planned(step) => planned(state, &step, &ways),
            NextStep::Offered(practice, to) => {
                let to = state.framework.level_name(to);
                vec![
                    paragraph(title(practice_title(state.framework, &practice)))
                        .child(format!("Your results suggest it, towards {to}.")),
                    onward(Route::Results, "Add it from your results"),
                ]
            }
            NextStep::Nothing => vec![onward(Route::Results, "Choose a step from your results")],
        },
    );
    boxed(view_of("Your next step"), vec![outcome, step])
}

fn planned(state: AppState, step: &PlannedStep, ways: &Ways) -> Vec<Element> {
    let is_late = is_late(&step.action, state.today());
    let due = step.action.due.map(|due| match is_late {
        true => late(due),
        false => element("p").class("govuk-body-s app-tight").child(format!("By {}", due.in_words())),
    });
    let what = paragraph(title(goal_title(state.framework, &step.goal))).child(own_words(step));
    let kindly = is_late.then(|| element("p").class("govuk-body-s").child(KINDLY));
    let mut parts: Vec<Element> = due.into_iter().chain([what]).chain(kindly).collect();
    parts.extend(ways.buttons(step, true));
    parts.push(onward(Route::Plan, "Open your plan"));
    parts
}

fn title(words: impl Child) -> Element {
    element("strong").child(words).child(". ")
}

fn onward(route: Route, words: &'static str) -> Element {
    element("p").class("govuk-body app-tight").child(link(route.href(), words))
}
