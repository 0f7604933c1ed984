//! What came of an occasion: whether the person was there, what they promised, and what became of that. Saved as it is
//! written.

use crate::components::{Element, details, element, label, link, reactive, select, text_area, view_of};
use crate::pages::personal::plan::PlanForm;
use crate::pages::shared::draft::text_draft;
use crate::pages::shared::length::length;
use crate::record::{Command, Id, Occasion, OccasionKind, OccasionState, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Open once the day has come; folded before.
pub fn view(state: AppState, id: &Id, found: &Occasion) -> AnyView {
    let is_past = found.day <= state.today() || found.state != OccasionState::Planned;
    let (promise, outcome) = words(found.kind);
    let inside = vec![
        been(state, id),
        text(state, id, "occasion-promise", promise, |found| &mut found.promise),
        element("div").child(as_step(state, id)),
        text(state, id, "occasion-outcome", outcome, |found| &mut found.outcome),
    ];
    let fold = details("What came of it", inside);
    view_of(if is_past { fold.attr("open", "") } else { fold })
}

type Words = (&'static str, &'static str);

fn words(kind: OccasionKind) -> (Words, Words) {
    match kind {
        OccasionKind::Meeting => (
            (
                "What did you promise?",
                "One thing that you can finish before the next meeting. It can become a step of your plan.",
            ),
            ("What became of it?", "A line, to tell in the next round."),
        ),
        OccasionKind::Review => (
            ("What will you do next?", "One thing that follows from the review. It can become a step of your plan."),
            ("What did the review find?", "What works, what does not, and what was agreed with your manager."),
        ),
        OccasionKind::Retreat => (
            ("What is your own part?", "What you took on, in a line or two. It can become a step of your plan."),
            ("What did the group decide?", "The moves that were chosen, who owns each, and the first step."),
        ),
    }
}

fn change(state: AppState, id: &Id, change: impl FnOnce(&mut Occasion)) -> Option<Command> {
    let mut found = state.peek(|record| record.occasion(id))?;
    change(&mut found);
    Some(Command::set_occasion(id.clone(), Some(found)))
}

fn been(state: AppState, id: &Id) -> Element {
    const BEEN: &str = "occasion-state";
    let options = OccasionState::ALL.map(|state| (state.id().to_string(), state.name().to_string()));
    let own = id.clone();
    let current = move || state.with(|record| record.occasion(&own).map_or("", |found| found.state.id()).to_string());
    let own = id.clone();
    let choose = move |chosen: String| {
        let chosen = OccasionState::parse(&chosen);
        let command = chosen.and_then(|chosen| change(state, &own, |found| found.state = chosen));
        if let Some(command) = command {
            state.dispatch(command);
        }
    };
    let select = select(BEEN.into(), options.to_vec(), &untrack(&current), choose).value(current);
    element("div").class("govuk-form-group").child(label(BEEN, "govuk-label--s", "Were you there?")).child(select)
}

fn text(
    state: AppState,
    id: &Id,
    field: &'static str,
    (name, hint): Words,
    of: fn(&mut Occasion) -> &mut String,
) -> Element {
    let (own, written) = (id.clone(), id.clone());
    let stored = move |record: &Record| record.occasion(&own).map(|mut found| std::mem::take(of(&mut found)));
    let command =
        move |text: String| change(state, &written, |found| *of(found) = text).unwrap_or(Command::Put(Vec::new()));
    let (text, write) = text_draft(state, stored, command, "The text is removed.");
    let area = text_area(field, ("govuk-label--s", name), hint, "3", text, write, RwSignal::new(Vec::new()).into());
    area.child(length(move || text.get()))
}

/// The way from a promise to the plan, once there is one.
fn as_step(state: AppState, id: &Id) -> AnyView {
    let own = id.clone();
    let has_promise =
        move || state.with(|record| record.occasion(&own).is_some_and(|found| !found.promise.trim().is_empty()));
    let id = id.clone();
    reactive(has_promise, move |has_promise| {
        let there = Route::Plan.href_with(&PlanForm::Promise(id.clone()).query());
        has_promise
            .then(|| element("p").class("govuk-body app-no-print").child(link(there, "Make it a step of my plan")))
    })
}
