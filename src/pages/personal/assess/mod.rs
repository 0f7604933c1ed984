//! The self-assessment pages: the start, the list of questions, the questions, and "Check your answers".

mod check;
mod hub;
mod question;
mod start;

pub use check::page as check;
pub use hub::{href, href_from_results, minutes};
pub use question::{everything, principle, slot as question_slot};

use crate::exchange::brings_settings;
use crate::pages::{AssessSlot, Navigator, Page, SlotContext};
use crate::state::AppState;
use leptos::prelude::*;
use start::Elsewhere;

/// The list of questions of the assessment under way.
pub fn page(state: AppState, go: Navigator) -> Page {
    Page::new(hub::view(state, go))
}

/// Whether the start of an assessment shows the one under way. Otherwise it asks for the role: there is none, or a link
/// brings settings.
pub fn is_under_way(state: AppState, query: &str) -> bool {
    !brings_settings(query) && state.peek(|record| record.current_assessment().is_some())
}

/// What fills a place in the pages that start an assessment.
pub fn start_slot(slot: AssessSlot, state: AppState, at: SlotContext, elsewhere: Elsewhere) -> AnyView {
    match slot {
        AssessSlot::Role => start::role(state, at, elsewhere),
        AssessSlot::RoleFinder => start::role_finder(state, at),
        AssessSlot::Grade => start::grade(state, at),
        AssessSlot::Before => start::before(state, at),
    }
}
