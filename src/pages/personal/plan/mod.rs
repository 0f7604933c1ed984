//! The development plan page: from a gap to one action with a mode, a date and a state.

mod dates;
mod draft;
mod form;
mod links;
mod list;
pub mod ways;

pub use links::{add_query, change_query};

use crate::components::{button_link, element, fragment, heading, reactive};
use crate::pages::Navigator;
use crate::pages::Page;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;
use links::{ADD, CHANGE};

/// The plan, or the form for one step: `?add={practice}` for a new one, `?change={action}` for a planned one.
pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    Page::new(reactive(
        move || query.get(),
        move |query| {
            if let Some(wanted) = query.strip_prefix(ADD) {
                let practice = state.framework.practice(&wanted.into());
                return practice.map_or_else(|| unknown("practice", wanted), |practice| form::new(state, practice, go));
            }
            if let Some(wanted) = query.strip_prefix(CHANGE) {
                let form = Id::try_from(wanted.to_string()).ok().and_then(|id| form::change(state, id, go));
                return form.unwrap_or_else(|| unknown("step", wanted));
            }
            list::view(state)
        },
    ))
}

/// A link that names something that is not here.
fn unknown(what: &'static str, named: &str) -> AnyView {
    let words = format!("The link names a {what} that is not here: \"{named}\".");
    fragment([
        heading(PLAN).into_any(),
        element("div").class("govuk-inset-text").child(words).into_any(),
        button_link(Route::Plan.href(), "Go to your plan").into_any(),
    ])
}
