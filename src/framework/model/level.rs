//! The scale of levels, the steps of grades, and what a weight asks for at each grade.

use super::super::list::Text;
use serde::{Deserialize, Serialize};

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
    /// What changes from the level below; empty for the lowest.
    pub new: Text,
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
    /// What is new compared with the grade below, in every track.
    pub new: Text,
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
