//! Query parameters of the results pages: which assessment, and "if I were". Never an answer.

use super::{query_of, shortened};
use crate::record::Id;

/// As written in the address: the page reports anything unknown. Unset values are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultsLink {
    /// The id of an assessment.
    pub assessment: String,
    /// The id of a track to compare with: "if I were".
    pub track: String,
    /// The id of a grade of that track.
    pub grade: String,
}

impl ResultsLink {
    /// A link to this assessment and nothing else.
    pub fn of(id: &Id) -> Self {
        Self { assessment: id.as_str().into(), ..Self::default() }
    }
}

/// Reads a query string; other parameters are ignored.
pub fn read_results_link(query: &str) -> ResultsLink {
    let mut link = ResultsLink::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = shortened(value.trim());
        match name.as_ref() {
            "assessment" => link.assessment = value,
            "as" => link.track = value,
            "grade" => link.grade = value,
            _ => {}
        }
    }
    link
}

/// Writes a query string, such as `as=public-input-analyst&grade=g3`.
pub fn write_results_link(link: &ResultsLink) -> String {
    query_of([("assessment", &link.assessment), ("as", &link.track), ("grade", &link.grade)])
}
