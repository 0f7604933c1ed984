//! Drafts of nominations for an award: begun, written, printed, and saved as a file to send. Nothing is sent from here.

mod awards;
mod change;
mod draft;
mod held;
mod links;
mod list;
mod paper;

use crate::components::reactive;
use crate::pages::Navigator;
use crate::pages::Page;
use crate::record::Id;
use crate::state::AppState;
use leptos::prelude::*;
use links::DRAFT;

/// The list of drafts, or the one named in the address.
pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    Page::new(reactive(
        move || query.get(),
        move |query| {
            let named = query.strip_prefix(DRAFT).and_then(|id| Id::try_from(id.to_string()).ok());
            let found = named.filter(|id| state.peek(|record| record.nomination(id).is_some()));
            match found {
                Some(id) => draft::view(state, id, go),
                None => list::view(state, go),
            }
        },
    ))
}
