//! One step: what somebody will do, how, and by when.

use super::super::{Go, results::step_up};
use crate::components::{Choice, DateDraft, DateField, ErrorMessage, ErrorSummary, FieldError, Heading, LevelTag, Radios};
use crate::framework::{Level, Practice};
use crate::record::{Action, ActionState, Command, Date, DateFault, Goal, Mode};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

const TEXT: &str = "action-text";
const MODE: &str = "action-mode";
const DUE: &str = "action-due";

/// What was typed, kept as it was beside any error.
#[derive(Clone, Copy)]
struct Draft {
    text: RwSignal<String>,
    mode: RwSignal<Option<String>>,
    due: RwSignal<DateDraft>,
}

/// What was typed, once it is in order.
struct Step {
    text: String,
    mode: Mode,
    due: Date,
}

pub fn view(state: AppState, practice: &'static Practice, go: Go) -> impl IntoView {
    let draft = Draft { text: RwSignal::new(String::new()), mode: RwSignal::new(None), due: RwSignal::new(DateDraft::default()) };
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let from = state.peek(|record| {
        let (id, _) = record.current_assessment()?;
        record.answer(id, &practice.id)?.rating.level()
    });
    let to = step_up(from);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match check(&draft, state.today()) {
            Err(found) => errors.set(found),
            Ok(step) => {
                keep(state, practice, from, to, step);
                go.replace.run(Route::Plan);
                crate::components::focus_heading();
            }
        }
    };
    let example = state.today().months_later(3);
    let modes = [
        Choice::new(Mode::OnTheJob.id(), Mode::OnTheJob.name()).hint("Try it in live work, or shadow somebody who does"),
        Choice::new(Mode::WithPeers.id(), Mode::WithPeers.name()).hint("A plan review, a mentor, a problem brought to a meeting"),
        Choice::new(Mode::Formal.id(), Mode::Formal.name()).hint("A course, a guide, a qualification"),
    ];
    view! {
        <ErrorSummary errors=errors.into() page=Route::Plan.href_with(&super::add_query(&practice.id)) />
        <Heading text="Plan a step" caption=PLAN />
        <p class="govuk-body-l">{practice.title.as_str()}</p>
        <dl class="govuk-summary-list app-levels">
            {from.map(|from| level_row("Now", state, practice, from))}
            {level_row("Next", state, practice, to)}
        </dl>
        <form novalidate on:submit=submit>
            <div class="govuk-form-group" class=("govuk-form-group--error", move || errors.with(|e| e.iter().any(|e| e.field == TEXT)))>
                <label class="govuk-label govuk-label--m" for=TEXT>"What will you do?"</label>
                <div class="govuk-hint" id="action-text-hint">"One thing you can see yourself doing, in your own words."</div>
                <ErrorMessage errors=errors.into() field=TEXT />
                <textarea
                    class="govuk-textarea"
                    id=TEXT
                    rows="2"
                    aria-describedby="action-text-hint action-text-error"
                    spellcheck="true"
                    prop:value=move || draft.text.get()
                    on:input=move |event| draft.text.set(event_target_value(&event))
                ></textarea>
            </div>
            <Radios
                name=MODE
                legend=|| "How will you learn it?"
                choices=modes.to_vec()
                chosen=draft.mode.into()
                on_choose=Callback::new(move |value| draft.mode.set(Some(value)))
                errors=errors
            />
            <DateField
                name=DUE
                legend="By when?"
                hint=format!("Three months from today is {}", example.in_words())
                draft=draft.due
                errors=errors.into()
            />
            <div class="govuk-button-group">
                <button class="govuk-button" type="submit">"Add to my plan"</button>
                <a class="govuk-link" href=Route::Results.href()>"Cancel"</a>
            </div>
        </form>
    }
}

fn level_row(name: &'static str, state: AppState, practice: &'static Practice, level: Level) -> impl IntoView {
    view! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
                {name}": "
                <LevelTag number=level.number() name=state.framework.level_name(level) />
            </dt>
            <dd class="govuk-summary-list__value">{practice.levels.anchor(level)}</dd>
        </div>
    }
}

/// Everything in order, or everything that is not, field by field.
fn check(draft: &Draft, today: Date) -> Result<Step, Vec<FieldError>> {
    let text = draft.text.get_untracked().trim().to_string();
    let mode = draft.mode.get_untracked().and_then(|id| Mode::ALL.into_iter().find(|mode| mode.id() == id));
    let due = draft.due.with_untracked(|due| Date::typed(&due.day, &due.month, &due.year)).map_err(|fault| date_error(fault, today));
    let due = due.and_then(|due| match due.days_since(today) {
        0.. => Ok(due),
        _ => Err("The date must be today or in the future".to_string()),
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
        DateFault::Unreal => format!("The date must be a real date, like {}", today.months_later(3).in_words()),
        DateFault::Year => "The year must be four digits, from 2000 to 2099".into(),
    }
}

fn keep(state: AppState, practice: &'static Practice, from: Option<Level>, to: Level, step: Step) {
    let goal = state.new_id();
    let made = state.today();
    state.dispatch(Command::AddGoal(goal.clone(), Goal { made, practice: practice.id.clone(), from, to }));
    let action = Action { goal, text: step.text, mode: step.mode, due: Some(step.due), state: ActionState::Planned };
    state.dispatch(Command::AddAction(state.new_id(), action));
}
