//! The engagement log page: what the user worked on, written once and linked from their answers.

mod breadth;
mod form;
mod list;

use crate::components::{Element, button_link, element, fragment, heading, reactive};
use crate::exchange::{LogLink, read_log_link, write_log_link};
use crate::framework::PracticeId;
use crate::pages::Navigator;
use crate::pages::Page;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use crate::title::LOG;
use leptos::prelude::*;

/// The log, or the entry named in the address.
pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    Page::new(reactive(
        move || read_log_link(&query.get()),
        move |LogLink { entry, practice }| match (entry.is_empty(), Id::try_from(entry)) {
            (true, _) => list::view(state),
            (false, Ok(id)) => form::view(state, id, state.framework.practice(&practice.as_str().into()), go),
            (false, Err(_)) => unknown(),
        },
    ))
}

/// The address of an entry.
pub fn entry_href(id: &Id) -> String {
    Route::Log.href_with(&write_log_link(&LogLink::of(id)))
}

/// A link to the form for a new entry, which becomes evidence for the practice if one is given. Once the link has led
/// to an entry, perhaps in another tab, it leads to the next new one.
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
    element("a").class(class).attr_live("href", href).child(words)
}

fn unknown() -> AnyView {
    fragment([
        heading(LOG).into_any(),
        element("div").class("govuk-inset-text").child("The link names no entry of a log.").into_any(),
        button_link(Route::Log.href(), "Go to your log").into_any(),
    ])
}
