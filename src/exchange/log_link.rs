//! What the engagement log is asked for in its address: which entry, and for which practice it is written.

use super::{query_of, shortened};
use crate::record::Id;

/// As somebody wrote it: the page says where the entry makes no sense, and leaves a practice aside that is not there. Empty
/// where nothing was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogLink {
    /// The id of an entry, or of one that is still to be written: so a reload comes back to it.
    pub entry: String,
    /// The practice that a new entry becomes evidence for.
    pub practice: String,
}

impl LogLink {
    /// Asks for this entry.
    pub fn of(entry: &Id) -> Self {
        Self { entry: entry.as_str().into(), ..Self::default() }
    }
}

/// Reads the part of an address after `?`; other parameters are none of our business.
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

/// The part of an address after `?`, such as `entry=00ff00ff00ff00ff&for=honest-scope.a`.
pub fn write_log_link(link: &LogLink) -> String {
    query_of([("entry", &link.entry), ("for", &link.practice)])
}
