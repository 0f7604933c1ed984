//! The content's shape, one to one with the files in `public/framework/` and their JSON Schemas.

use super::ids::{PracticeId, PrincipleId, TrackId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole framework, in the order in which it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    pub id: String,
    pub version: String,
    pub title: String,
    /// The draft line that stands on every page.
    pub status: String,
    pub licence: String,
    /// What the framework is built from, and by whom.
    pub basis: String,
    /// The five levels from "Not yet" up.
    pub levels: Vec<LevelInfo>,
    pub no_chance: Escape,
    pub grades: Vec<Grade>,
    pub families: Vec<Family>,
    pub targets: Targets,
    pub sources: Vec<SourceEntry>,
    pub principles: Vec<Principle>,
    pub tracks: Vec<Track>,
}

/// How well somebody does a practice (domain.md A3). `NotYet` counts as 0; the order is the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    NotYet,
    Aware,
    Developing,
    Practising,
    Leading,
}

impl Level {
    /// From the lowest to the highest.
    pub const ALL: [Level; 5] = [Level::NotYet, Level::Aware, Level::Developing, Level::Practising, Level::Leading];

    /// 0 to 4. Shown nowhere: numbers invite sums, and levels are no score.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The level with this number, 0 to 4.
    pub fn from_number(number: u8) -> Option<Level> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// The level above, if there is one.
    pub fn next(self) -> Option<Level> {
        Self::from_number(self.number() + 1)
    }

    /// As it stands in files and form values.
    pub fn id(self) -> &'static str {
        match self {
            Level::NotYet => "not-yet",
            Level::Aware => "aware",
            Level::Developing => "developing",
            Level::Practising => "practising",
            Level::Leading => "leading",
        }
    }
}

/// A level's words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelInfo {
    pub id: Level,
    pub name: String,
    /// The words beside the radio button.
    pub answer: String,
    pub meaning: String,
}

/// The answer set apart from the levels: "My work hasn't given me the chance".
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escape {
    pub name: String,
    pub answer: String,
    pub meaning: String,
}

/// A step of responsibility, not of skill (domain.md B1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GradeId {
    G1,
    G2,
    G3,
    G4,
    G5,
}

impl GradeId {
    /// From Associate to Head of Profession.
    pub const ALL: [GradeId; 5] = [GradeId::G1, GradeId::G2, GradeId::G3, GradeId::G4, GradeId::G5];

    /// As it stands in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            GradeId::G1 => "g1",
            GradeId::G2 => "g2",
            GradeId::G3 => "g3",
            GradeId::G4 => "g4",
            GradeId::G5 => "g5",
        }
    }

    /// The grade that `id` names.
    pub fn parse(id: &str) -> Option<GradeId> {
        Self::ALL.into_iter().find(|grade| grade.id() == id)
    }

    /// As people say it: `G3`.
    pub fn label(self) -> String {
        self.id().to_uppercase()
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    pub id: GradeId,
    pub name: String,
    pub responsibility: String,
    pub sounds_like: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub id: String,
    pub name: String,
    pub purpose: String,
}

/// How much a principle matters to a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    Core,
    Supporting,
    Baseline,
}

impl Weight {
    /// From the weightiest down.
    pub const ALL: [Weight; 3] = [Weight::Core, Weight::Supporting, Weight::Baseline];

    /// As headings and tables say it.
    pub fn name(self) -> &'static str {
        match self {
            Weight::Core => "Core",
            Weight::Supporting => "Supporting",
            Weight::Baseline => "Baseline",
        }
    }

    /// Core 3, supporting 2, baseline 1 (domain.md C2): orders next steps, and is shown nowhere.
    pub fn factor(self) -> u8 {
        match self {
            Weight::Core => 3,
            Weight::Supporting => 2,
            Weight::Baseline => 1,
        }
    }
}

