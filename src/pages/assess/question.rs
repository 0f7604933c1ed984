//! One question: a practice, "not yet", four anchored levels, "no chance" set apart, and a note.

use super::super::{Go, Page, not_found, words::count};
use crate::components::{BackLink, Choice, ErrorSummary, FieldError, Radios, focus};
use crate::framework::{Framework, Level, Practice, PracticeId};
use crate::insight::questions;
use crate::record::{Answer, Command, Id, Rating};
use crate::route::Route;
use crate::state::{AppState, Saving};
use leptos::prelude::*;

const LEVEL: &str = "level";
const NOTE: &str = "note";
/// The query of a "Change" link on the check page: the answer leads back there.
const FROM_CHECK: &str = "from=check";

/// The link that opens a question from the check page.
pub fn change_link(practice: &PracticeId) -> String {
    Route::question(practice).href_with(FROM_CHECK)
}

pub fn page(state: AppState, practice: &PracticeId, query: Memo<String>, go: Go) -> Page {
    let Some(practice) = state.framework.practice(practice) else { return not_found::page() };
    let back = move || match query.get().as_str() {
        FROM_CHECK => view! { <BackLink href=Route::Check.href() text="Back to check your answers" /> },
        _ => view! { <BackLink href=Route::Assess.href() text="Back to all questions" /> },
    };
    let current = Memo::new(move |_| state.assessment().map(|(id, _)| id));
    let main = move || match current.get() {
        Some(id) => form(state, id, practice, query, go).into_any(),
        None => without_assessment(practice).into_any(),
    };
    Page::under(back, main)
}

/// Somebody followed a link to a question before starting.
fn without_assessment(practice: &'static Practice) -> impl IntoView {
    view! {
        <crate::components::Heading text=practice.title.as_str() />
        <p class="govuk-body">"To answer this question, first say which track and grade it is for. It takes a minute."</p>
        <a class="govuk-button app-button" href=Route::Assess.href()>"Start your self-assessment"</a>
    }
}

fn form(state: AppState, id: Id, practice: &'static Practice, query: Memo<String>, go: Go) -> impl IntoView {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let (for_rating, for_answer, for_clear, for_note) = (id.clone(), id.clone(), id.clone(), id.clone());
    let rating = Memo::new(move |_| state.with(|record| record.answer(&for_rating, &practice.id).map(|answer| answer.rating)));
    let choose = Callback::new(move |value: String| {
        if let Some(rating) = Rating::parse(&value) {
            let answer = Answer { rating, wording: practice.wording };
            state.dispatch(Command::SetAnswer(for_answer.clone(), practice.id.clone(), answer));
        }
    });
    let clear = move |_| {
        state.dispatch(Command::ClearAnswer(for_clear.clone(), practice.id.clone()));
        focus(LEVEL);
    };
    let onward = onward(state, &id, practice, query, go);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if rating.get_untracked().is_some() {
            onward.run(());
        } else {
            errors.set(vec![FieldError::new(LEVEL, "Select the level that best matches your practice, or skip for now")]);
        }
    };
    let note = RwSignal::new(state.peek(|record| record.note(&id, &practice.id).map(str::to_string).unwrap_or_default()));
    let write_note = move |event| {
        let text = event_target_value(&event);
        note.set(text.clone());
        state.dispatch(Command::SetNote(for_note.clone(), practice.id.clone(), text));
    };
    let statement = practice.statement.as_str();
    view! {
        <ErrorSummary errors=errors.into() page=Route::question(&practice.id).href() />
        <form novalidate on:submit=submit>
            <Radios
                name=LEVEL
                legend=legend(state, &id, practice)
                hint=statement
                choices=choices(state.framework, practice)
                chosen=Signal::derive(move || rating.get().map(|rating| rating.id().to_string()))
                on_choose=choose
                errors=errors
            />
            {move || rating.get().is_some().then(|| view! {
                <button class="app-link-button app-clear" type="button" on:click=clear.clone()>"Clear this answer"</button>
            })}
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for=NOTE>"What shows this? (optional)"</label>
                <div class="govuk-hint" id="note-hint">
                    "For your own memory. Leave out names of participants or ministers, and anything confidential."
                </div>
                <textarea
                    class="govuk-textarea"
                    id=NOTE
                    rows="3"
                    aria-describedby="note-hint"
                    spellcheck="true"
                    prop:value=move || note.get()
                    on:input=write_note
                ></textarea>
            </div>
            <div class="govuk-button-group">
                <button class="govuk-button" type="submit">"Save and continue"</button>
                <button class="app-link-button" type="button" on:click=move |_| onward.run(())>"Skip for now"</button>
            </div>
        </form>
        <Saved state=state />
        <p class="govuk-body-s">
            <a class="govuk-link" href=Route::Principle(practice.id.parts().0.to_string()).href()>
                "Why this principle matters"
            </a>
        </p>
    }
}

