//! Every address of the app, both ways. No other file spells one.
//!
//! Paths are relative to where the site is hosted and end in `/`: hosts redirect to that form, and a page's relative
//! `<base>` depends on it.

use crate::framework::{Framework, PracticeId};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Tracks,
    Track(String),
    Principles,
    Principle(String),
    Assess,
    /// One question: principle and letter.
    Question(String, String),
    Check,
    Results,
    Plan,
    Meetings,
    Trainers,
    Data,
    /// Deleting everything: the one deletion that asks.
    Delete,
    /// Leaving a shared computer.
    Finish,
    Privacy,
    Accessibility,
    About,
}

/// The entries of the main navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Roles,
    Learn,
    MyPath,
    Network,
    Trainers,
}

impl Section {
    pub const ALL: [Section; 5] =
        [Section::Roles, Section::Learn, Section::MyPath, Section::Network, Section::Trainers];

    pub fn name(self) -> &'static str {
        match self {
            Section::Roles => "Roles",
            Section::Learn => "Learn",
            Section::MyPath => "My path",
            Section::Network => "Network",
            Section::Trainers => "For trainers",
        }
    }

    /// The entry's `aria-current` on a page: the entry leads there, or to the section that it is in.
    pub fn mark(self, route: Option<&Route>) -> Option<&'static str> {
        match route {
            Some(route) if *route == self.route() => Some("page"),
            Some(route) if route.section() == Some(self) => Some("true"),
            _ => None,
        }
    }

    /// Where the entry leads.
    pub fn route(self) -> Route {
        match self {
            Section::Roles => Route::Tracks,
            Section::Learn => Route::Principles,
            Section::MyPath => Route::Assess,
            Section::Network => Route::Meetings,
            Section::Trainers => Route::Trainers,
        }
    }
}

impl Route {
    /// The page at `path`, which is relative to where the site is hosted. Tolerates a missing last slash and
    /// `index.html`, since hosts and people produce both.
    pub fn parse(path: &str) -> Option<Route> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        Some(match parts.as_slice() {
            [""] => Route::Home,
            ["tracks"] => Route::Tracks,
            ["tracks", id] => Route::Track((*id).into()),
            ["principles"] => Route::Principles,
            ["principles", id] => Route::Principle((*id).into()),
            ["assess"] => Route::Assess,
            ["assess", "check"] => Route::Check,
            ["assess", principle, letter] => Route::Question((*principle).into(), (*letter).into()),
            ["results"] => Route::Results,
            ["plan"] => Route::Plan,
            ["meetings"] => Route::Meetings,
            ["trainers"] => Route::Trainers,
            ["data"] => Route::Data,
            ["data", "delete"] => Route::Delete,
            ["data", "finish"] => Route::Finish,
            ["privacy"] => Route::Privacy,
            ["accessibility"] => Route::Accessibility,
            ["about"] => Route::About,
            _ => return None,
        })
    }

    /// The path, relative to where the site is hosted: empty for the home page, else ending in `/`.
    pub fn path(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Tracks => "tracks/".into(),
            Route::Track(id) => format!("tracks/{id}/"),
            Route::Principles => "principles/".into(),
            Route::Principle(id) => format!("principles/{id}/"),
            Route::Assess => "assess/".into(),
            Route::Check => "assess/check/".into(),
            Route::Question(principle, letter) => format!("assess/{principle}/{letter}/"),
            Route::Results => "results/".into(),
            Route::Plan => "plan/".into(),
            Route::Meetings => "meetings/".into(),
            Route::Trainers => "trainers/".into(),
            Route::Data => "data/".into(),
            Route::Delete => "data/delete/".into(),
            Route::Finish => "data/finish/".into(),
            Route::Privacy => "privacy/".into(),
            Route::Accessibility => "accessibility/".into(),
            Route::About => "about/".into(),
        }
    }

    /// The path as a link: every page's `<base>` points at where the site is hosted, so one form works everywhere,
    /// with JavaScript and without.
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

    /// The link with a query.
    pub fn href_with(&self, query: &str) -> String {
        format!("{}?{query}", self.href())
    }

    /// The question about a practice.
    pub fn question(practice: &PracticeId) -> Route {
        let (principle, letter) = practice.parts();
        Route::Question(principle.into(), letter.into())
    }

    /// The entry of the main navigation that the page belongs to.
    pub fn section(&self) -> Option<Section> {
        match self {
            Route::Tracks | Route::Track(_) => Some(Section::Roles),
            Route::Principles | Route::Principle(_) => Some(Section::Learn),
            Route::Assess | Route::Question(..) | Route::Check | Route::Results | Route::Plan => Some(Section::MyPath),
            Route::Meetings => Some(Section::Network),
            Route::Trainers => Some(Section::Trainers),
            Route::Home
            | Route::Data
            | Route::Delete
            | Route::Finish
            | Route::Privacy
            | Route::Accessibility
            | Route::About => None,
        }
    }

    /// Whether the page shows what somebody has said, and so has nothing to say without JavaScript.
    pub fn is_personal(&self) -> bool {
        matches!(self, Route::Assess | Route::Question(..) | Route::Check | Route::Results | Route::Plan)
    }

    /// Every page there is, for writing them as files.
    pub fn all(framework: &Framework) -> Vec<Route> {
        let mut routes = vec![
            Route::Home,
            Route::Tracks,
            Route::Principles,
            Route::Assess,
            Route::Check,
            Route::Results,
            Route::Plan,
            Route::Meetings,
            Route::Trainers,
            Route::Data,
            Route::Delete,
            Route::Finish,
            Route::Privacy,
            Route::Accessibility,
            Route::About,
        ];
        routes.extend(framework.tracks.iter().map(|track| Route::Track(track.id.to_string())));
        routes.extend(framework.principles.iter().map(|principle| Route::Principle(principle.id.to_string())));
        routes.extend(framework.practices().map(|practice| Route::question(&practice.id)));
        routes
    }
}

/// Where the site is hosted: a path that begins and ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// From a page's resolved base address, of which only the path up to the last `/` counts.
    pub fn new(path: &str) -> Self {
        let end = path.rfind('/').map_or(0, |at| at + 1);
        let path = &path[..end];
        Self(if path.starts_with('/') { path.into() } else { "/".into() })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part of a full path that [`Route::parse`] takes; none outside the site.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        match path.strip_prefix(&self.0) {
            Some(rest) => Some(rest),
            // "/any/sub/path" without its slash is the home page too.
            None if self.0.strip_suffix('/') == Some(path) => Some(""),
            None => None,
        }
    }

    /// The full path of a page.
    pub fn join(&self, route: &Route) -> String {
        format!("{}{}", self.0, route.path())
    }
}
