//! A principle, its lesson and its practices.

use super::super::ids::{PracticeId, PrincipleId};
use super::super::list::{List, Text};
use super::level::Level;
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    pub id: PrincipleId,
    /// Two or three words, for tables and lists.
    pub name: Text,
    pub title: Text,
    pub statement: Text,
    pub why: Text,
    /// Sources of what is claimed in `why`.
    pub cites: List<Text>,
    /// The statements of the proposal that it comes from (domain.md A1).
    pub proposal: List<Text>,
    pub related: List<Related>,
    /// Examples of what somebody could point to.
    pub evidence: List<Text>,
    pub lesson: Lesson,
    pub practices: List<Practice>,
}

/// Ten minutes of training: the proposal asks to offer it (N30).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    pub title: Text,
    /// Made up and true to life, paragraph by paragraph.
    pub story: List<Text>,
    pub mistake: Text,
    pub this_week: Text,
    pub discuss: Text,
    pub cites: List<Text>,
}

/// An outside standard that a principle is related to, in our own words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Related {
    pub standard: Text,
    pub detail: Text,
    pub source: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    pub id: PracticeId,
    pub title: Text,
    pub statement: Text,
    /// What it is, for somebody who has never heard of it.
    pub about: Text,
    /// Bumped by hand when the meaning of the words changes: only answers to the same wording are compared.
    pub wording: u32,
    /// How it was worded before: answers to those words are read with them.
    #[serde(default)]
    pub earlier: List<EarlierWording>,
    pub levels: Levels,
    pub steps: Steps,
    /// One example of what somebody could point to.
    pub evidence: Text,
    /// How to meet it, for somebody whose work has given no chance: not read about, but done beside somebody (domain.md A3).
    pub chance: Text,
    pub situations: List<Situation>,
}

impl Practice {
    /// The anchor of a level as it was worded when somebody answered; none for "Not yet" and for words that are not kept.
    pub fn anchor_at(&self, wording: u32, level: Level) -> Option<&'static str> {
        if wording == self.wording {
            return self.levels.anchor(level);
        }
        self.earlier.iter().find(|earlier| earlier.wording == wording)?.levels.anchor(level)
    }
}

/// The words of a practice before their meaning changed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierWording {
    /// Lower than the practice's own number.
    pub wording: u32,
    pub statement: Text,
    pub levels: Levels,
}

/// What is new at a level, compared with the one below.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub developing: Text,
    pub practising: Text,
    pub leading: Text,
}

impl Steps {
    /// What is new at `level`; the two lowest have nothing to compare with.
    pub fn to(&self, level: Level) -> Option<&'static str> {
        match level {
            Level::NotYet | Level::Aware => None,
            Level::Developing => Some(self.developing.0),
            Level::Practising => Some(self.practising.0),
            Level::Leading => Some(self.leading.0),
        }
    }
}

/// A made-up situation that shows one level and not the one beside it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    pub story: Text,
    pub level: Level,
    pub neighbour: Level,
    pub because: Text,
}

/// The four anchors of a practice.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    pub aware: Text,
    pub developing: Text,
    pub practising: Text,
    pub leading: Text,
}

impl Levels {
    /// The anchor of a level; "Not yet" has none.
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
