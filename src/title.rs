//! What every page is called: its `h1` and the window's title.

use crate::framework::{Framework, PracticeId};
use crate::route::{Route, Section};

/// The app's name.
pub const APP: &str = "Engagement Career Path";

pub const HOME: &str = "Get better at public engagement, and see where it can take you";
pub const TRACKS: &str = "Roles";
pub const PRINCIPLES: &str = "Twelve principles of good engagement";
pub const ASSESS: &str = "Your self-assessment";
pub const CHECK: &str = "Check your answers";
pub const RESULTS: &str = "Your results";
pub const PLAN: &str = "Your plan";
pub const MEETINGS: &str = "Meet others who do this work";
pub const TRAINERS: &str = "Run a workshop";
pub const DATA: &str = "Your data";
pub const DELETE: &str = "Delete everything";
pub const FINISH: &str = "Finish on this computer";
pub const PRIVACY: &str = "Privacy";
pub const ACCESSIBILITY: &str = "Accessibility";
pub const ABOUT: &str = "About and licence";
pub const NOT_FOUND: &str = "Page not found";

/// The words of the page's `h1`.
pub fn heading(route: Option<&Route>, framework: &Framework) -> String {
    let known = match route {
        Some(Route::Track(id)) => framework.track(id).map(|track| track.name.0),
        Some(Route::Principle(id)) => framework.principle(id).map(|principle| principle.title.0),
        Some(Route::Question(principle, letter)) => {
            framework.practice(&PracticeId::within(principle, letter)).map(|practice| practice.title.0)
        }
        Some(Route::Home) => Some(HOME),
        Some(Route::Tracks) => Some(TRACKS),
        Some(Route::Principles) => Some(PRINCIPLES),
        Some(Route::Assess) => Some(ASSESS),
        Some(Route::Check) => Some(CHECK),
        Some(Route::Results) => Some(RESULTS),
        Some(Route::Plan) => Some(PLAN),
        Some(Route::Meetings) => Some(MEETINGS),
        Some(Route::Trainers) => Some(TRAINERS),
        Some(Route::Data) => Some(DATA),
        Some(Route::Delete) => Some(DELETE),
        Some(Route::Finish) => Some(FINISH),
        Some(Route::Privacy) => Some(PRIVACY),
        Some(Route::Accessibility) => Some(ACCESSIBILITY),
        Some(Route::About) => Some(ABOUT),
        None => None,
    };
    known.unwrap_or(NOT_FOUND).into()
}

/// "{heading} – {section} – Engagement Career Path"; the home page is the app's name alone.
pub fn window_title(route: Option<&Route>, framework: &Framework) -> String {
    if route == Some(&Route::Home) {
        return APP.into();
    }
    let heading = heading(route, framework);
    match route.and_then(Route::section).map(Section::name).filter(|section| *section != heading) {
        Some(section) => format!("{heading} – {section} – {APP}"),
        None => format!("{heading} – {APP}"),
    }
}
