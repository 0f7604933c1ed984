//! The form for one step of the plan: what to do, how, and by when. New and planned steps share it.

use super::dates::soon;
use super::draft::Draft;
use super::links::{add_query, change_query};
use crate::components::{
    Choice, Element, FieldError, caption, date_field, element, error_summary, focus, focus_heading, fragment, heading,
    level_tag, link, radios, summary_row, text_area, view_of,
};
use crate::framework::{Level, Mode, Practice};
use crate::insight::{STEP_MONTHS, level_now, step_up};
use crate::pages::Navigator;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::record::{Action, ActionState, Command, Date, DateFault, Goal, Id, Month};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

const TEXT: &str = "action-text";
const MODE: &str = "action-mode";
const DUE: &str = "action-due";

/// The input, once it is valid.
struct Step {
    text: String,
    mode: Mode,
    due: Date,
}

/// The form for a new step.
pub fn new(state: AppState, practice: &'static Practice, go: Navigator) -> AnyView {
    let from = state.peek(|record| level_now(record, &practice.id));
    let to = step_up(from);
    let here = Route::Plan.href_with(&add_query(&practice.id));
    let frame = Frame { title: "Plan a step", button: "Add to my plan", here, cancel: Route::Results };
    let draft = Draft::of(state, &frame.here, None);
    let keep = move |step| {
        go.replace.run(Route::Plan);
        focus_heading();
        add(state, practice, from, to, step);
    };
    view(state, draft, frame, about(state, practice, from, to), Box::new(keep))
}

/// The form for a planned step. `None` if it is not planned, or no longer.
pub fn change(state: AppState, id: Id, go: Navigator) -> Option<AnyView> {
    let (action, goal) = state.peek(|record| {
        let action = record.action(&id)?.clone();
        let goal = record.goals().into_iter().find(|(goal, _)| **goal == action.goal)?.1.clone();
        Some((action, goal))
    })?;
    let about = state.framework.practice(&goal.practice).map(|found| {
        let now = state.peek(|record| level_now(record, &found.id)).or(goal.from);
        about(state, found, now, goal.to)
    });
    let here = Route::Plan.href_with(&change_query(&id));
    let frame = Frame { title: "Change a step", button: "Save the change", here, cancel: Route::Plan };
    let draft = Draft::of(state, &frame.here, Some(&action));
    let keep = move |step: Step| {
        go.replace.run(Route::Plan);
        // Read again: another tab may have marked it as done, or removed it.
        match state.peek(|record| record.action(&id).cloned()) {
            Some(now) => {
                let changed = Action { text: step.text, mode: step.mode, due: Some(step.due), ..now };
                state.dispatch_with_undo(Command::AddAction(id.clone(), changed), "Step changed.");
            }
            None => state.show_notice("The step was removed in the meantime, so nothing was changed."),
        }
        focus(DONE_NOTICE);
    };
    Some(view(state, draft, frame, about.unwrap_or_default(), Box::new(keep)))
}

/// What the step leads to.
fn about(state: AppState, practice: &'static Practice, from: Option<Level>, to: Level) -> Vec<Element> {
    let level = |name: &'static str, level: Level| level_row(name, state, practice, level);
    let levels = element("dl")
        .class("govuk-summary-list app-levels")
        .child(from.map(|from| level("Now: ", from)))
        .child(level("Next: ", to));
    vec![element("p").class("govuk-body-l").child(practice.title), levels]
}

/// What differs between the two forms: the heading, the button, the page's own address, and where "Cancel" leads.
struct Frame {
    title: &'static str,
    button: &'static str,
    here: String,
    cancel: Route,
}

fn view(state: AppState, draft: Draft, frame: Frame, about: Vec<Element>, keep: Box<dyn Fn(Step)>) -> AnyView {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        match check(&draft, state.today()) {
            Err(found) => errors.set(found),
            Ok(step) => {
                errors.set(Vec::new());
                draft.is_over(state);
                keep(step);
            }
        }
    };
    let buttons = element("div")
        .class("govuk-button-group")
        .child(element("button").class("govuk-button").attr("type", "submit").child(frame.button))
        .child(link(frame.cancel.href(), "Cancel").on("click", move |_| draft.is_over(state)));
    let form = fields(draft, state.today(), errors.into()).on("submit", submit).child(buttons);
    fragment([
        error_summary(errors.into(), frame.here),
        caption(PLAN.into()).into_any(),
        heading(frame.title).into_any(),
        view_of(about),
        form.into_any(),
    ])
}

