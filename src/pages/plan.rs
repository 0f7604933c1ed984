//! The development plan: from a gap to one action with a mode, a date and a state.

mod form;
mod list;

use super::{Go, Page};
use crate::components::{all, button_link, element, heading, live};
use crate::framework::PracticeId;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

const ADD: &str = "add=";
const CHANGE: &str = "change=";

/// The query that opens the form for a step in this practice.
pub fn add_query(practice: &PracticeId) -> String {
    format!("{ADD}{practice}")
}

/// The query that opens the form for an action that is planned.
fn change_query(action: &Id) -> String {
    format!("{CHANGE}{}", action.as_str())
}

/// The plan, or the form for one step: `?add={practice}` for a new one, `?change={action}` for one that is planned.
pub fn page(state: AppState, query: Memo<String>, go: Go) -> Page {
    Page::new(live(move || {
        let query = query.get();
        if let Some(wanted) = query.strip_prefix(ADD) {
            let practice = state.framework.practice(&wanted.into());
            return practice.map_or_else(|| unknown("practice", wanted), |practice| form::new(state, practice, go));
        }
        if let Some(wanted) = query.strip_prefix(CHANGE) {
            let form = Id::try_from(wanted.to_string()).ok().and_then(|id| form::change(state, id, go));
            return form.unwrap_or_else(|| unknown("step", wanted));
        }
        list::view(state)
    }))
}

/// A link that names something which is not there.
fn unknown(what: &'static str, named: &str) -> AnyView {
    let words = format!("The link names a {what} that is not here: \"{named}\".");
    all([
        heading(PLAN).done(),
        element("div").class("govuk-inset-text").child(words).done(),
        button_link(Route::Plan.href(), "Go to your plan").done(),
    ])
}
