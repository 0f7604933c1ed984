//! The development plan: from a gap to one action with a mode, a date and a state.

mod form;
mod list;

use super::{Go, Page};
use crate::components::{all, button_link, element, heading, live};
use crate::framework::PracticeId;
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

const ADD: &str = "add=";

/// The query that opens the form for a step in this practice.
pub fn add_query(practice: &PracticeId) -> String {
    format!("{ADD}{practice}")
}

/// The plan, or with `?add={practice}` the form for one step.
pub fn page(state: AppState, query: Memo<String>, go: Go) -> Page {
    Page::new(live(move || {
        let query = query.get();
        let Some(wanted) = query.strip_prefix(ADD) else { return list::view(state) };
        match state.framework.practice(&wanted.into()) {
            Some(practice) => form::view(state, practice, go),
            None => unknown(wanted),
        }
    }))
}

/// A link that names a practice which is not there.
fn unknown(practice: &str) -> AnyView {
    let words = format!("The link names a practice that is not here: \"{practice}\".");
    all([
        heading(PLAN).done(),
        element("div").class("govuk-inset-text").child(words).done(),
        button_link(Route::Plan.href(), "Go to your plan").done(),
    ])
}
