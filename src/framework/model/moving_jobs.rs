//! Moving jobs: what to take along, what stays, and how relationships are handed over (docs/rules.md, CONTENT-10).

use super::blank::Blank;
use crate::framework::list::{List, Text};
use serde::Deserialize;

/// The page's content, as in `moving-jobs.json`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovingJobs {
    /// The JSON Schema of the file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Text,
    /// What the page is for.
    pub purpose: Text,
    /// Its sections, in order.
    pub sections: List<MovingSection>,
    /// The handover note, to fill in.
    pub handover: Blank,
    /// Ids of sources.
    pub cites: List<Text>,
}

/// A section: what to do, in short lines.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovingSection {
    /// Unique among sections.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// The lines.
    pub items: List<Text>,
}