/// The legend is the page's heading, and says how far along it is.
fn legend(state: AppState, id: &Id, practice: &'static Practice) -> impl Fn() -> AnyView + Send + Sync + 'static {
    let principle = state.framework.principle(practice.id.parts().0).map_or("", |found| &found.name);
    let place = state.peek(|record| {
        let asked = questions(state.framework, record.assessment(id)?);
        let at = asked.iter().position(|asked| *asked == practice.id)?;
        Some(format!("Question {} of {}", at + 1, asked.len()))
    });
    let caption = place.map_or_else(|| principle.to_string(), |place| format!("{principle}. {place}"));
    move || {
        view! {
            <span class="govuk-caption-l">{caption.clone()}</span>
            <h1 class="govuk-fieldset__heading govuk-heading-l app-question" tabindex="-1">{practice.title.as_str()}</h1>
        }
        .into_any()
    }
}

/// Levels from the lowest up, with their words; their numbers stay out of sight.
fn choices(framework: &'static Framework, practice: &'static Practice) -> Vec<Choice> {
    let level = |level: Level| {
        let info = framework.levels.iter().find(|info| info.id == level);
        let choice = Choice::new(level.id(), info.map_or("", |info| &info.answer));
        match (practice.levels.anchor(level), info) {
            (Some(anchor), _) => choice.hint(anchor),
            (None, _) => choice,
        }
    };
    let escape = Choice::new(Rating::NoChance.id(), framework.no_chance.answer).hint(framework.no_chance.meaning).apart();
    Level::ALL.into_iter().map(level).chain([escape]).collect()
}

/// Leads to the next question, after the last to the check page, and back to where a change came from.
fn onward(state: AppState, id: &Id, practice: &'static Practice, query: Memo<String>, go: Go) -> Callback<()> {
    let id = id.clone();
    Callback::new(move |()| {
        let next = state.peek(|record| {
            let asked = questions(state.framework, record.assessment(&id)?);
            let at = asked.iter().position(|asked| *asked == practice.id)?;
            asked.get(at + 1).cloned()
        });
        match next {
            Some(next) if query.get_untracked() != FROM_CHECK => go.to.run(Route::question(&next)),
            _ => go.to.run(Route::Check),
        }
    })
}

/// Where the answer is kept. Spoken only when that changes in kind: each new minute would be noise.
#[component]
fn Saved(state: AppState) -> impl IntoView {
    let spoken = Memo::new(move |_| match state.saving() {
        Saving::Unchanged => "",
        Saving::Saved(_) => "Saved in this browser",
        Saving::Failed(_) | Saving::Not(_) => "Not saved. See the message at the top of the page",
    });
    let seen = move || match state.saving() {
        Saving::Unchanged => "Each answer is saved in this browser as you choose it.".to_string(),
        Saving::Saved(clock) => format!("Saved in this browser at {clock}."),
        Saving::Failed(_) | Saving::Not(_) => "Not saved: see the message at the top of the page.".into(),
    };
    let left = move || state.progress().map(|progress| count(progress.asked - progress.answered, "question", "questions"));
    view! {
        <p class="govuk-body-s app-saved">{seen}" "{left}" left."</p>
        <div class="govuk-visually-hidden" role="status">{move || spoken.get()}</div>
    }
}
