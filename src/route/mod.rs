//! Routes: parses and writes every address of the app. No other room spells one out.
//!
//! Paths are relative to where the site is hosted and end in `/`: hosts redirect to that form, and a page's relative
//! `<base>` depends on it.

mod base;
mod kinds;
mod section;

pub use base::Base;
pub use section::Section;

use crate::framework::PracticeId;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The home page.
    Home,
    /// The career map, and the tracks as a list.
    Tracks,
    /// A role track, by its id.
    Track(String),
    /// Two tracks, or the grades of one, side by side.
    Compare,
    /// The principles.
    Principles,
    /// A principle, by its id.
    Principle(String),
    /// The ten-minute lessons.
    Lessons,
    /// A principle's lesson, by the principle's id.
    Lesson(String),
    /// The development activities.
    Activities,
    /// The glossary.
    Glossary,
    /// The search, and a list of everything it covers.
    Search,
    /// The start of a self-assessment: choosing a role, or the list of questions of the one under way.
    Assess,
    /// Choosing a role, also while an assessment is under way.
    Role,
    /// Three questions that propose a role.
    RoleFinder,
    /// Choosing a grade, after the role.
    Grade,
    /// One question, by principle and letter.
    Question(String, String),
    /// The questions of one principle on one page, by its id.
    Questions(String),
    /// Every question of the assessment on one page.
    AllQuestions,
    /// A printable worksheet of all questions.
    Worksheet,
    /// Checking the answers.
    Check,
    /// The results of an assessment.
    Results,
    /// The whole table of results, principle by principle.
    ResultsTable,
    /// What the user can hand over to a workshop.
    WorkshopFile,
    /// Everything the user has recorded, to print or save.
    Report,
    /// One page for the talk with a manager.
    OnePage,
    /// Two people's views of one person's work, side by side, to talk about.
    Conversation,
    /// Each principle's level across assessments.
    Progress,
    /// Goals and actions.
    Plan,
    /// The user's engagement log.
    Log,
    /// The user's year: assessments, meetings, reviews, steps and the retreat.
    Year,
    /// The network's monthly meetings.
    Meetings,
    /// The meetings that the user goes to, and what they promised there.
    MyMeetings,
    /// One of them, with the host's sheet, by its principle's id.
    Meeting(String),
    /// The yearly retreat.
    Retreat,
    /// The awards.
    Awards,
    /// Drafts of nominations for an award.
    Nominate,
    /// Changing jobs: what to take along, and handing relationships over.
    MovingJobs,
    /// How to run a workshop.
    Trainers,
    /// The poster for a workshop link.
    Poster,
    /// An example: one made-up person's way from a workshop link to the next step.
    Example,
    /// The facilitator's guide: an hour, two hours, and a lesson in an hour.
    Guide,
    /// The handouts: choosing a role.
    Handouts,
    /// A role's nine start-here questions on one sheet, by the track's id.
    Handout(String),
    /// The picture of a group, from its workshop files.
    Cohort,
    /// Cards for practitioners to sort the levels blind.
    CardSort,
    /// The user's data: save, open, delete.
    Data,
    /// Deleting everything: the only deletion that asks first.
    Delete,
    /// Finishing on a shared computer.
    Finish,
    /// The privacy statement.
    Privacy,
    /// The accessibility statement.
    Accessibility,
    /// About the site, and its licence.
    About,
    /// The proposal, and where the site answers each part.
    Proposal,
    /// The sources of the content.
    Sources,
    /// The framework as open data.
    OpenData,
}

