//! What people type when they search (`search.json`; docs/rules.md, SEARCH-6).

use crate::framework::list::{List, Text};
use serde::Deserialize;

/// What things are found by beside their own words.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// The JSON Schema of the file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Text,
    /// By thing.
    pub found_by: List<FoundBy>,
    /// Groups of words and phrases that mean the same to someone who searches.
    pub same: List<List<Text>>,
}

/// What one thing is found by.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundBy {
    /// Its address within the site.
    pub link: Text,
    /// For a page, what it is, in a sentence.
    pub about: Text,
    /// Words and phrases that people type.
    pub words: List<Text>,
}
