//! Addresses of the year: which months it shows, and the forms for a meeting, a review or the retreat.

use crate::framework::PrincipleId;
use crate::record::{Date, Id, Month, OccasionKind};
use crate::route::Route;

/// What the query of the year asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearQuery {
    /// The year that begins with this month; `None` for the usual one.
    Show(Option<Month>),
    /// A form for something new: what it is, what it is about, and when, if that is known.
    Add(OccasionKind, Option<PrincipleId>, When),
    /// What is planned or has been, to change it or to write down what came of it. `None` if the address names nothing.
    Change(Option<Id>),
}

/// When something new is to be, as far as the address says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Nothing is known.
    #[default]
    Open,
    /// In a month.
    Month(Month),
    /// On a day.
    Day(Date),
}

impl When {
    /// As it would be typed; empty if nothing is known.
    pub fn in_words(self) -> String {
        match self {
            When::Open => String::new(),
            When::Month(month) => month.in_words(),
            When::Day(day) => day.in_words(),
        }
    }
}

impl YearQuery {
    /// Reads a query; what is not understood shows the usual year.
    pub fn read(query: &str) -> Self {
        let value = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        let month = |name| value(name).and_then(|month| month.parse().ok());
        if let Some(id) = value("change") {
            return Self::Change(Id::try_from(id.to_string()).ok());
        }
        match value("add").and_then(OccasionKind::parse) {
            Some(kind) => {
                let day = value("day").and_then(|day| day.parse().ok());
                let when = day.map(When::Day).or_else(|| month("month").map(When::Month)).unwrap_or_default();
                Self::Add(kind, value("about").map(PrincipleId::from), when)
            }
            None => Self::Show(month("from")),
        }
    }

    /// A link to it.
    pub fn href(&self) -> String {
        let query = match self {
            Self::Show(from) => from.map_or_else(String::new, |from| format!("from={from}")),
            Self::Add(kind, about, when) => {
                let about = about.as_ref().map_or_else(String::new, |about| format!("&about={about}"));
                let when = match when {
                    When::Open => String::new(),
                    When::Month(month) => format!("&month={month}"),
                    When::Day(day) => format!("&day={day}"),
                };
                format!("add={}{about}{when}", kind.id())
            }
            Self::Change(id) => format!("change={}", id.as_ref().map_or("", Id::as_str)),
        };
        Route::Year.href_with(&query)
    }
}
