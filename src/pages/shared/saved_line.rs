//! The line that says where what is written on this page is saved.

use crate::components::{Element, element, link, reactive_text, view_of};
use crate::persistence::Saving;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Says where the work is saved, then `more`; `before` while nothing has been written. Announced only when the kind of
/// state changes: announcing each new minute would be noise.
pub fn saved_line(state: AppState, before: &'static str, more: fn(AppState) -> String) -> AnyView {
    let spoken = Memo::new(move |_| match state.saving() {
        Saving::Unchanged => String::new(),
        Saving::Saved(_) => "Saved in this browser".into(),
        Saving::Failed(_) | Saving::Not(_) => "Not saved. See the message at the top of the page".into(),
    });
    let seen = reactive_text(move || {
        let saved = match state.saving() {
            Saving::Unchanged => before.to_string(),
            Saving::Saved(clock) => format!("Saved in this browser at {clock}."),
            Saving::Failed(_) | Saving::Not(_) => "Not saved: see the message at the top of the page.".into(),
        };
        format!("{saved}{}", more(state))
    });
    view_of(vec![
        element("p").class("govuk-body-s app-saved").child(seen),
        element("div").class("govuk-visually-hidden").attr("role", "status").child(reactive_text(move || spoken.get())),
    ])
}

/// Says that what the page shows is stored nowhere else, and how to keep it.
pub fn stays_here(words: &'static str) -> Element {
    let copy = link(Route::Data.href(), "Save a copy");
    element("p").class("govuk-body app-no-print").child(words).child(" ").child(copy).child(" to keep it.")
}
