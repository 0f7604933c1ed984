//! Words of the field, and of Aotearoa New Zealand, as this site uses them (domain.md E).

use super::super::list::{List, Text};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: Text,
    pub term: Text,
    /// `mi` for te reo Māori; empty for English.
    pub language: Text,
    /// How the word stands in texts, so that it is recognised there.
    pub forms: List<Text>,
    pub definition: Text,
    /// Whether practice differs between places and people.
    pub ask_locally: bool,
    pub cites: List<Text>,
    /// Whether nobody has checked the gloss.
    pub unverified: bool,
}
