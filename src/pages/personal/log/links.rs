//! Links to entries of the engagement log.

use crate::components::{Element, element};
use crate::exchange::{LogLink, write_log_link};
use crate::framework::PracticeId;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

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
