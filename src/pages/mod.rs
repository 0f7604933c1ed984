//! Pages about what somebody has said: they read the state and dispatch commands. Which page an address names is
//! decided here.

mod activities;
mod asking;
mod assess;
mod compare;
mod data;
mod lesson;
mod map;
mod not_found;
mod notices;
mod pack;
pub mod place;
mod plan;
mod results;
mod saved;
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
use crate::framework::PracticeId;
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
}

/// What runs with a text that was fetched.
pub type Received = Box<dyn FnOnce(Option<String>)>;

/// Where a place in a written page stands, and how it reaches beyond it.
#[derive(Clone)]
pub struct At {
    pub route: Option<Route>,
    pub query: Memo<String>,
    pub go: Go,
    /// Fetches the text of a file of this site; nothing where it could not.
    pub load: fn(String, Received),
}

/// The personal page at an address; "page not found" for no address of ours.
pub fn page(route: Option<&Route>, query: Memo<String>, state: AppState, go: Go) -> Page {
    match route {
        Some(Route::Assess) => assess::page(state, query, go).in_section(Section::MyPath, &Route::Assess),
        Some(Route::Question(principle, letter)) => {
            assess::question(state, &PracticeId::within(principle, letter), query, go)
        }
        Some(Route::Check) => assess::check(state),
        Some(Route::Results) => results::page(state).in_section(Section::MyPath, &Route::Results),
        Some(Route::Plan) => plan::page(state, query, go).in_section(Section::MyPath, &Route::Plan),
        _ => not_found::page(),
    }
}

/// What the app puts into a place in a written page, if it has something for it.
pub fn slot(name: &str, state: AppState, at: At) -> Option<AnyView> {
    match name {
        place::SAVED => Some(saved::view(state)),
        place::NOTICES => Some(notices::view(state)),
        place::WELCOME if state.peek(|record| record.current_assessment().is_some()) => Some(welcome::view(state)),
        place::WORKSHOP_LINK => Some(workshop_link::view(state)),
        place::TROUBLE => Some(data::trouble(state)),
        place::SAVE => Some(data::save(state)),
        place::OPEN => Some(data::open(state)),
        place::STORED => Some(data::stored(state)),
        place::SNAPSHOTS => Some(data::snapshots(state)),
        place::KEEP => Some(data::keep(state)),
        place::DELETE => Some(data::delete(state)),
        place::FINISH => Some(data::finish(state)),
        place::MAP => map::here(state),
        place::COMPARE => Some(compare::compare(state, at)),
        place::FILTER => Some(activities::filter(state, at)),
        place::LESSON => lesson::done(state, at),
        place::LESSONS => lesson::overview(state),
        place::SEARCH => Some(search::search(state, at)),
        place::DATES => pack::dates(state),
        place::CONTACTS => pack::contacts(state),
        _ => None,
    }
}