impl Route {
    /// The page at `path`, which is relative to where the site is hosted; `None` if there is none. Accepts a missing
    /// final slash and `index.html`, because hosts and people produce both.
    pub fn parse(path: &str) -> Option<Route> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        Some(match parts.as_slice() {
            [""] => Route::Home,
            ["tracks"] => Route::Tracks,
            ["tracks", "compare"] => Route::Compare,
            ["tracks", id] => Route::Track((*id).into()),
            ["principles"] => Route::Principles,
            ["principles", id] => Route::Principle((*id).into()),
            ["lessons"] => Route::Lessons,
            ["principles", id, "lesson"] => Route::Lesson((*id).into()),
            ["activities"] => Route::Activities,
            ["glossary"] => Route::Glossary,
            ["search"] => Route::Search,
            ["assess"] => Route::Assess,
            ["assess", "role"] => Route::Role,
            ["assess", "role-finder"] => Route::RoleFinder,
            ["assess", "grade"] => Route::Grade,
            ["assess", "check"] => Route::Check,
            ["assess", "all"] => Route::AllQuestions,
            ["assess", "worksheet"] => Route::Worksheet,
            ["assess", principle] => Route::Questions((*principle).into()),
            ["assess", principle, letter] => Route::Question((*principle).into(), (*letter).into()),
            ["results"] => Route::Results,
            ["results", "principles"] => Route::ResultsTable,
            ["results", "file"] => Route::WorkshopFile,
            ["results", "report"] => Route::Report,
            ["results", "one-page"] => Route::OnePage,
            ["conversation"] => Route::Conversation,
            ["progress"] => Route::Progress,
            ["plan"] => Route::Plan,
            ["log"] => Route::Log,
            ["year"] => Route::Year,
            ["meetings"] => Route::Meetings,
            ["meetings", "mine"] => Route::MyMeetings,
            ["retreat"] => Route::Retreat,
            ["awards"] => Route::Awards,
            ["awards", "nominate"] => Route::Nominate,
            ["meetings", id] => Route::Meeting((*id).into()),
            ["moving-jobs"] => Route::MovingJobs,
            ["trainers"] => Route::Trainers,
            ["trainers", "poster"] => Route::Poster,
            ["trainers", "example"] => Route::Example,
            ["trainers", "guide"] => Route::Guide,
            ["trainers", "handout"] => Route::Handouts,
            ["trainers", "handout", id] => Route::Handout((*id).into()),
            ["trainers", "cohort"] => Route::Cohort,
            ["trainers", "card-sort"] => Route::CardSort,
            ["data"] => Route::Data,
            ["data", "delete"] => Route::Delete,
            ["data", "finish"] => Route::Finish,
            ["privacy"] => Route::Privacy,
            ["accessibility"] => Route::Accessibility,
            ["about"] => Route::About,
            ["about", "proposal"] => Route::Proposal,
            ["sources"] => Route::Sources,
            ["open-data"] => Route::OpenData,
            _ => return None,
        })
    }

    /// The path, relative to where the site is hosted: empty for the home page, otherwise ending in `/`.
    pub fn path(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Tracks => "tracks/".into(),
            Route::Track(id) => format!("tracks/{id}/"),
            Route::Compare => "tracks/compare/".into(),
            Route::Principles => "principles/".into(),
            Route::Principle(id) => format!("principles/{id}/"),
            Route::Lessons => "lessons/".into(),
            Route::Lesson(id) => format!("principles/{id}/lesson/"),
            Route::Activities => "activities/".into(),
            Route::Glossary => "glossary/".into(),
            Route::Search => "search/".into(),
            Route::Assess => "assess/".into(),
            Route::Role => "assess/role/".into(),
            Route::RoleFinder => "assess/role-finder/".into(),
            Route::Grade => "assess/grade/".into(),
            Route::Check => "assess/check/".into(),
            Route::Question(principle, letter) => format!("assess/{principle}/{letter}/"),
            Route::Questions(principle) => format!("assess/{principle}/"),
            Route::AllQuestions => "assess/all/".into(),
            Route::Worksheet => "assess/worksheet/".into(),
            Route::Results => "results/".into(),
            Route::ResultsTable => "results/principles/".into(),
            Route::WorkshopFile => "results/file/".into(),
            Route::Report => "results/report/".into(),
            Route::OnePage => "results/one-page/".into(),
            Route::Conversation => "conversation/".into(),
            Route::Progress => "progress/".into(),
            Route::Plan => "plan/".into(),
            Route::Log => "log/".into(),
            Route::Year => "year/".into(),
            Route::Meetings => "meetings/".into(),
            Route::MyMeetings => "meetings/mine/".into(),
            Route::Retreat => "retreat/".into(),
            Route::Awards => "awards/".into(),
            Route::Nominate => "awards/nominate/".into(),
            Route::Meeting(id) => format!("meetings/{id}/"),
            Route::MovingJobs => "moving-jobs/".into(),
            Route::Trainers => "trainers/".into(),
            Route::Poster => "trainers/poster/".into(),
            Route::Example => "trainers/example/".into(),
            Route::Guide => "trainers/guide/".into(),
            Route::Handouts => "trainers/handout/".into(),
            Route::Handout(id) => format!("trainers/handout/{id}/"),
            Route::Cohort => "trainers/cohort/".into(),
            Route::CardSort => "trainers/card-sort/".into(),
            Route::Data => "data/".into(),
            Route::Delete => "data/delete/".into(),
            Route::Finish => "data/finish/".into(),
            Route::Privacy => "privacy/".into(),
            Route::Accessibility => "accessibility/".into(),
            Route::About => "about/".into(),
            Route::Proposal => "about/proposal/".into(),
            Route::Sources => "sources/".into(),
            Route::OpenData => "open-data/".into(),
        }
    }

    /// The path as a link: every page's `<base>` points at where the site is hosted, so one form works everywhere, with
    /// and without JavaScript.
    pub fn href(&self) -> String {
        match self {
            Route::Home => "./".into(),
            other => other.path(),
        }
    }

    /// A link to an element of the page; a bare `#id` would lead to the home page, because of `<base>`.
    pub fn href_to(&self, id: &str) -> String {
        format!("{}#{id}", self.href())
    }

    /// The link with a query string, if that is not empty.
    pub fn href_with(&self, query: &str) -> String {
        if query.is_empty() { self.href() } else { format!("{}?{query}", self.href()) }
    }

    /// The question page of a practice.
    pub fn question(practice: &PracticeId) -> Route {
        let (principle, letter) = practice.parts();
        Route::Question(principle.into(), letter.into())
    }
}
