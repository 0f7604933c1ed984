//! Your data: what is stored, where, and a copy to keep.

use super::Page;
use super::words::{count, size};
use crate::components::{
    Element, all, download, element, heading, heading_m, label, link, live, paragraph, summary_row,
};
use crate::exchange::{file_name, write_record};
use crate::record::{Entity, Record};
use crate::route::Route;
use crate::state::{AppState, NotSaving, Saving};
use crate::title::DATA;
use leptos::prelude::*;

pub fn page(state: AppState) -> Page {
    let file = move || state.with(|record| write_record(record, state.framework, state.today()));
    let stays = "Everything you write here stays in this browser until you save a copy. Nobody else receives it.";
    let why = "A browser can lose what it keeps: when somebody clears it, when a managed computer resets, and in Safari after seven days without a visit. A saved file is the record that lasts.";
    Page::new(all([
        heading(DATA).done(),
        element("p").class("govuk-body-l").child(stays).done(),
        heading_m("What is stored").done(),
        live(move || stored(state)),
        heading_m("Save a copy").done(),
        paragraph(why).done(),
        save(state, file),
        by_hand(file).done(),
        paragraph(link(Route::Privacy.href(), "What is stored, and who could see it")).done(),
    ]))
}

/// The button, and what came of it.
fn save(state: AppState, file: impl Fn() -> String + Copy + Send + 'static) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let save = move |_| {
        let name = file_name(state.today());
        outcome.set(if download(&name, &untrack(file)) {
            format!("Your browser has {name}. Look in your downloads.")
        } else {
            "Your browser did not take the file. Copy the text below into a file instead.".into()
        });
    };
    let words = live(move || format!("Save a copy (JSON, {})", size(file().len())));
    let button = element("button").class("govuk-button").set("type", "button").child(words).on("click", save);
    let said = element("div").set("role", "status").child(live(move || {
        let said = outcome.get();
        (!said.is_empty()).then(|| paragraph(said))
    }));
    all([button.done(), said.done()])
}

fn by_hand(file: impl Fn() -> String + Send + 'static) -> Element {
    let title = element("span").class("govuk-details__summary-text").child("If downloads are blocked on this computer");
    let text =
        element("textarea").class("govuk-textarea app-code").set("id", "copy").set("rows", "8").set("readonly", "");
    let inside = element("div")
        .class("govuk-details__text")
        .child(label("copy", "", "Copy all of this text into a file"))
        .child(text.value(file));
    let summary = element("summary").class("govuk-details__summary").child(title);
    element("details").class("govuk-details").child(summary).child(inside)
}

fn stored(state: AppState) -> Element {
    let place = match state.saving() {
        Saving::Not(NotSaving::Blocked(why)) => format!("In this tab only: the browser gives no storage ({why})."),
        Saving::Not(_) => "In this tab; saving has stopped. See the message at the top of the page.".into(),
        Saving::Failed(_) => "In this browser, except for the last change.".into(),
        Saving::Saved(clock) => format!("In this browser, last saved at {clock}."),
        Saving::Unchanged => "In this browser.".into(),
    };
    element("dl")
        .class("govuk-summary-list")
        .child(summary_row("Where", place))
        .child(summary_row("Answers", state.with(answers)))
        .child(summary_row("Plan", state.with(plan)))
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
