//! The main navigation: its entries, and the pages that stand under each.

use super::Route;

/// The entries of the main navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Tracks and comparisons.
    Roles,
    /// Principles, lessons, activities and the glossary.
    Learn,
    /// The user's own assessment, results, plan and log.
    MyPath,
    /// Meetings, retreat and awards.
    Network,
    /// Pages for trainers.
    Trainers,
}

impl Section {
    /// Every section, in the order of the navigation.
    pub const ALL: [Section; 5] =
        [Section::Roles, Section::Learn, Section::MyPath, Section::Network, Section::Trainers];

    /// The name shown in the navigation.
    pub fn name(self) -> &'static str {
        match self {
            Section::Roles => "Roles",
            Section::Learn => "Learn",
            Section::MyPath => "My path",
            Section::Network => "Network",
            Section::Trainers => "For trainers",
        }
    }

    /// The entry's `aria-current` on a page: `page` if the entry links to it, `true` if it is in the section.
    pub fn mark(self, route: Option<&Route>) -> Option<&'static str> {
        match route {
            Some(route) if *route == self.route() => Some("page"),
            Some(route) if route.section() == Some(self) => Some("true"),
            _ => None,
        }
    }

    /// The pages of the section's own navigation, with their names.
    pub fn pages(self) -> Vec<(&'static str, Route)> {
        match self {
            Section::Roles => vec![("Career map", Route::Tracks), ("Compare", Route::Compare)],
            Section::Learn => vec![
                ("Principles", Route::Principles),
                ("Lessons", Route::Lessons),
                ("Activities", Route::Activities),
                ("Glossary", Route::Glossary),
            ],
            Section::MyPath => {
                vec![
                    ("Assessment", Route::Assess),
                    ("Results", Route::Results),
                    ("Progress", Route::Progress),
                    ("Plan", Route::Plan),
                    ("Log", Route::Log),
                ]
            }
            Section::Network => {
                vec![
                    ("Meetings", Route::Meetings),
                    ("My meetings", Route::MyMeetings),
                    ("Retreat", Route::Retreat),
                    ("Awards", Route::Awards),
                ]
            }
            Section::Trainers => vec![
                ("Run a workshop", Route::Trainers),
                ("The group's picture", Route::Cohort),
                ("Sort the levels blind", Route::CardSort),
            ],
        }
    }

    /// The page the entry links to.
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
    /// The section the page belongs to; `None` if it is in none.
    pub fn section(&self) -> Option<Section> {
        match self {
            Route::Tracks | Route::Track(_) | Route::Compare => Some(Section::Roles),
            Route::Principles
            | Route::Principle(_)
            | Route::Lessons
            | Route::Lesson(_)
            | Route::Activities
            | Route::Glossary => Some(Section::Learn),
            Route::Worksheet | Route::Conversation => Some(Section::MyPath),
            Route::Meetings
            | Route::Meeting(_)
            | Route::MyMeetings
            | Route::Retreat
            | Route::Awards
            | Route::Nominate => Some(Section::Network),
            personal if personal.is_personal() => Some(Section::MyPath),
            Route::Trainers
            | Route::Poster
            | Route::Example
            | Route::Guide
            | Route::Handouts
            | Route::Handout(_)
            | Route::Cohort
            | Route::CardSort => Some(Section::Trainers),
            _ => None,
        }
    }
}
