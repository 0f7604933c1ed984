//! The proposal behind the framework, and the sources that the content draws on.

use crate::framework::list::{List, Text};
use serde::Deserialize;

/// The 2016 proposal, in this project's own words (docs/rules.md, CONTENT-1).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The JSON Schema of the file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Text,
    /// The id of its source.
    pub source: Text,
    /// The id of the research that it names as its source.
    pub research: Text,
    /// The five things it asks for.
    pub points: List<Point>,
    /// Its statements, `N1` and up.
    pub statements: List<Statement>,
    /// The votes and comments below it, by paragraph. They name no one, because no one who wrote them has endorsed this.
    pub reception: List<Text>,
    /// What became of it, in the order of time.
    pub outcome: List<Sourced>,
}

impl Proposal {
    /// The statement with this number, such as `N11`.
    pub fn statement(&self, id: &str) -> Option<&'static Statement> {
        self.statements.0.iter().find(|statement| statement.id.as_str() == id)
    }
}

/// One thing the proposal asks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Unique among points.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// What it asks for.
    pub text: Text,
    /// The pages of this site that answer it.
    #[serde(rename = "where")]
    pub pages: List<Text>,
}

/// One statement of the proposal.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its number, such as `N11`.
    pub id: Text,
    /// What it says, in this project's words.
    pub text: Text,
    /// The point it belongs to; empty if it belongs to the whole proposal.
    pub point: Text,
}

/// A source document, numbered as in the research notes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    /// Its number, such as `S1`.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Its web address.
    pub url: Text,
    /// What the content uses it for.
    pub used_for: Text,
    /// The day on which someone last looked at it, such as `2026-11-29` (docs/rules.md, SOURCE-1).
    pub checked: Text,
    /// Whether they saw a stored copy and not the page itself.
    pub stored_copy: bool,
}

/// A titled paragraph with its sources.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    /// Its title.
    pub title: Text,
    /// The text.
    pub text: Text,
    /// Ids of sources.
    pub cites: List<Text>,
}
