//! The engagement log: what somebody worked on, written once and pointed to from their answers.

mod breadth;
mod form;
mod list;

use super::{Go, Page};
use crate::components::{Element, all, button_link, element, heading, live};
use crate::exchange::{LogLink, read_log_link, write_log_link};
use crate::framework::PracticeId;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use crate::title::LOG;
use leptos::prelude::*;

/// The log, or the entry that the address names.
pub fn page(state: AppState, query: Memo<String>, go: Go) -> Page {
    Page::new(live(move || {
        let LogLink { entry, practice } = read_log_link(&query.get());
        match (entry.is_empty(), Id::try_from(entry)) {
            (true, _) => list::view(state),
            (false, Ok(id)) => form::view(state, id, state.framework.practice(&practice.as_str().into()), go),
            (false, Err(_)) => unknown(),
        }
    }))
}

/// The address of an entry.
pub fn entry_href(id: &Id) -> String {
    Route::Log.href_with(&write_log_link(&LogLink::of(id)))
}

/// A link to where an entry is written that is not there yet, and that becomes evidence for a practice if one is named. Once it
/// has led to an entry, in another tab perhaps, it leads to the next.
pub fn new_entry(state: AppState, class: &'static str, words: &'static str, practice: Option<&PracticeId>) -> Element {
    let practice = practice.map(PracticeId::to_string).unwrap_or_default();
    let id = StoredValue::new(state.new_id());
    let href = move || {
        if state.with(|record| record.log_entry(&id.get_value()).is_some()) {
            id.set_value(state.new_id());
        }
        let link = LogLink { entry: id.get_value().as_str().into(), practice: practice.clone() };
        Some(Route::Log.href_with(&write_log_link(&link)))
    };
    element("a").class(class).set_live("href", href).child(words)
}

fn unknown() -> AnyView {
    all([
        heading(LOG).done(),
        element("div").class("govuk-inset-text").child("The link names no entry of a log.").done(),
        button_link(Route::Log.href(), "Go to your log").done(),
    ])
}
