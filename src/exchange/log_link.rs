//! Query parameters of the engagement log: which entry, and for which practice it is written.

use super::{query_of, shortened};
use crate::record::Id;

/// As written in the address: the page reports an entry it cannot use, and ignores an unknown practice. Unset values
/// are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogLink {
    /// The id of an entry, which may not be written yet: so a reload returns to it.
    pub entry: String,
    /// The practice a new entry will be evidence for.
    pub practice: String,
}

impl LogLink {
    /// A link to this entry.
    pub fn of(entry: &Id) -> Self {
        Self { entry: entry.as_str().into(), ..Self::default() }
    }
}

/// Reads a query string; other parameters are ignored.
pub fn read_log_link(query: &str) -> LogLink {
    let mut link = LogLink::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = shortened(value.trim());
        match name.as_ref() {
            "entry" => link.entry = value,
            "for" => link.practice = value,
            _ => {}
        }
    }
    link
}

/// Writes a query string, such as `entry=00ff00ff00ff00ff&for=honest-scope.a`.
pub fn write_log_link(link: &LogLink) -> String {
    query_of([("entry", &link.entry), ("for", &link.practice)])
}
