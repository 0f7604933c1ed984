//! Where what is written on this page is kept.

use crate::components::{Element, element, link, live, view_of};
use crate::route::Route;
use crate::state::{AppState, Saving};
use leptos::prelude::*;

/// A line that says where it is kept, then `more`; `before` while nothing has been written. Spoken only when that changes in
/// kind: each new minute would be noise.
pub fn saved_line(state: AppState, before: &'static str, more: fn(AppState) -> String) -> AnyView {
    let spoken = Memo::new(move |_| match state.saving() {
        Saving::Unchanged => "",
        Saving::Saved(_) => "Saved in this browser",
        Saving::Failed(_) | Saving::Not(_) => "Not saved. See the message at the top of the page",
    });
    let seen = live(move || {
        let saved = match state.saving() {
            Saving::Unchanged => before.to_string(),
            Saving::Saved(clock) => format!("Saved in this browser at {clock}."),
            Saving::Failed(_) | Saving::Not(_) => "Not saved: see the message at the top of the page.".into(),
        };
        format!("{saved}{}", more(state))
    });
    view_of(vec![
        element("p").class("govuk-body-s app-saved").child(seen),
        element("div").class("govuk-visually-hidden").set("role", "status").child(live(move || spoken.get())),
    ])
}

/// That what the page shows is here and nowhere else, and how to keep it.
pub fn stays_here(words: &'static str) -> Element {
    let copy = link(Route::Data.href(), "Save a copy");
    element("p").class("govuk-body app-no-print").child(words).child(" ").child(copy).child(" to keep it.")
}
