//! The engagement log page: what the user worked on, written once and linked from their answers.

mod breadth;
mod entry;
mod form;
mod links;
mod list;

pub use entry::{facts, own_words};
pub use links::{entry_href, new_entry};

use crate::components::{button_link, element, fragment, heading, reactive};
use crate::exchange::{LogLink, read_log_link};
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

fn unknown() -> AnyView {
    fragment([
        heading(LOG).into_any(),
        element("div").class("govuk-inset-text").child("The link names a log entry that is not here.").into_any(),
        button_link(Route::Log.href(), "Go to your log").into_any(),
    ])
}
