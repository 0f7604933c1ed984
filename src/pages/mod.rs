//! The app's pages and the views in documents: they read the state and dispatch commands. Which page an address names,
//! and what fills a slot, is decided here.

pub mod lazy_code;
mod page;
mod personal;
mod shared;
mod slots;

pub use page::{Navigator, Page, Received, SlotContext};
pub use shared::dom_names;
pub use shared::left::finish_left;
pub use shared::slot_names::{AssessSlot, DataSlot, FormSlot, PackSlot, QuestionSlot, Slot, TrainersSlot};
pub use shared::workshop_words::{for_whom, questions as asked_in_words, what_it_brings};
pub use shared::year_links::{When, YearQuery};
pub use slots::activities::activity_filter;
pub use slots::cohort::LEAD as COHORT_LEAD;
pub use slots::compare::{CHOOSE as COMPARE_CHOOSE, compare_form};
pub use slots::data::save as save_copy;
pub use slots::pack::{activity as pack_activity, award as pack_award};

use crate::insight::practices_in_assessment;
use crate::route::Route;
use crate::state::AppState;
use lazy_code::{LazyCode, loaded};
use leptos::prelude::*;
use personal::assess::is_under_way;
use shared::not_found;
use slots::{lesson, map, notices, saved};

/// The personal page at an address, once its code is loaded; "page not found" if the address is not one of ours.
pub fn page(route: Option<&Route>, query: Memo<String>, state: AppState, go: Navigator) -> Page {
    let page = route.and_then(|route| match LazyCode::of(route)? {
        LazyCode::Assess => loaded(lazy_code::assess(state, go)),
        LazyCode::Questions => loaded(lazy_code::questions(route.clone(), state, go)),
        LazyCode::Results => loaded(lazy_code::results(query, state)),
        LazyCode::Table => loaded(lazy_code::table(query, state, go)),
        LazyCode::Progress => loaded(lazy_code::progress(query, state)),
        LazyCode::Plan => loaded(lazy_code::plan(query, state, go)),
        LazyCode::Year => loaded(lazy_code::year(route.clone(), query, state, go)),
        LazyCode::Nominate => loaded(lazy_code::nominate(query, state, go)),
        LazyCode::Log => loaded(lazy_code::log(query, state, go)),
        LazyCode::Report => loaded(lazy_code::report(query, state)),
        LazyCode::WorkshopFile => loaded(lazy_code::workshop_file(state)),
        LazyCode::OnePage => loaded(lazy_code::one_page(query, state)),
        // Their pages are documents.
        _ => None,
    });
    page.unwrap_or_else(not_found::page)
}

/// Whether the app draws the page at this address. Otherwise it stands in its file, with places to fill.
pub fn is_drawn(route: &Route, query: &str, state: AppState) -> bool {
    match route {
        Route::Assess => is_under_way(state, query),
        route => route.is_personal() && !route.is_written_form(),
    }
}

/// The questions of the assessment under way, each with its page.
pub fn questions(state: AppState) -> Vec<Route> {
    state.peek(|record| {
        let asked =
            record.current_assessment().map(|(id, found)| practices_in_assessment(state.framework, record, id, found));
        asked.unwrap_or_default().iter().map(Route::question).collect()
    })
}

/// What the app puts into a slot, if anything. The code of the page that holds the slot must be loaded.
pub fn slot(slot: Slot, state: AppState, at: SlotContext) -> Option<AnyView> {
    match slot {
        Slot::Saved => Some(saved::view(state)),
        Slot::Notices => Some(notices::view(state)),
        Slot::Welcome if state.peek(|record| record.assessments().is_empty()) => None,
        Slot::Welcome => loaded(lazy_code::home(state)),
        Slot::Trainers(slot) => loaded(lazy_code::trainers(slot, state, at)),
        Slot::Cohort => loaded(lazy_code::cohort(state)),
        Slot::Data(slot) => loaded(lazy_code::data(Some(slot), state)),
        Slot::Conversation => loaded(lazy_code::conversation(state, at)),
        Slot::Assess(slot) => loaded(lazy_code::start(slot, state, at)),
        Slot::Question(slot) => loaded(lazy_code::question(slot, state, at)).flatten(),
        Slot::Form(FormSlot::Compare) => loaded(lazy_code::compare(state, at)),
        Slot::Form(FormSlot::Filter) => loaded(lazy_code::filter(state, at)),
        Slot::Form(FormSlot::Search) => loaded(lazy_code::search(state, at)),
        Slot::Map => map::here(state, at.route.as_ref()),
        Slot::Lesson => lesson::done(state, at),
        Slot::Lessons => lesson::overview(state),
        // A pack in use has already loaded its code.
        Slot::Pack(slot) => state.with_pack(|_| ()).and_then(|()| loaded(lazy_code::pack(slot, state)).flatten()),
    }
}
