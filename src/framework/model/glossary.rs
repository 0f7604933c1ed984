//! The glossary: words of the field, and of Aotearoa New Zealand, as used on this site (docs/rules.md, WORD-2).

use crate::framework::list::{List, Text};
use serde::Deserialize;

/// One glossary entry.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Unique in the glossary.
    pub id: Text,
    /// The word or phrase.
    pub term: Text,
    /// `mi` for te reo Māori; empty for English.
    pub language: Text,
    /// The word's forms in texts, so that it is recognised there.
    pub forms: List<Text>,
    /// What it means here.
    pub definition: Text,
    /// Whether practice differs by place and people (docs/rules.md, REO-4).
    pub ask_locally: bool,
    /// Ids of sources.
    pub cites: List<Text>,
    /// Whether the definition is unchecked.
    pub unverified: bool,
}
