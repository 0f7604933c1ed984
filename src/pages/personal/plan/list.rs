//! The list of planned steps, with their state.

use super::links::change_query;
use crate::components::{
    Element, button, button_link, element, focus, fragment, heading, keyed_list, link, paragraph, reactive, select,
    visually_hidden,
};
use crate::framework::PracticeId;
use crate::pages::personal::log::new_entry;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::saved_line::stays_here;
use crate::pages::shared::versions;
use crate::pages::shared::words::gone;
use crate::record::{Action, ActionState, Command, Goal, Id, Key};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

/// A goal with its actions.
#[derive(Clone, PartialEq)]
struct Step {
    id: Id,
    goal: Goal,
    actions: Vec<(Id, Action)>,
}

pub fn view(state: AppState) -> AnyView {
    // Without the states: changing one must not rebuild its item while the user is in it.
    let steps = move || {
        let mut steps = planned(state);
        for (_, action) in steps.iter_mut().flat_map(|step| &mut step.actions) {
            action.state = ActionState::Planned;
        }
        steps.into_iter().map(|step| (step.id.as_str().to_string(), step)).collect()
    };
    let list = keyed_list(steps, move |step| item(state, &step));
    let is_empty = move || state.with(|record| record.goals().is_empty());
    let around = reactive(is_empty, |is_empty| if is_empty { empty() } else { onward() });
    fragment([heading(PLAN).into_any(), element("ul").class("govuk-list").child(list).into_any(), around])
}

fn planned(state: AppState) -> Vec<Step> {
    state.with(|record| {
        let step = |(id, goal): (&Id, &Goal)| {
            let actions = record.actions(id).into_iter().map(|(id, action)| (id.clone(), action.clone()));
            Step { id: id.clone(), goal: goal.clone(), actions: actions.collect() }
        };
        record.goals().into_iter().map(step).collect()
    })
}

fn empty() -> Vec<Element> {
    let words = "Nothing planned yet. One small step with a date is worth more than ten good intentions.";
    vec![
        element("p").class("govuk-body-l").child(words),
        button_link(Route::Results.href(), "Choose a step from your results"),
    ]
}

fn onward() -> Vec<Element> {
    vec![
        paragraph(link(Route::Results.href(), "Choose another step from your results")),
        stays_here("Your plan stays in this browser."),
    ]
}

fn item(state: AppState, step: &Step) -> Element {
    let practice = state.framework.practice(&step.goal.practice);
    let name = practice.map_or_else(|| gone(&step.goal.practice), |found| found.title.to_string());
    let anchor = practice.and_then(|found| found.worded().levels.anchor(step.goal.to)).unwrap_or_default();
    let id = step.id.clone();
    let remove = move |_| {
        state.dispatch_with_undo(Command::RemoveGoal(id.clone()), "Step removed from your plan.");
        focus(DONE_NOTICE);
    };
    let towards = element("p")
        .class("govuk-body-s")
        .child(format!("Towards {}: ", state.framework.level_name(step.goal.to)))
        .child(element("q").child(anchor));
    let remove = button("app-link-button app-no-print", "Remove").on("click", remove);
    element("li")
        .class("app-step")
        .child(element("h2").class("govuk-heading-s app-card__name").child(name.clone()))
        .child(towards)
        .child(versions::view(state, Key::Goal(step.id.clone())))
        .child(
            step.actions
                .iter()
                .map(|(id, action)| action_parts(state, id, action, practice.map(|found| &found.id)))
                .collect::<Vec<_>>(),
        )
        .child(remove.child(visually_hidden(format!(": {name}"))))
}

fn action_parts(state: AppState, id: &Id, action: &Action, practice: Option<&PracticeId>) -> Vec<Element> {
    let due = action.due.map_or_else(|| "no date yet".into(), |due| format!("by {}", due.in_words()));
    let field = format!("state-{}", id.as_str());
    let options = ActionState::ALL.map(|state| (state.id().to_string(), state.name().to_string()));
    let own = id.clone();
    let current = move || state.with(|record| record.action(&own).map_or("", |action| action.state.id()).to_string());
    let own = id.clone();
    let choose = move |chosen: String| {
        if let Some(chosen) = ActionState::parse(&chosen) {
            state.dispatch(Command::SetActionState(own.clone(), chosen));
        }
    };
    let select = select(field.clone(), options.to_vec(), &untrack(&current), choose).value(current);
    vec![
        element("div").child(versions::view(state, Key::Action(id.clone()))),
        element("p")
            .class("govuk-body app-tight")
            .child(element("strong").attr("data-own", "").child(action.text.as_str())),
        element("p").class("govuk-body-s").child(format!("{}, {due}. ", action.mode.name())).child(change(id, action)),
        element("div")
            .class("govuk-form-group app-state")
            .child(element("label").class("govuk-label").attr("for", field).child("How far is it?"))
            .child(select),
        element("div").child(done(state, id.clone(), practice.cloned())),
    ]
}

fn change(id: &Id, action: &Action) -> Element {
    let name = visually_hidden(format!(": {}", action.text)).attr("data-own", "");
    let there = link(Route::Plan.href_with(&change_query(id)), "Change").child(name);
    element("span").class("app-no-print").child(there)
}

/// What to do with a finished action: while it is fresh it is an example, and may mean the next level.
fn done(state: AppState, id: Id, practice: Option<PracticeId>) -> AnyView {
    let is_done =
        move || state.with(|record| record.action(&id).is_some_and(|action| action.state == ActionState::Done));
    reactive(is_done, move |is_done| {
        is_done.then(|| {
            let log = new_entry(state, "govuk-link", "Write it in your log", practice.as_ref());
            let again = practice.as_ref().map(|practice| {
                let answer = link(Route::question(practice).href(), "answer the question again");
                element("span").child(", and ").child(answer).child(" if your level has changed")
            });
            let ways = element("p").class("govuk-body app-no-print");
            ways.child(log).child(" while it is fresh").child(again).child(".")
        })
    })
}
