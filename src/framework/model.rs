//! The content's shape, one to one with the files in `public/framework/` and their JSON Schemas.

use super::ids::{PracticeId, PrincipleId, TrackId};
use super::list::{List, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole framework, in the order in which it is shown. Read from `framework.json`, which lists the other files.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    #[serde(rename = "$schema")]
    pub schema: Text,
    pub id: Text,
    pub version: Text,
    pub title: Text,
    /// The draft line that stands on every page.
    pub status: Text,
    pub licence: Text,
    /// What the framework is built from, and by whom.
    pub basis: Text,
    /// The five levels from "Not yet" up.
    pub levels: List<LevelInfo>,
    pub no_chance: Escape,
    pub grades: List<Grade>,
    pub families: List<Family>,
    pub targets: Targets,
    pub sources: List<SourceEntry>,
    #[serde(rename = "principles")]
    pub principle_ids: List<PrincipleId>,
    #[serde(rename = "tracks")]
    pub track_ids: List<TrackId>,
    #[serde(skip)]
    pub principles: List<Principle>,
    #[serde(skip)]
    pub tracks: List<Track>,
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
    pub name: Text,
    /// The words beside the radio button.
    pub answer: Text,
    pub meaning: Text,
}

/// The answer set apart from the levels: "My work hasn't given me the chance".
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escape {
    pub name: Text,
    pub answer: Text,
    pub meaning: Text,
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
    pub fn label(self) -> &'static str {
        match self {
            GradeId::G1 => "G1",
            GradeId::G2 => "G2",
            GradeId::G3 => "G3",
            GradeId::G4 => "G4",
            GradeId::G5 => "G5",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    pub id: GradeId,
    pub name: Text,
    pub responsibility: Text,
    pub sounds_like: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub id: Text,
    pub name: Text,
    pub purpose: Text,
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
    pub id: Text,
    pub title: Text,
    pub url: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    pub id: PrincipleId,
    /// Two or three words, for tables and lists.
    pub name: Text,
    pub title: Text,
    pub statement: Text,
    pub why: Text,
    /// The statements of the proposal that it comes from (domain.md A1).
    pub proposal: List<Text>,
    pub related: List<Related>,
    /// Examples of what somebody could point to.
    pub evidence: List<Text>,
    pub practices: List<Practice>,
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
    /// Bumped by hand when the meaning of the words changes: only answers to the same wording are compared.
    pub wording: u32,
    pub levels: Levels,
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

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    pub id: TrackId,
    pub family: Text,
    pub name: Text,
    pub purpose: Text,
    pub what_you_do: List<Text>,
    pub sounds_like_your_week: List<Text>,
    pub week: List<WeekDay>,
    pub ways_in: Text,
    pub sideways: List<TrackId>,
    pub up: Text,
    pub ready: Text,
    pub grades: List<GradeId>,
    /// Empty for Head of Profession, which is a destination and no row of the matrix.
    #[serde(deserialize_with = "pairs")]
    pub weights: List<(PrincipleId, Weight)>,
    /// The nine practices of the ten-minute path.
    pub start_here: List<PracticeId>,
}

/// A JSON object as pairs: the program's data holds no maps.
fn pairs<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<List<(PrincipleId, Weight)>, D::Error> {
    let map = BTreeMap::<PrincipleId, Weight>::deserialize(deserializer)?;
    Ok(map.into_iter().collect::<Vec<_>>().into())
}

impl Track {
    /// How much a principle matters to the track.
    pub fn weight(&self, principle: &PrincipleId) -> Option<Weight> {
        self.weights.iter().find(|(id, _)| id == principle).map(|(_, weight)| *weight)
    }

    /// Whether the track has targets to assess against.
    pub fn is_assessable(&self) -> bool {
        !self.weights.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekDay {
    pub day: Text,
    pub text: Text,
}

impl Framework {
    pub fn track(&self, id: &str) -> Option<&'static Track> {
        self.tracks.0.iter().find(|track| track.id.as_str() == id)
    }

    pub fn principle(&self, id: &str) -> Option<&'static Principle> {
        self.principles.0.iter().find(|principle| principle.id.as_str() == id)
    }

    pub fn practice(&self, id: &PracticeId) -> Option<&'static Practice> {
        self.principle(id.parts().0)?.practices.0.iter().find(|practice| practice.id == *id)
    }

    pub fn grade(&self, id: GradeId) -> Option<&'static Grade> {
        self.grades.0.iter().find(|grade| grade.id == id)
    }

    /// Every practice, in the framework's order.
    pub fn practices(&self) -> impl Iterator<Item = &'static Practice> {
        self.principles.0.iter().flat_map(|principle| principle.practices.0.iter())
    }

    /// A level's name, as shown.
    pub fn level_name(&self, level: Level) -> &'static str {
        self.levels.iter().find(|info| info.id == level).map_or("", |info| info.name.0)
    }

    /// What a track asks of a principle at a grade.
    pub fn target(&self, track: &Track, principle: &PrincipleId, grade: GradeId) -> Option<Level> {
        let weight = track.weight(principle)?;
        if !track.grades.contains(&grade) {
            return None;
        }
        self.targets.level(weight, grade)
    }
}
