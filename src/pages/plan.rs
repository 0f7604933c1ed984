//! The development plan: from a gap to one action with a mode, a date and a state.

mod form;
mod list;

use super::{Go, Page};
use crate::components::Heading;
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
    Page::new(move || {
        let query = query.get();
        let wanted = query.strip_prefix(ADD).map(PracticeId::from);
        match wanted.as_ref().map(|id| state.framework.practice(id)) {
            Some(Some(practice)) => form::view(state, practice, go).into_any(),
            Some(None) => unknown(wanted.as_ref()).into_any(),
            None => list::view(state).into_any(),
        }
    })
}

/// A link that names a practice which is not there.
fn unknown(practice: Option<&PracticeId>) -> impl IntoView {
    view! {
        <Heading text=PLAN />
        <div class="govuk-inset-text">
            {format!("The link names a practice that is not here: \"{}\".", practice.map_or("", PracticeId::as_str))}
        </div>
        <a class="govuk-button app-button" href=Route::Plan.href()>"Go to your plan"</a>
    }
}
