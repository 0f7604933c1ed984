//! Page titles: each page's `h1` and the window's title.

use crate::framework::{Framework, PracticeId, lower_first};
use crate::route::{Route, Section};

/// The app's name.
pub const APP: &str = "Engagement Career Path";

/// Heading of the home page.
pub const HOME: &str = "Get better at public engagement, and see where it can take you";
/// Heading of [`Route::Tracks`].
pub const TRACKS: &str = "Career map";
/// Heading of [`Route::Compare`].
pub const COMPARE: &str = "Compare roles";
/// Heading of [`Route::Principles`].
pub const PRINCIPLES: &str = "Twelve principles of good engagement";
/// Heading of [`Route::Lessons`].
pub const LESSONS: &str = "Ten-minute lessons";
/// Heading of [`Route::Activities`].
pub const ACTIVITIES: &str = "Development activities";
/// Heading of [`Route::Glossary`].
pub const GLOSSARY: &str = "Glossary";
/// Heading of [`Route::Search`].
pub const SEARCH: &str = "Search";
/// Heading of [`Route::Assess`].
pub const ASSESS: &str = "Your self-assessment";
/// Heading of [`Route::Role`].
pub const ROLE: &str = "Which week sounds most like yours?";
/// Heading of [`Route::RoleFinder`].
pub const ROLE_FINDER: &str = "Three questions to find your role";
/// Heading of [`Route::Grade`].
pub const GRADE: &str = "How much responsibility do you carry?";
/// Heading of [`Route::Check`].
pub const CHECK: &str = "Check your answers";
/// Heading of [`Route::AllQuestions`].
pub const ALL_QUESTIONS: &str = "All questions on one page";
/// Heading of [`Route::Worksheet`].
pub const WORKSHEET: &str = "Worksheet";
/// Heading of [`Route::Results`].
pub const RESULTS: &str = "Your results";
/// Heading of [`Route::ResultsTable`].
pub const RESULTS_TABLE: &str = "Principle by principle";
/// Heading of [`Route::Report`].
pub const REPORT: &str = "Your report";
/// Heading of [`Route::OnePage`].
pub const ONE_PAGE: &str = "One page for your manager";
/// Heading of [`Route::Conversation`].
pub const CONVERSATION: &str = "Two views of the same work";
/// Heading of [`Route::Progress`].
pub const PROGRESS: &str = "Your progress";
/// Heading of [`Route::Plan`].
pub const PLAN: &str = "Your plan";
/// Heading of [`Route::Log`].
pub const LOG: &str = "Your engagement log";
/// Heading of [`Route::Year`].
pub const YEAR: &str = "Your year";
/// Heading of [`Route::MyMeetings`].
pub const MY_MEETINGS: &str = "My meetings";
/// Heading of [`Route::Nominate`].
pub const NOMINATE: &str = "Nominate someone";
/// Heading of [`Route::Meetings`].
pub const MEETINGS: &str = "Monthly meetings";
/// Heading of [`Route::Retreat`].
pub const RETREAT: &str = "The yearly retreat";
/// Heading of [`Route::Awards`].
pub const AWARDS: &str = "Awards for best practice";
/// Heading of [`Route::MovingJobs`].
pub const MOVING_JOBS: &str = "Moving jobs";
/// Heading of [`Route::Poster`].
pub const POSTER: &str = "Workshop poster";
/// Heading of [`Route::Cohort`].
pub const COHORT: &str = "The group's picture";
/// Heading of [`Route::WorkshopFile`].
pub const WORKSHOP_FILE: &str = "Your file for the workshop";
/// Heading of [`Route::CardSort`].
pub const CARD_SORT: &str = "Sort the levels blind";
/// Heading of [`Route::Example`].
pub const EXAMPLE: &str = "An example: from the link to the next step";
/// Heading of [`Route::Guide`].
pub const GUIDE: &str = "Guide: a workshop in 60 or 120 minutes";
/// Heading of [`Route::Handouts`].
pub const HANDOUTS: &str = "Handouts: nine questions on one sheet";
/// Heading of [`Route::Trainers`].
pub const TRAINERS: &str = "Run a workshop";
/// Heading of [`Route::Data`].
pub const DATA: &str = "Your data";
/// Heading of [`Route::Delete`].
pub const DELETE: &str = "Delete everything";
/// Heading of [`Route::Finish`].
pub const FINISH: &str = "Finish on this computer";
/// Heading of [`Route::Privacy`].
pub const PRIVACY: &str = "Privacy";
/// Heading of [`Route::Accessibility`].
pub const ACCESSIBILITY: &str = "Accessibility";
/// Heading of [`Route::About`].
pub const ABOUT: &str = "About and licence";
/// Heading of [`Route::Proposal`].
pub const PROPOSAL: &str = "Where this comes from";
/// Heading of [`Route::Sources`].
pub const SOURCES: &str = "Sources";
/// Heading of [`Route::OpenData`].
pub const OPEN_DATA: &str = "Open data";
/// Heading of the page for unknown addresses.
pub const NOT_FOUND: &str = "Page not found";

/// The text of the page's `h1`; an unknown route or id gives [`NOT_FOUND`].
pub fn heading(route: Option<&Route>, framework: &Framework) -> String {
    if let Some(Route::Meeting(id)) = route {
        let title = framework.principle(id).map(|principle| format!("Meeting: {}", lower_first(&principle.name)));
        return title.unwrap_or_else(|| NOT_FOUND.into());
    }
    if let Some(Route::Handout(id)) = route {
        let track = framework.track(id).filter(|track| track.is_assessable());
        let title = track.map(|track| format!("Nine questions: {}", lower_first(&track.name)));
        return title.unwrap_or_else(|| NOT_FOUND.into());
    }
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
        Some(Route::Role) => Some(ROLE),
        Some(Route::RoleFinder) => Some(ROLE_FINDER),
        Some(Route::Grade) => Some(GRADE),
        Some(Route::Check) => Some(CHECK),
        Some(Route::Questions(id)) => framework.principle(id).map(|principle| principle.name.0),
        Some(Route::AllQuestions) => Some(ALL_QUESTIONS),
        Some(Route::Worksheet) => Some(WORKSHEET),
        Some(Route::Results) => Some(RESULTS),
        Some(Route::ResultsTable) => Some(RESULTS_TABLE),
        Some(Route::WorkshopFile) => Some(WORKSHOP_FILE),
        Some(Route::Report) => Some(REPORT),
        Some(Route::OnePage) => Some(ONE_PAGE),
        Some(Route::Conversation) => Some(CONVERSATION),
        Some(Route::Progress) => Some(PROGRESS),
        Some(Route::Plan) => Some(PLAN),
        Some(Route::Log) => Some(LOG),
        Some(Route::Year) => Some(YEAR),
        Some(Route::MyMeetings) => Some(MY_MEETINGS),
        Some(Route::Nominate) => Some(NOMINATE),
        Some(Route::Meetings) => Some(MEETINGS),
        Some(Route::Retreat) => Some(RETREAT),
        Some(Route::Awards) => Some(AWARDS),
        Some(Route::MovingJobs) => Some(MOVING_JOBS),
        Some(Route::Poster) => Some(POSTER),
        Some(Route::Cohort) => Some(COHORT),
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
        Some(Route::Example) => Some(EXAMPLE),
        Some(Route::Guide) => Some(GUIDE),
        Some(Route::Handouts) => Some(HANDOUTS),
        Some(Route::Meeting(_) | Route::Handout(_)) | None => None,
    };
    known.unwrap_or(NOT_FOUND).into()
}

/// "{heading} – {section} – Engagement Career Path"; for the home page, just the app's name.
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
