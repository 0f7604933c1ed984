//! Deleting everything, and finishing on a shared computer: the only deletion that asks for confirmation.

use super::{copies, save};
use crate::components::{
    Element, button, element, focus_heading, fragment, heading_m, link, paragraph, reactive, view_of,
};
use crate::pages::shared::elsewhere::left;
use crate::pages::shared::words::count;
use crate::persistence::{Deletion, MirrorError, NotSaving, Saving};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const WARNING: &str = "govuk-button govuk-button--warning";

/// What would be deleted, saving a copy first, and the button.
pub fn delete(state: AppState) -> AnyView {
    let parts = move || {
        vec![
            paragraph("Save a copy first, unless you are sure: ")
                .child(link(Route::Data.href_to("save"), "Save a copy")),
            element("div")
                .class("govuk-button-group")
                .child(erase(state, true))
                .child(link(Route::Data.href(), "Keep my data")),
        ]
    };
    fragment([unless_empty(state, "There is nothing of yours in this browser.", parts), view_of(left(state))])
}

/// Save, delete, done.
pub fn finish(state: AppState) -> AnyView {
    let parts = move || {
        vec![
            element("div")
                .child(heading_m("1. Save a copy to a place of your own"))
                .child(paragraph("A memory stick, your own drive, or an email to yourself."))
                .child(save(state))
                .child(copies(state)),
            element("div").child(heading_m("2. Delete from this computer")).child(erase(state, false)),
        ]
    };
    let done = "Done. Nothing of yours is left in this browser: you can close this tab.";
    fragment([unless_empty(state, done, parts), view_of(left(state))])
}

fn erase(state: AppState, undo: bool) -> Element {
    button(WARNING, "Delete everything from this browser").on("click", move |_| {
        state.delete_everything(undo);
        focus_heading();
    })
}

fn unless_empty(
    state: AppState,
    nothing: &'static str,
    parts: impl Fn() -> Vec<Element> + Copy + Send + 'static,
) -> AnyView {
    // Rebuilt only when nothing is left, so that a button in use stays.
    let found = move || {
        let is_empty = state.with(|record| record.entries().next().is_none()) && state.aside().is_empty();
        (state.saving() == Saving::Not(NotSaving::TooNew), is_empty, state.deletion())
    };
    reactive(found, move |(is_newer, is_empty, deletion)| {
        if is_newer {
            let reload = "A newer version of this site has saved data here. Reload the page, then delete.";
            return vec![view_of(paragraph(reload))];
        }
        match deletion.filter(|_| is_empty) {
            _ if !is_empty => vec![view_of(parts())],
            None | Some(Deletion::Done) => vec![view_of(paragraph(nothing))],
            Some(Deletion::Pending) => {
                vec![view_of(paragraph("Deleting. Keep this tab open until this page says that it is done."))]
            }
            Some(Deletion::Left { stored, mirror }) => vec![view_of(what_is_left(state, stored, mirror))],
        }
    })
}

/// What could not be deleted, and the one next step.
fn what_is_left(state: AppState, stored: usize, mirror: Option<MirrorError>) -> Vec<Element> {
    let storage = (stored > 0).then(|| format!("{} in its storage", count(stored, "text", "texts")));
    let database = mirror.map(|why| format!("whatever its database holds, which could not be emptied ({why})"));
    let left: Vec<String> = storage.into_iter().chain(database).collect();
    let words = format!("Not everything is deleted. Left in this browser: {}.", left.join(", and "));
    let settings = "Try again. If it still cannot be deleted, clear what this site has stored in the settings of the browser, under site data.";
    let again = button("govuk-button", "Try again").on("click", move |_| {
        state.delete_everything(false);
        focus_heading();
    });
    vec![element("div").class("govuk-inset-text").child(paragraph(words)).child(paragraph(settings)), again]
}
