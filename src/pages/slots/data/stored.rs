//! What is stored in the browser, and where.

use crate::components::{element, reactive, summary_row};
use crate::pages::shared::words::count;
use crate::persistence::{MirrorStatus, NotSaving, Saving, StorageArea};
use crate::record::{Entity, Record};
use crate::state::AppState;
use crate::store::is_lasting;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub fn stored(state: AppState) -> AnyView {
    let lasting = RwSignal::new(None);
    spawn_local(async move {
        lasting.set(is_lasting().await);
    });
    let lines = move || {
        [
            ("Where", place(&state.saving(), state.keep())),
            ("Second copy", second_copy(&state.second_copy())),
            ("For how long", how_long(state, lasting.get()).to_string()),
            ("Answers", state.with(answers)),
            ("Plan", state.with(plan)),
            ("Year", state.with(year)),
            ("Engagement log", state.with(log)),
            ("Lessons", state.with(lessons)),
        ]
    };
    reactive(lines, |lines| {
        let rows = lines.map(|(name, words)| summary_row(name, words));
        element("dl").class("govuk-summary-list").child(Vec::from(rows))
    })
}

fn place(saving: &Saving, keep: StorageArea) -> String {
    match saving {
        Saving::Not(NotSaving::Blocked(why)) => format!("In this tab only: the browser gives no storage ({why})."),
        Saving::Not(_) => "In this tab; saving has stopped. See the message at the top of the page.".into(),
        Saving::Failed(_) => "In this browser, except for the last change.".into(),
        _ if keep != StorageArea::Local => "In this tab.".into(),
        Saving::Saved(clock) => format!("In this browser, last saved at {clock}."),
        Saving::Unchanged => "In this browser.".into(),
    }
}

fn second_copy(second: &MirrorStatus) -> String {
    match second {
        MirrorStatus::Unwanted => "None.".into(),
        // As long as what follows, so that nothing moves.
        MirrorStatus::Opening => "Opening the browser's database. It brings back what a crash takes.".into(),
        MirrorStatus::Kept => "In the browser's database. It brings back what a crash takes.".into(),
        MirrorStatus::Missing(why) => format!(
            "None: the browser gives no database ({why}). If it crashes, what you wrote in the last minute may be lost, and there are no earlier states to go back to. Save a copy more often."
        ),
    }
}

fn how_long(state: AppState, lasting: Option<bool>) -> &'static str {
    // Where saving has stopped, what the browser would keep says nothing about what is in this tab.
    let in_tab = state.keep() != StorageArea::Local || matches!(state.saving(), Saving::Not(_));
    match lasting {
        _ if in_tab => "Until you close this tab.",
        Some(true) => "Until you delete it. The browser has promised not to clear it by itself.",
        _ if state.evicts_storage => {
            "Until you delete it, or have not come back for seven days: Safari then deletes it."
        }
        _ => "Until you delete it, or the browser runs out of room.",
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

fn log(record: &Record) -> String {
    match record.log().len() {
        0 => "Nothing logged yet".into(),
        entries => count(entries, "engagement", "engagements"),
    }
}

fn lessons(record: &Record) -> String {
    match record.lessons().len() {
        0 => "None finished yet".into(),
        done => format!("{} finished", count(done, "lesson", "lessons")),
    }
}

fn plan(record: &Record) -> String {
    match record.entities().filter(|(_, entity)| matches!(entity, Entity::Goal(_))).count() {
        0 => "Nothing planned yet".into(),
        goals => count(goals, "goal", "goals"),
    }
}

fn year(record: &Record) -> String {
    let of = |kind: fn(&Entity) -> bool| record.entities().filter(|(_, entity)| kind(entity)).count();
    let dates = of(|entity| matches!(entity, Entity::Occasion(_)));
    let drafts = of(|entity| matches!(entity, Entity::Nomination(_)));
    let dates = count(dates, "meeting, review or retreat", "meetings, reviews and retreats");
    format!("{dates}; {}", count(drafts, "draft of a nomination", "drafts of nominations"))
}
