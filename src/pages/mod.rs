//! The app's pages about the user's own record: they read the state and dispatch commands. Which page an address names
//! is decided here.

mod activities;
mod assess;
mod compare;
mod data;
pub mod dom_names;
pub mod lazy_code;
mod lesson;
mod log;
mod map;
mod not_found;
mod notices;
mod one_page;
mod pack;
mod plan;
mod progress;
mod query_form;
mod report;
mod results;
mod saved;
mod saved_line;
mod search;
mod versions;
mod welcome;
mod words;
mod workshop_link;

pub use activities::activity_filter;
pub use compare::compare_form;
pub use pack::{activity as pack_activity, award as pack_award};
pub use search::{INDEX as SEARCH_INDEX, search_form};

use crate::components::{element, fragment, link};
use crate::route::{Route, Section};
use crate::state::AppState;
use leptos::prelude::*;

/// What a page hands to the frame.
pub struct Page {
    /// Breadcrumbs or a back link: before the main part, so that the skip link skips them.
    pub above: AnyView,
    pub main: AnyView,
}

impl Page {
    pub fn new(main: impl IntoView + 'static) -> Self {
        Self::under((), main)
    }

    pub fn under(above: impl IntoView + 'static, main: impl IntoView + 'static) -> Self {
        Self { above: above.into_any(), main: main.into_any() }
    }

    /// With links to the other pages of its section above, if it is one of them; otherwise unchanged.
    pub fn in_section(self, section: Section, here: &Route) -> Self {
        let pages = section.pages();
        if !pages.iter().any(|(_, route)| route == here) {
            return self;
        }
        let item = |(name, route): (&'static str, Route)| {
            let link = link(route.href(), name);
            element("li").child(if route == *here { link.attr("aria-current", "page") } else { link })
        };
        let list = element("ul").class("app-section").child(pages.into_iter().map(item).collect::<Vec<_>>());
        let above = element("nav").attr("aria-label", section.name()).child(list).into_any();
        Self { above, ..self }
    }

    /// Both parts, as they appear in the frame.
    pub fn view(self) -> AnyView {
        let main = element("main").class("govuk-main-wrapper").attr("id", "main").attr("tabindex", "-1");
        fragment([self.above, main.child(self.main).into_any()])
    }
}

/// How a page navigates to another.
#[derive(Clone, Copy)]
pub struct Navigator {
    pub to: Callback<Route>,
    /// Without a new history entry.
    pub replace: Callback<Route>,
    /// Shows another address of the same page, without a new history entry: focus and scroll are left alone.
    pub set_query: Callback<String>,
    /// Fetches the text of a file on this site; `None` if that fails.
    pub fetch_text: fn(String, Received),
}

/// The callback that receives a fetched text.
pub type Received = Box<dyn FnOnce(Option<String>)>;

/// Where a slot in a static page is, and how it reaches beyond the page.
#[derive(Clone)]
pub struct SlotContext {
    pub route: Option<Route>,
    pub query: Memo<String>,
    pub go: Navigator,
}

/// The personal page at an address, once its code is loaded; "page not found" if the address is not one of ours.
pub fn page(route: Option<&Route>, query: Memo<String>, state: AppState, go: Navigator) -> Page {
    let page = route.and_then(|route| match route {
        Route::Assess => lazy_code::loaded(lazy_code::assess(query, state, go)),
        Route::Question(..) | Route::Questions(_) | Route::AllQuestions | Route::Check => {
            lazy_code::loaded(lazy_code::questions(route.clone(), query, state, go))
        }
        Route::Results | Route::Report | Route::OnePage | Route::Progress | Route::Plan | Route::Log => {
            lazy_code::loaded(lazy_code::path(route.clone(), query, state, go))
        }
        _ => None,
    });
    page.unwrap_or_else(not_found::page)
}

/// What the app puts into a slot in a static page, if anything. The code of the page that holds the slot must be
/// loaded.
pub fn slot(name: &'static str, state: AppState, at: SlotContext) -> Option<AnyView> {
    match name {
        dom_names::SAVED => Some(saved::view(state)),
        dom_names::NOTICES => Some(notices::view(state)),
        dom_names::WELCOME if state.peek(|record| record.shown_assessment().is_some()) => Some(welcome::view(state)),
        dom_names::WORKSHOP_LINK => Some(workshop_link::view(state)),
        dom_names::TROUBLE => Some(data::trouble(state)),
        dom_names::SAVE => Some(data::save(state)),
        dom_names::OPEN
        | dom_names::STORED
        | dom_names::SNAPSHOTS
        | dom_names::KEEP
        | dom_names::DELETE
        | dom_names::FINISH => lazy_code::loaded(lazy_code::data(name, state)),
        dom_names::COMPARE | dom_names::FILTER | dom_names::SEARCH => {
            lazy_code::loaded(lazy_code::asking(name, state, at))
        }
        dom_names::MAP => map::here(state),
        dom_names::LESSON => lesson::done(state, at),
        dom_names::LESSONS => lesson::overview(state),
        // A pack in use has already loaded its code.
        dom_names::DATES | dom_names::CONTACTS if state.with_pack(|_| ()).is_some() => {
            lazy_code::loaded(lazy_code::pack(name, state)).flatten()
        }
        _ => None,
    }
}
