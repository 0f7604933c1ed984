//! Principles, with their lessons, practices, level anchors and situations.

use super::level::Level;
use crate::framework::ids::{PracticeId, PrincipleId};
use crate::framework::list::{List, Text};
use serde::Deserialize;

/// One of the twelve principles.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Unique, and the name of its file.
    pub id: PrincipleId,
    /// Two or three words, for tables and lists.
    pub name: Text,
    /// Its full title.
    pub title: Text,
    /// What it asks for.
    pub statement: Text,
    /// Why it matters.
    pub why: Text,
    /// Ids of sources for the claims in `why`.
    pub cites: List<Text>,
    /// Ids of the proposal's statements that it comes from (docs/rules.md, CONTENT-1).
    pub proposal: List<Text>,
    /// Related outside standards.
    pub related: List<Related>,
    /// Examples of what people could point to.
    pub evidence: List<Text>,
    /// Its ten-minute lesson.
    pub lesson: Lesson,
    /// Its three practices, a to c.
    pub practices: List<Practice>,
}

/// Ten minutes of training, which the proposal asks for (N30).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its title.
    pub title: Text,
    /// A made-up story, true to life, by paragraph.
    pub story: List<Text>,
    /// The common mistake it is about.
    pub mistake: Text,
    /// Something to try this week.
    pub this_week: Text,
    /// A question to discuss.
    pub discuss: Text,
    /// A page of work to copy.
    pub artefact: Artefact,
    /// Ids of sources.
    pub cites: List<Text>,
}

/// A page of work to copy, filled in for the lesson's story: one for each principle.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Artefact {
    /// Unique among artefacts, and the name of its plain file.
    pub id: Text,
    /// What it is, with its article: "A scope statement".
    pub title: Text,
    /// When it is used, and what for.
    pub purpose: Text,
    /// What is on the page.
    pub parts: List<ArtefactPart>,
}

/// A part of an artefact: names with what stands beside them, a table with columns, or a list.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArtefactPart {
    /// Its heading.
    pub heading: Text,
    /// The columns of a table; empty if each row is a name and what stands beside it.
    #[serde(default)]
    pub columns: List<Text>,
    /// The rows, each with as many cells as there are columns, or with two.
    #[serde(default)]
    pub rows: List<List<Text>>,
    /// The items of a list, instead of rows.
    #[serde(default)]
    pub lines: List<Text>,
}

/// An outside standard related to a principle, in our own words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Related {
    /// The standard's name.
    pub standard: Text,
    /// How it is related.
    pub detail: Text,
    /// The id of its source.
    pub source: Text,
}

/// One of a principle's three practices.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// `{principle}.{a|b|c}`.
    pub id: PracticeId,
    /// Its title, unique among practices.
    pub title: Text,
    /// The statement to answer.
    pub statement: Text,
    /// What it is, for people who have never heard of it.
    pub about: Text,
    /// The wording's number, from 1. Increased by hand when the meaning changes: only answers to the same wording are
    /// compared.
    pub wording: u32,
    /// Its earlier wordings, shown with answers given to them.
    #[serde(default)]
    pub earlier: List<EarlierWording>,
    /// What each level looks like.
    pub levels: Levels,
    /// What is new at each level.
    pub steps: Steps,
    /// An example of what people could point to.
    pub evidence: Text,
    /// How people whose work has given them no chance can meet it: by doing it beside someone, not by reading about it
    /// (docs/rules.md, CONTENT-5).
    pub chance: Text,
    /// Made-up situations that show a level.
    pub situations: List<Situation>,
}

/// A practice's wording before its meaning changed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierWording {
    /// The wording's number: from 1, lower than the practice's own.
    pub wording: u32,
    /// The statement then.
    pub statement: Text,
    /// The anchors then.
    pub levels: Levels,
}

/// What is new at a level, compared with the one below.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// New at Developing.
    pub developing: Text,
    /// New at Practising.
    pub practising: Text,
    /// New at Leading.
    pub leading: Text,
}

impl Steps {
    /// What is new at `level`; `None` for the two lowest, which have nothing to compare with.
    pub fn to(&self, level: Level) -> Option<&'static str> {
        match level {
            Level::NotYet | Level::Aware => None,
            Level::Developing => Some(self.developing.0),
            Level::Practising => Some(self.practising.0),
            Level::Leading => Some(self.leading.0),
        }
    }
}

/// A made-up situation that shows one level rather than the one next to it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// What happens.
    pub story: Text,
    /// The level it shows.
    pub level: Level,
    /// The neighbouring level it could be taken for.
    pub neighbour: Level,
    /// Why it is the one and not the other.
    pub because: Text,
}

/// A practice's four anchors: what each level looks like.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    /// Aware.
    pub aware: Text,
    /// Developing.
    pub developing: Text,
    /// Practising.
    pub practising: Text,
    /// Leading.
    pub leading: Text,
}

impl Levels {
    /// The anchor of a level; `None` for "Not yet".
    pub fn anchor(&self, level: Level) -> Option<&'static str> {
        match level {
            Level::NotYet => None,
            Level::Aware => Some(self.aware.0),
            Level::Developing => Some(self.developing.0),
            Level::Practising => Some(self.practising.0),
            Level::Leading => Some(self.leading.0),
        }
    }
}
