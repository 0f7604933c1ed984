//! One file or folder a page: it reads the state and dispatches commands. Which page an address names is decided here.

mod about;
mod accessibility;
mod assess;
mod data;
mod home;
mod level_table;
mod meetings;
mod not_found;
mod plan;
mod principle;
mod principles;
mod privacy;
mod results;
mod track;
mod tracks;
mod trainers;
mod words;

pub use words::count;

use crate::components::{Heading, NeedsScript};
use crate::framework::{Framework, PracticeId};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// What a page gives the frame.
pub struct Page {
    /// Breadcrumbs or a back link: before the main part, so that the skip link passes them.
    pub above: AnyView,
    pub main: AnyView,
}

impl Page {
    fn new(main: impl IntoView + 'static) -> Self {
        Self { above: ().into_any(), main: main.into_any() }
    }

    fn under(above: impl IntoView + 'static, main: impl IntoView + 'static) -> Self {
        Self { above: above.into_any(), main: main.into_any() }
    }
}

/// How a page goes to another.
#[derive(Clone, Copy)]
pub struct Go {
    pub to: Callback<Route>,
    /// With a query.
    pub with: Callback<(Route, String)>,
    /// Without a new history entry.
    pub replace: Callback<Route>,
}

/// The words of the page's `h1`, and of the window's title.
pub fn title(route: Option<&Route>, framework: &Framework) -> String {
    let known = match route {
        Some(Route::Home) => Some(home::TITLE.to_string()),
        Some(Route::Tracks) => Some(tracks::TITLE.into()),
        Some(Route::Track(id)) => framework.track(id).map(|track| track.name.clone()),
        Some(Route::Principles) => Some(principles::TITLE.into()),
        Some(Route::Principle(id)) => framework.principle(id).map(|principle| principle.title.clone()),
        Some(Route::Assess) => Some(assess::TITLE.into()),
        Some(Route::Question(principle, letter)) => {
            framework.practice(&PracticeId::within(principle, letter)).map(|practice| practice.title.clone())
        }
        Some(Route::Check) => Some(assess::CHECK_TITLE.into()),
        Some(Route::Results) => Some(results::TITLE.into()),
        Some(Route::Plan) => Some(plan::TITLE.into()),
        Some(Route::Meetings) => Some(meetings::TITLE.into()),
        Some(Route::Trainers) => Some(trainers::TITLE.into()),
        Some(Route::Data) => Some(data::TITLE.into()),
        Some(Route::Privacy) => Some(privacy::TITLE.into()),
        Some(Route::Accessibility) => Some(accessibility::TITLE.into()),
        Some(Route::About) => Some(about::TITLE.into()),
        None => None,
    };
    known.unwrap_or_else(|| not_found::TITLE.into())
}

/// The page at an address; "page not found" where there is none, or where the framework has no such thing.
pub fn page(route: Option<Route>, query: Memo<String>, state: AppState, go: Go) -> Page {
    let Some(route) = route else { return not_found::page() };
    if route.is_personal() && !state.live {
        return waiting(&route, state.framework);
    }
    match route {
        Route::Home => home::page(state),
        Route::Tracks => tracks::page(state),
        Route::Track(id) => track::page(state, &id),
        Route::Principles => principles::page(state),
        Route::Principle(id) => principle::page(state, &id),
        Route::Assess => assess::page(state, query, go),
        Route::Question(principle, letter) => assess::question(state, &PracticeId::within(&principle, &letter), query, go),
        Route::Check => assess::check(state),
        Route::Results => results::page(state),
        Route::Plan => plan::page(state, query, go),
        Route::Meetings => meetings::page(state),
        Route::Trainers => trainers::page(state),
        Route::Data => data::page(state),
        Route::Privacy => privacy::page(),
        Route::Accessibility => accessibility::page(),
        Route::About => about::page(state),
    }
}

/// A personal page before the app runs: nothing is known yet, so nothing is claimed.
fn waiting(route: &Route, framework: &Framework) -> Page {
    let readable = match route {
        Route::Question(principle, _) => Route::Principle(principle.clone()),
        _ => Route::Principles,
    };
    let heading = title(Some(route), framework);
    Page::new(view! {
        <Heading text=heading />
        <NeedsScript readable=readable.href() />
    })
}
