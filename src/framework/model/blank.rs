//! A page to fill in, on paper or as a plain file.

use crate::framework::list::{List, Text};
use serde::Deserialize;

/// The page: a title, and parts with lines to write on.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blank {
    /// The name of its plain file.
    pub id: Text,
    /// What it is, with its article: "A handover note".
    pub title: Text,
    /// When and for whom it is filled in.
    pub purpose: Text,
    /// Its parts, in order.
    pub parts: List<BlankPart>,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankPart {
    /// Its heading.
    pub heading: Text,
    /// How often it stands on the page.
    pub times: u32,
    /// What to write down.
    pub fields: List<Text>,
}

impl BlankPart {
    /// Its heading each time it stands on the page: numbered, if that is more than once.
    pub fn headings(&self) -> Vec<String> {
        match self.times {
            1 => vec![self.heading.to_string()],
            times => (1..=times).map(|number| format!("{} {number}", self.heading)).collect(),
        }
    }
}
