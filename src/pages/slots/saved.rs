//! Where the record is saved, in the header of every page.

use crate::components::{element, reactive};
use crate::persistence::{NotSaving, Saving, StorageArea};
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState) -> AnyView {
    reactive(
        move || words(state),
        |(long, short)| {
            vec![
                element("span").class("app-header__long").child(long),
                element("span").class("app-header__short").child(short),
            ]
        },
    )
}

/// The words, and those for the quiet header of a question, which has a narrow line to itself.
fn words(state: AppState) -> (String, &'static str) {
    let is_saved = |long: String| match state.keep() {
        StorageArea::Shared => ("Shared device: clear when done".into(), "Shared"),
        StorageArea::Session => ("Kept until you close this tab".into(), "Kept in this tab"),
        StorageArea::Local => (long, "Saved"),
    };
    match state.saving() {
        Saving::Not(NotSaving::Blocked(_)) => ("Not saved in this browser".into(), "Not saved"),
        Saving::Not(_) => ("Saving has stopped".into(), "Not saved"),
        Saving::Failed(_) => ("Last change not saved".into(), "Not saved"),
        Saving::Saved(clock) => is_saved(format!("Saved in this browser at {clock}")),
        Saving::Unchanged if state.with(|record| !record.is_empty()) => is_saved("Saved in this browser".into()),
        Saving::Unchanged if state.keep() != StorageArea::Local => is_saved(String::new()),
        Saving::Unchanged => ("Answers stay in this browser".into(), ""),
    }
}
