//! The proposal that the framework is built from, and the other documents that it draws on.

use super::super::list::{List, Text};
use serde::Deserialize;

/// The 2016 proposal, in this project's own words (domain.md A1).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    #[serde(rename = "$schema")]
    pub schema: Text,
    pub source: Text,
    /// The five things that it asks for.
    pub points: List<Point>,
    pub statements: List<Statement>,
}

impl Proposal {
    /// The statement with this number, such as `N11`.
    pub fn statement(&self, id: &str) -> Option<&'static Statement> {
        self.statements.0.iter().find(|statement| statement.id.as_str() == id)
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub id: Text,
    pub title: Text,
    pub text: Text,
    /// The pages of this site that answer it.
    #[serde(rename = "where")]
    pub pages: List<Text>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: Text,
    pub text: Text,
    /// The point it belongs to; empty where it belongs to the whole.
    pub point: Text,
}

/// A document that the content draws on, numbered as in the research notes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    pub id: Text,
    pub title: Text,
    pub publisher: Text,
    pub url: Text,
    pub used_for: Text,
}