fn fields(draft: Draft, today: Date, errors: Signal<Vec<FieldError>>) -> Element {
    let modes = [
        Choice::new(Mode::OnTheJob.id(), Mode::OnTheJob.name()).hint("Try it in live work, or shadow someone who does"),
        Choice::new(Mode::WithPeers.id(), Mode::WithPeers.name())
            .hint("A plan review, a mentor, a problem brought to a meeting"),
        Choice::new(Mode::Formal.id(), Mode::Formal.name()).hint("A course, a guide, a qualification"),
    ];
    let example = format!(
        "For example, {}. Leave the day empty for the end of the month.",
        today.months_later(STEP_MONTHS).in_words()
    );
    let choose = Callback::new(move |value| draft.mode.set(Some(value)));
    let explanation = "One thing you can see yourself doing, in your own words.";
    let what = ("govuk-label--m", "What will you do?");
    let text = text_area(TEXT, what, explanation, "2", draft.text.into(), move |text| draft.text.set(text), errors);
    element("form")
        .attr("novalidate", "")
        .child(text)
        .child(radios(MODE, "How will you learn it?", "", modes.to_vec(), draft.mode.into(), choose, errors))
        .child(date_field(DUE, "By when?", example, draft.due, errors))
        .child(soon(draft.due, today))
}

fn level_row(name: &'static str, state: AppState, practice: &'static Practice, level: Level) -> Element {
    let tag = level_tag(level.number(), state.framework.level_name(level));
    summary_row(vec![view_of(name), tag], practice.worded().levels.anchor(level))
}

/// The valid step, or every error, field by field.
fn check(draft: &Draft, today: Date) -> Result<Step, Vec<FieldError>> {
    let text = draft.text.get_untracked().trim().to_string();
    let mode = draft.mode.get_untracked().and_then(|id| Mode::parse(&id));
    let [day, month, year] = [draft.due.day, draft.due.month, draft.due.year].map(|typed| typed.get_untracked());
    let typed = match Date::typed(&day, &month, &year) {
        Err(DateFault::Incomplete { day: true, month: false, year: false }) => {
            Month::typed(&month, &year).map(Month::last_day)
        }
        typed => typed,
    };
    let due = typed.map_err(|fault| date_error(fault, today));
    let due = due.and_then(|due| match due.days_since(today) >= 0 || draft.kept == Some(due) {
        true => Ok(due),
        false => Err("The date must be today or in the future".to_string()),
    });
    match (text.is_empty(), mode, due) {
        (false, Some(mode), Ok(due)) => Ok(Step { text, mode, due }),
        (no_text, mode, due) => {
            let text = no_text.then(|| FieldError::new(TEXT, "Enter what you will do"));
            let mode = mode.is_none().then(|| FieldError::new(MODE, "Select how you will learn it"));
            let due = due.err().map(|words| FieldError::new(DUE, words));
            Err(text.into_iter().chain(mode).chain(due).collect())
        }
    }
}

fn date_error(fault: DateFault, today: Date) -> String {
    match fault {
        DateFault::Empty => "Enter the date by which you will do it".into(),
        DateFault::Incomplete { day, month, year } => {
            let missing = [(day, "a day"), (month, "a month"), (year, "a year")];
            let missing: Vec<&str> = missing.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
            format!("The date must include {}", missing.join(" and "))
        }
        DateFault::Unreal => {
            format!("The date must be a real date, like {}", today.months_later(STEP_MONTHS).in_words())
        }
        DateFault::Year => "The year must be four digits, from 2000 to 2099".into(),
    }
}

fn add(state: AppState, practice: &'static Practice, from: Option<Level>, to: Level, step: Step) {
    let goal = state.new_id();
    let made = state.today();
    state.dispatch(Command::AddGoal(goal.clone(), Goal { made, practice: practice.id.clone(), from, to }));
    let action = Action { goal, text: step.text, mode: step.mode, due: Some(step.due), state: ActionState::Planned };
    state.dispatch(Command::AddAction(state.new_id(), action));
}