/// The level that a weight asks for at g1, g2, g3 and g4, as level numbers (domain.md B1).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    pub core: [u8; 4],
    pub supporting: [u8; 4],
    pub baseline: [u8; 4],
}

impl Targets {
    /// The level asked for; none at g5, which is a destination in words.
    pub fn level(&self, weight: Weight, grade: GradeId) -> Option<Level> {
        let row = match weight {
            Weight::Core => &self.core,
            Weight::Supporting => &self.supporting,
            Weight::Baseline => &self.baseline,
        };
        row.get(grade as usize).and_then(|number| Level::from_number(*number))
    }
}

/// A document that the content draws on, numbered as in the research notes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    pub id: String,
    pub title: String,
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    pub id: PrincipleId,
    /// Two or three words, for tables and lists.
    pub name: String,
    pub title: String,
    pub statement: String,
    pub why: String,
    /// The statements of the proposal that it comes from (domain.md A1).
    pub proposal: Vec<String>,
    pub related: Vec<Related>,
    /// Examples of what somebody could point to.
    pub evidence: Vec<String>,
    pub practices: Vec<Practice>,
}

/// An outside standard that a principle is related to, in our own words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Related {
    pub standard: String,
    pub detail: String,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    pub id: PracticeId,
    pub title: String,
    pub statement: String,
    /// Bumped by hand when the meaning of the words changes: only answers to the same wording are compared.
    pub wording: u32,
    pub levels: Levels,
}

/// The four anchors of a practice.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    pub aware: String,
    pub developing: String,
    pub practising: String,
    pub leading: String,
}

impl Levels {
    /// The anchor of a level; "Not yet" has none.
    pub fn anchor(&self, level: Level) -> Option<&str> {
        match level {
            Level::NotYet => None,
            Level::Aware => Some(&self.aware),
            Level::Developing => Some(&self.developing),
            Level::Practising => Some(&self.practising),
            Level::Leading => Some(&self.leading),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    pub id: TrackId,
    pub family: String,
    pub name: String,
    pub purpose: String,
    pub what_you_do: Vec<String>,
    pub sounds_like_your_week: Vec<String>,
    pub week: Vec<WeekDay>,
    pub ways_in: String,
    pub sideways: Vec<TrackId>,
    pub up: String,
    pub ready: String,
    pub grades: Vec<GradeId>,
    /// Empty for Head of Profession, which is a destination and no row of the matrix.
    pub weights: BTreeMap<PrincipleId, Weight>,
    /// The nine practices of the ten-minute path.
    pub start_here: Vec<PracticeId>,
}

impl Track {
    /// Whether the track has targets to assess against.
    pub fn is_assessable(&self) -> bool {
        !self.weights.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekDay {
    pub day: String,
    pub text: String,
}

impl Framework {
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id.as_str() == id)
    }

    pub fn principle(&self, id: &str) -> Option<&Principle> {
        self.principles.iter().find(|principle| principle.id.as_str() == id)
    }

    pub fn practice(&self, id: &PracticeId) -> Option<&Practice> {
        self.principle(id.parts().0)?.practices.iter().find(|practice| practice.id == *id)
    }

    pub fn grade(&self, id: GradeId) -> Option<&Grade> {
        self.grades.iter().find(|grade| grade.id == id)
    }

    /// Every practice, in the framework's order.
    pub fn practices(&self) -> impl Iterator<Item = &Practice> {
        self.principles.iter().flat_map(|principle| principle.practices.iter())
    }

    /// A level's name, as shown.
    pub fn level_name(&self, level: Level) -> &str {
        self.levels.iter().find(|info| info.id == level).map_or("", |info| &info.name)
    }

    /// What a track asks of a principle at a grade.
    pub fn target(&self, track: &Track, principle: &PrincipleId, grade: GradeId) -> Option<Level> {
        let weight = track.weights.get(principle)?;
        if !track.grades.contains(&grade) {
            return None;
        }
        self.targets.level(*weight, grade)
    }
}
