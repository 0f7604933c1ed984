//! A step of the plan: what it says, how far it is, and what came of it.

use super::calendar::{how_and_when, in_calendar};
use super::links::change_query;
use super::ways::{KINDLY, Ways, late};
use crate::components::{Element, element, link, reactive, reactive_text, select, text_area, visually_hidden};
use crate::framework::PracticeId;
use crate::insight::{PlannedStep, is_late, reached};
use crate::pages::personal::log::new_entry;
use crate::pages::shared::draft::text_draft;
use crate::pages::shared::versions;
use crate::record::{Action, ActionState, Command, Goal, Id, Key, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub fn action_parts(state: AppState, id: &Id, action: &Action, goal: &Goal, ways: &Ways) -> Vec<Element> {
    let support = (!action.support.trim().is_empty()).then(|| {
        let own = element("span").class("app-note").attr("data-own", "").child(action.support.as_str());
        element("p").class("govuk-body-s app-tight").child("Needs: ").child(own)
    });
    let mut parts = vec![
        element("div").child(versions::view(state, Key::Action(id.clone()))),
        element("p")
            .class("govuk-body app-tight app-step__one")
            .child(element("strong").attr("data-own", "").child(action.text.as_str())),
    ];
    parts.extend(support);
    parts.extend([
        element("p")
            .class("govuk-body-s")
            .child(how_and_when(state, id, action))
            .child(change(id, action))
            .child(in_calendar(state, id, action)),
        element("div").child(if_late(state, id, goal, ways)),
        how_far(state, id),
        element("div").child(when_over(state, id, goal.practice.clone())),
    ]);
    parts
}

fn how_far(state: AppState, id: &Id) -> Element {
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
    element("div")
        .class("govuk-form-group app-state")
        .child(element("label").class("govuk-label").attr("for", field).child("How far along is it?"))
        .child(select)
}

/// A late step says so, with ways on. One whose level is reached is over, whatever its date.
fn if_late(state: AppState, id: &Id, goal: &Goal, ways: &Ways) -> AnyView {
    let (id, goal, ways) = (id.clone(), goal.clone(), ways.clone());
    let step = move || {
        state.with(|record| {
            let action = record.action(&id).filter(|action| is_late(action, state.today()))?.clone();
            let is_open = reached(record, &goal).is_none();
            is_open.then(|| PlannedStep { id: id.clone(), action, goal: goal.clone() })
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

/// What came of a step that is done or let go. While it is fresh, a finished one is an example, and may mean the next
/// level.
fn when_over(state: AppState, id: &Id, practice: Option<PracticeId>) -> AnyView {
    let own = id.clone();
    let how = move || {
        state.with(|record| record.action(&own).filter(|action| !action.state.is_open()).map(|action| action.state))
    };
    let id = id.clone();
    reactive(how, move |how| {
        let how = how?;
        let onward = (how == ActionState::Done).then(|| {
            let log = new_entry(state, "govuk-link", "Write it in your log", practice.as_ref());
            let again = practice.as_ref().map(|practice| {
                let answer = link(Route::question(practice).href(), "answer the question again");
                element("span").child(", and ").child(answer).child(" if your level has changed")
            });
            let ways = element("p").class("govuk-body app-no-print");
            ways.child(log).child(" while it is fresh").child(again).child(".")
        });
        Some(vec![came_of_it(state, &id)].into_iter().chain(onward).collect::<Vec<_>>())
    })
}

/// Saved as it is written.
fn came_of_it(state: AppState, id: &Id) -> Element {
    let (own, written) = (id.clone(), id.clone());
    let stored = move |record: &Record| record.action(&own).map(|action| action.outcome.clone());
    let command = move |text| Command::SetOutcome(written.clone(), text);
    let (text, write) = text_draft(state, stored, command, "What came of the step is removed.");
    let field = format!("outcome-{}", id.as_str());
    let hint = "A sentence for the talk with your manager, and for you in a year.";
    let area = text_area(field, ("", "What came of it?"), hint, "2", text, write, RwSignal::new(Vec::new()).into());
    // A field on paper would cut a long text.
    let printed = element("p").class("govuk-body-s app-print-only").child("What came of it: ");
    let own = element("span").class("app-note").attr("data-own", "").child(reactive_text(move || text.get()));
    element("div").child(element("div").class("app-no-print").child(area)).child(printed.child(own))
}
