//! Deleting everything, and finishing on a shared computer: the only deletion that asks for confirmation.

use super::save;
use crate::components::{
    Element, button, element, focus_heading, fragment, heading_m, link, paragraph, reactive, view_of,
};
use crate::pages::shared::elsewhere::left;
use crate::route::Route;
use crate::state::{AppState, NotSaving, Saving};
use leptos::prelude::*;

const WARNING: &str = "govuk-button govuk-button--warning";

/// What would be deleted, saving a copy first, and the button.
pub fn delete(state: AppState) -> AnyView {
    let erase = move |_| {
        state.delete_everything(true);
        focus_heading();
    };
    let parts = move || {
        vec![
            paragraph("Save a copy first, unless you are sure: ")
                .child(link(Route::Data.href_to("save"), "Save a copy")),
            element("div")
                .class("govuk-button-group")
                .child(button(WARNING, "Delete everything from this browser").on("click", erase))
                .child(link(Route::Data.href(), "Keep my data")),
        ]
    };
    fragment([unless_empty(state, "There is nothing of yours in this browser.", parts), view_of(left(state))])
}

/// Save, delete, done.
pub fn finish(state: AppState) -> AnyView {
    let erase = move |_| {
        state.delete_everything(false);
        focus_heading();
    };
    let parts = move || {
        vec![
            element("div")
                .child(heading_m("1. Save a copy to a place of your own"))
                .child(paragraph("A memory stick, your own drive, or an e-mail to yourself."))
                .child(save(state)),
            element("div")
                .child(heading_m("2. Delete from this computer"))
                .child(button(WARNING, "Delete everything from this browser").on("click", erase)),
        ]
    };
    let done = "Done. Nothing of yours is left in this browser: you can close this tab.";
    fragment([unless_empty(state, done, parts), view_of(left(state))])
}

fn unless_empty(
    state: AppState,
    nothing: &'static str,
    parts: impl Fn() -> Vec<Element> + Copy + Send + 'static,
) -> AnyView {
    // Rebuilt only when nothing is left, so that a button in use stays.
    let found = move || {
        let is_empty = state.with(|record| record.entries().next().is_none()) && state.aside().is_empty();
        (state.saving() == Saving::Not(NotSaving::TooNew), is_empty)
    };
    reactive(found, move |(is_newer, is_empty)| {
        if is_newer {
            let reload = "A newer version of this site has stored here. Reload the page, then delete.";
            return vec![view_of(paragraph(reload))];
        }
        if is_empty { vec![view_of(paragraph(nothing))] } else { vec![view_of(parts())] }
    })
}
