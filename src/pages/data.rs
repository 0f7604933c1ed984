//! Your data: what is stored, where, and a copy to keep.

use super::Page;
use super::words::{count, size};
use crate::components::{Heading, download};
use crate::exchange::{file_name, write_record};
use crate::record::{Entity, Record};
use crate::route::Route;
use crate::state::{AppState, NotSaving, Saving};
use crate::title::DATA;
use leptos::prelude::*;

pub fn page(state: AppState) -> Page {
    let outcome = RwSignal::new(None::<String>);
    let file = Memo::new(move |_| state.with(|record| write_record(record, state.framework, state.today())));
    let save = move |_| {
        let name = file_name(state.today());
        let words = match file.with_untracked(|text| download(&name, text)) {
            true => format!("Your browser has {name}. Look in your downloads."),
            false => "Your browser did not take the file. Copy the text below into a file instead.".into(),
        };
        outcome.set(Some(words));
    };
    let label = move || format!("Save a copy (JSON, {})", file.with(|text| size(text.len())));
    Page::new(view! {
        <Heading text=DATA />
        <p class="govuk-body-l">"Everything you write here stays in this browser until you save a copy. Nobody else receives it."</p>
        {move || stored(state)}
        <h2 class="govuk-heading-m">"Save a copy"</h2>
        <p class="govuk-body">
            "A browser can lose what it keeps: when somebody clears it, when a managed computer resets, and in Safari after seven days without a visit. A saved file is the record that lasts."
        </p>
        <button class="govuk-button" type="button" on:click=save>{label}</button>
        <div role="status">{move || outcome.get().map(|words| view! { <p class="govuk-body">{words}</p> })}</div>
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">"If downloads are blocked on this computer"</span>
            </summary>
            <div class="govuk-details__text">
                <label class="govuk-label" for="copy">"Copy all of this text into a file"</label>
                <textarea class="govuk-textarea app-code" id="copy" rows="8" readonly prop:value=move || file.get()></textarea>
            </div>
        </details>
        <p class="govuk-body">
            <a class="govuk-link" href=Route::Privacy.href()>"What is stored, and who could see it"</a>
        </p>
    })
}

fn stored(state: AppState) -> impl IntoView {
    let place = match state.saving() {
        Saving::Not(NotSaving::Blocked(why)) => format!("In this tab only: the browser gives no storage ({why})."),
        Saving::Not(_) => "In this tab; saving has stopped. See the message at the top of the page.".into(),
        Saving::Failed(_) => "In this browser, except for the last change.".into(),
        Saving::Saved(clock) => format!("In this browser, last saved at {clock}."),
        Saving::Unchanged => "In this browser.".into(),
    };
    let row = |name: &'static str, value: String| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">{value}</dd>
            </div>
        }
    };
    view! {
        <h2 class="govuk-heading-m">"What is stored"</h2>
        <dl class="govuk-summary-list">
            {row("Where", place)}
            {row("Answers", state.with(answers))}
            {row("Plan", state.with(plan))}
        </dl>
    }
}

fn answers(record: &Record) -> String {
    let of = |kind: fn(&Entity) -> bool| record.entities().filter(|(_, entity)| kind(entity)).count();
    let answers = of(|entity| matches!(entity, Entity::Answer(_)));
    let notes = of(|entity| matches!(entity, Entity::Note(_)));
    let assessments = of(|entity| matches!(entity, Entity::Assessment(_)));
    match assessments {
        0 => "None yet".into(),
        _ => format!(
            "{} and {} in {}",
            count(answers, "answer", "answers"),
            count(notes, "note", "notes"),
            count(assessments, "assessment", "assessments")
        ),
    }
}

fn plan(record: &Record) -> String {
    match record.goals().len() {
        0 => "Nothing planned yet".into(),
        steps => count(steps, "step", "steps"),
    }
}
