//! What every page is called: its `h1` and the window's title.

use crate::framework::{Framework, PracticeId};
use crate::route::{Route, Section};

/// The app's name.
pub const APP: &str = "Engagement Career Path";

pub const HOME: &str = "Get better at public engagement, and see where it can take you";
pub const TRACKS: &str = "Career map";
pub const COMPARE: &str = "Compare roles";
pub const PRINCIPLES: &str = "Twelve principles of good engagement";
pub const LESSONS: &str = "Ten-minute lessons";
pub const ACTIVITIES: &str = "Development activities";
pub const GLOSSARY: &str = "Glossary";
pub const SEARCH: &str = "Search";
pub const ASSESS: &str = "Your self-assessment";
pub const CHECK: &str = "Check your answers";
pub const ALL_QUESTIONS: &str = "All questions on one page";
pub const WORKSHEET: &str = "Worksheet";
pub const RESULTS: &str = "Your results";
pub const REPORT: &str = "Your report";
pub const ONE_PAGE: &str = "One page for your manager";
pub const PROGRESS: &str = "Your progress";
pub const PLAN: &str = "Your plan";
pub const LOG: &str = "Your engagement log";
pub const MEETINGS: &str = "Monthly meetings";
pub const RETREAT: &str = "The yearly retreat";
pub const AWARDS: &str = "Awards for best practice";
pub const CARD_SORT: &str = "Sort the levels blind";
pub const TRAINERS: &str = "Run a workshop";
pub const DATA: &str = "Your data";
pub const DELETE: &str = "Delete everything";
pub const FINISH: &str = "Finish on this computer";
pub const PRIVACY: &str = "Privacy";
pub const ACCESSIBILITY: &str = "Accessibility";
pub const ABOUT: &str = "About and licence";
pub const PROPOSAL: &str = "Where this comes from";
pub const SOURCES: &str = "Sources";
pub const OPEN_DATA: &str = "Open data";
pub const NOT_FOUND: &str = "Page not found";

/// The words of the page's `h1`.
pub fn heading(route: Option<&Route>, framework: &Framework) -> String {
    let known = match route {
        Some(Route::Track(id)) => framework.track(id).map(|track| track.name.0),
        Some(Route::Principle(id)) => framework.principle(id).map(|principle| principle.name.0),
        Some(Route::Lesson(id)) => framework.principle(id).map(|principle| principle.lesson.title.0),
        Some(Route::Question(principle, letter)) => {
            framework.practice(&PracticeId::within(principle, letter)).map(|practice| practice.title.0)
        }
        Some(Route::Home) => Some(HOME),
        Some(Route::Tracks) => Some(TRACKS),
        Some(Route::Compare) => Some(COMPARE),
        Some(Route::Lessons) => Some(LESSONS),
        Some(Route::Activities) => Some(ACTIVITIES),
        Some(Route::Glossary) => Some(GLOSSARY),
        Some(Route::Search) => Some(SEARCH),
        Some(Route::Principles) => Some(PRINCIPLES),
        Some(Route::Assess) => Some(ASSESS),
        Some(Route::Check) => Some(CHECK),
        Some(Route::Questions(id)) => framework.principle(id).map(|principle| principle.name.0),
        Some(Route::AllQuestions) => Some(ALL_QUESTIONS),
        Some(Route::Worksheet) => Some(WORKSHEET),
        Some(Route::Results) => Some(RESULTS),
        Some(Route::Report) => Some(REPORT),
        Some(Route::OnePage) => Some(ONE_PAGE),
        Some(Route::Progress) => Some(PROGRESS),
        Some(Route::Plan) => Some(PLAN),
        Some(Route::Log) => Some(LOG),
        Some(Route::Meetings) => Some(MEETINGS),
        Some(Route::Retreat) => Some(RETREAT),
        Some(Route::Awards) => Some(AWARDS),
        Some(Route::CardSort) => Some(CARD_SORT),
        Some(Route::Trainers) => Some(TRAINERS),
        Some(Route::Data) => Some(DATA),
        Some(Route::Delete) => Some(DELETE),
        Some(Route::Finish) => Some(FINISH),
        Some(Route::Privacy) => Some(PRIVACY),
        Some(Route::Accessibility) => Some(ACCESSIBILITY),
        Some(Route::About) => Some(ABOUT),
        Some(Route::Proposal) => Some(PROPOSAL),
        Some(Route::Sources) => Some(SOURCES),
        Some(Route::OpenData) => Some(OPEN_DATA),
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
