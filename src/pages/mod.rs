//! Pages about what somebody has said: they read the state and dispatch commands. Which page an address names is
//! decided here.

mod activities;
mod asking;
mod assess;
pub mod code;
mod compare;
mod data;
mod lesson;
mod log;
mod map;
mod not_found;
mod notices;
mod one_page;
mod pack;
pub mod place;
mod plan;
mod progress;
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

use crate::components::{all, element, link};
use crate::route::{Route, Section};
use crate::state::AppState;
use leptos::prelude::*;

/// What a page gives the frame.
pub struct Page {
    /// Breadcrumbs or a back link: before the main part, so that the skip link passes them.
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

    /// With links to the other pages of its section above, if it is one of them; else as it is.
    pub fn in_section(self, section: Section, here: &Route) -> Self {
        let pages = section.pages();
        if !pages.iter().any(|(_, route)| route == here) {
            return self;
        }
        let item = |(name, route): (&'static str, Route)| {
            let link = link(route.href(), name);
            element("li").child(if route == *here { link.set("aria-current", "page") } else { link })
        };
        let list = element("ul").class("app-section").child(pages.into_iter().map(item).collect::<Vec<_>>());
        let above = element("nav").set("aria-label", section.name()).child(list).done();
        Self { above, ..self }
    }

    /// The two, as they stand in the frame.
    pub fn view(self) -> AnyView {
        let main = element("main").class("govuk-main-wrapper").set("id", "main").set("tabindex", "-1");
        all([self.above, main.child(self.main).done()])
    }
}

/// How a page goes to another.
#[derive(Clone, Copy)]
pub struct Go {
    pub to: Callback<Route>,
    /// Without a new history entry.
    pub replace: Callback<Route>,
    /// Shows another address of the same page, without a new history entry: focus and scroll are left alone.
    pub query: Callback<String>,
    /// Fetches the text of a file of this site; nothing where it could not.
    pub load: fn(String, Received),
}

/// What runs with a text that was fetched.
pub type Received = Box<dyn FnOnce(Option<String>)>;

/// Where a place in a written page stands, and how it reaches beyond it.
#[derive(Clone)]
pub struct At {
    pub route: Option<Route>,
    pub query: Memo<String>,
    pub go: Go,
}

/// The personal page at an address, once its code is loaded; "page not found" for no address of ours.
pub fn page(route: Option<&Route>, query: Memo<String>, state: AppState, go: Go) -> Page {
    let page = route.and_then(|route| match route {
        Route::Assess => code::loaded(code::assess(query, state, go)),
        Route::Question(..) | Route::Questions(_) | Route::AllQuestions | Route::Check => {
            code::loaded(code::questions(route.clone(), query, state, go))
        }
        Route::Results | Route::Report | Route::OnePage | Route::Progress | Route::Plan | Route::Log => {
            code::loaded(code::path(route.clone(), query, state, go))
        }
        _ => None,
    });
    page.unwrap_or_else(not_found::page)
}

/// What the app puts into a place in a written page, if it has something for it. The code of the
/// page that it stands in is loaded.
pub fn slot(name: &'static str, state: AppState, at: At) -> Option<AnyView> {
    match name {
        place::SAVED => Some(saved::view(state)),
        place::NOTICES => Some(notices::view(state)),
        place::WELCOME if state.peek(|record| record.shown_assessment().is_some()) => Some(welcome::view(state)),
        place::WORKSHOP_LINK => Some(workshop_link::view(state)),
        place::TROUBLE => Some(data::trouble(state)),
        place::SAVE => Some(data::save(state)),
        place::OPEN | place::STORED | place::SNAPSHOTS | place::KEEP | place::DELETE | place::FINISH => {
            code::loaded(code::data(name, state))
        }
        place::COMPARE | place::FILTER | place::SEARCH => code::loaded(code::asking(name, state, at)),
        place::MAP => map::here(state),
        place::LESSON => lesson::done(state, at),
        place::LESSONS => lesson::overview(state),
        // A pack that is in use has brought its code.
        place::DATES | place::CONTACTS if state.with_pack(|_| ()).is_some() => {
            code::loaded(code::pack(name, state)).flatten()
        }
        _ => None,
    }
}
