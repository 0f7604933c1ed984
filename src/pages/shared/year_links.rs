//! Addresses of the year: which months it shows, and the forms for a meeting, a review or the retreat.

use crate::framework::PrincipleId;
use crate::record::{Id, Month, OccasionKind};
use crate::route::Route;

/// What the query of the year asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearQuery {
    /// The year that begins with this month; `None` for the usual one.
    Show(Option<Month>),
    /// A form for something new: what it is, what it is about, and in which month.
    Add(OccasionKind, Option<PrincipleId>, Option<Month>),
    /// What is planned or has been, to change it or to write down what came of it. `None` if the address names nothing.
    Change(Option<Id>),
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
            Some(kind) => Self::Add(kind, value("about").map(PrincipleId::from), month("month")),
            None => Self::Show(month("from")),
        }
    }

    /// A link to it.
    pub fn href(&self) -> String {
        let query = match self {
            Self::Show(from) => from.map_or_else(String::new, |from| format!("from={from}")),
            Self::Add(kind, about, month) => {
                let about = about.as_ref().map_or_else(String::new, |about| format!("&about={about}"));
                let month = month.map_or_else(String::new, |month| format!("&month={month}"));
                format!("add={}{about}{month}", kind.id())
            }
            Self::Change(id) => format!("change={}", id.as_ref().map_or("", Id::as_str)),
        };
        Route::Year.href_with(&query)
    }
}
