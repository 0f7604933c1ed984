//! The list of planned steps, with their state, their level today and what can be done about them.

use super::dates::{how_and_when, in_calendar, whole_calendar};
use super::links::change_query;
use super::ways::{KINDLY, Ways, late};
use crate::components::{
    Element, button, button_link, element, focus, fragment, heading, keyed_list, link, reactive, select,
    visually_hidden,
};
use crate::framework::{Practice, PracticeId};
use crate::insight::{PlannedStep, is_late, level_now, reached};
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
    // Steps that were let go here, each with its place: what was done about one is said where it stood.
    let kept = RwSignal::new(Vec::<(usize, Step)>::new());
    let steps = move || {
        let mut steps = planned(state);
        for (at, step) in kept.get() {
            if !steps.iter().any(|other| other.id == step.id) {
                steps.insert(at.min(steps.len()), step);
            }
        }
        steps.into_iter().map(|step| (step.id.as_str().to_string(), step)).collect()
    };
    let list = keyed_list(steps, move |step| item(state, step, kept));
    let is_empty = move || state.with(|record| record.goals().is_empty());
    let around = reactive(is_empty, |is_empty| if is_empty { empty() } else { onward() });
    let list = element("ul").class("govuk-list").child(list).into_any();
    fragment([heading(PLAN).into_any(), list, whole_calendar(state), around])
}

/// Without the states and dates: changing one must not rebuild its item while the user is in it.
fn planned(state: AppState) -> Vec<Step> {
    state.with(|record| {
        let step = |(id, goal): (&Id, &Goal)| {
            let actions = record.actions(id).into_iter();
            let still = |action: &Action| Action { state: ActionState::Planned, due: None, ..action.clone() };
            let actions = actions.map(|(id, action)| (id.clone(), still(action))).collect();
            Step { id: id.clone(), goal: goal.clone(), actions }
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
        element("p")
            .class("govuk-body app-no-print")
            .child(link(Route::Results.href(), "Choose another step from your results")),
        stays_here("Your plan stays in this browser."),
    ]
}

fn item(state: AppState, step: Step, kept: RwSignal<Vec<(usize, Step)>>) -> Element {
    let practice = state.framework.practice(&step.goal.practice);
    let name = practice.map_or_else(|| gone(&step.goal.practice), |found| found.title.to_string());
    let own = step.clone();
    let keep = Callback::new(move |()| {
        let at = untrack(|| planned(state)).iter().position(|other| other.id == own.id);
        kept.update(|kept| kept.extend(at.map(|at| (at, own.clone()))));
    });
    let ways = Ways::new(state, step.id.as_str(), keep);
    let outcome = ways.outcome();
    let id = step.id.clone();
    let is_planned = move || state.with(|record| record.goals().into_iter().any(|(goal, _)| *goal == id));
    let title = name.clone();
    let inside =
        reactive(is_planned, move |is_planned| is_planned.then(|| inside(state, &step, practice, &title, &ways)));
    element("li")
        .class("app-step")
        .child(element("h2").class("govuk-heading-s app-card__name").child(name))
        .child(outcome)
        .child(inside)
}

fn inside(state: AppState, step: &Step, practice: Option<&'static Practice>, name: &str, ways: &Ways) -> Vec<Element> {
    let id = step.id.clone();
    let remove = move |_| {
        state.dispatch_with_undo(Command::RemoveGoal(id.clone()), "Step removed from your plan.");
        focus(DONE_NOTICE);
    };
    let remove = button("app-link-button app-no-print", "Remove").on("click", remove);
    let mut parts = vec![
        element("div").child(level(state, &step.goal, practice)),
        element("div").child(versions::view(state, Key::Goal(step.id.clone()))),
    ];
    for (id, action) in &step.actions {
        parts.extend(action_parts(state, id, action, &step.goal, ways));
    }
    parts.push(remove.child(visually_hidden(format!(": {name}"))));
    parts
}

/// The level today and the one that the step leads to; a word that closes it once that is reached.
fn level(state: AppState, goal: &Goal, practice: Option<&'static Practice>) -> AnyView {
    let (framework, to, goal) = (state.framework, goal.to, goal.clone());
    let now = move || state.with(|record| (level_now(record, &goal.practice), reached(record, &goal).is_some()));
    reactive(now, move |(now, is_reached)| {
        let now = now.map(|now| framework.level_name(now));
        match now {
            Some(now) if is_reached => element("p")
                .class("govuk-body app-reached")
                .child(element("strong").child("Reached: "))
                .child(format!("you are at {now} now.")),
            _ => {
                let now = now.map_or_else(String::new, |now| format!("Now: {now}. "));
                let anchor = practice.and_then(|found| found.worded().levels.anchor(to)).unwrap_or_default();
                let words = format!("{now}Towards {}: ", framework.level_name(to));
                element("p").class("govuk-body-s").child(words).child(element("q").child(anchor))
            }
        }
    })
}

fn action_parts(state: AppState, id: &Id, action: &Action, goal: &Goal, ways: &Ways) -> Vec<Element> {
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
        element("p")
            .class("govuk-body-s")
            .child(how_and_when(state, id, action))
            .child(change(id, action))
            .child(in_calendar(state, id, action)),
        element("div").child(if_late(state, id, goal, ways)),
        element("div")
            .class("govuk-form-group app-state")
            .child(element("label").class("govuk-label").attr("for", field).child("How far along is it?"))
            .child(select),
        element("div").child(done(
            state,
            id.clone(),
            state.framework.practice(&goal.practice).map(|found| found.id.clone()),
        )),
    ]
}

/// A late step says so, with two ways on. One whose level is reached is over, whatever its date.
fn if_late(state: AppState, id: &Id, goal: &Goal, ways: &Ways) -> AnyView {
    let (id, goal, ways) = (id.clone(), goal.clone(), ways.clone());
    let step = move || {
        state.with(|record| {
            let action = record.action(&id).filter(|action| is_late(action, state.today()))?.clone();
            let is_open = reached(record, &goal).is_none();
            is_open.then(|| PlannedStep { id: id.clone(), action, practice: goal.practice.clone() })
        })
    };
    reactive(step, move |step| {
        step.map(|step| {
            let mark = step.action.due.map(late);
            let kindly = element("p").class("govuk-body-s app-tight").child(KINDLY);
            let ways = element("div").class("app-no-print").child(kindly).child(ways.buttons(&step, false));
            element("div").child(mark).child(ways)
        })
    })
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
