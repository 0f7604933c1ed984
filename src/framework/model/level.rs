//! Levels, grades, weights, and the target level for each weight and grade.

use crate::framework::choices::choices;
use crate::framework::list::Text;
use serde::{Deserialize, Serialize};

/// How well someone does a practice (docs/rules.md, LEVEL-1). `NotYet` counts as 0; the levels are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Level 0.
    NotYet,
    /// Level 1.
    Aware,
    /// Level 2.
    Developing,
    /// Level 3: evidence is asked for from here up.
    Practising,
    /// Level 4: improving how others work, which takes no manager (LEVEL-6).
    Leading,
}

choices! {
    /// Every level, lowest first.
    Level {
        NotYet = "not-yet",
        Aware = "aware",
        Developing = "developing",
        Practising = "practising",
        Leading = "leading",
    }
}

impl Level {
    /// The level's number, 0 to 4. Never shown: numbers invite sums, and levels are not a score.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The level with this number, 0 to 4; `None` for any other.
    pub fn from_number(number: u8) -> Option<Level> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// The level above; `None` for the highest.
    pub fn next(self) -> Option<Level> {
        Self::from_number(self.number() + 1)
    }
}

/// The words for a level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelInfo {
    /// The level.
    pub id: Level,
    /// Its name, as shown.
    pub name: Text,
    /// The words beside the radio button.
    pub answer: Text,
    /// What it means.
    pub meaning: Text,
    /// What is new compared with the level below; empty for the lowest.
    pub new: Text,
}

/// The answer set apart from the levels: "My work has not called for it so far".
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escape {
    /// Its name, as shown.
    pub name: Text,
    /// The words beside the radio button.
    pub answer: Text,
    /// What it means.
    pub meaning: Text,
}

/// A step of responsibility, not of skill (TARGET-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GradeId {
    /// Assistant Advisor.
    G1,
    /// Advisor: assumed for users who are not sure of their grade.
    G2,
    /// Senior Advisor.
    G3,
    /// Principal: the highest grade with targets.
    G4,
    /// Head of Profession, which has no targets (docs/rules.md, TARGET-3).
    G5,
}

choices! {
    /// Every grade, from Assistant Advisor to Head of Profession.
    GradeId { G1 = "g1", G2 = "g2", G3 = "g3", G4 = "g4", G5 = "g5" }
}

impl GradeId {
    /// The short label shown: `G3`.
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

/// The words for a grade.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// The grade.
    pub id: GradeId,
    /// Its name, as shown.
    pub name: Text,
    /// What someone at it is responsible for.
    pub responsibility: Text,
    /// What the work at it is like.
    pub sounds_like: Text,
    /// What is new compared with the grade below, in every track.
    pub new: Text,
}

/// How much a principle matters to a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Core to the track: the highest targets.
    Core,
    /// Supporting: targets below core, above baseline.
    Supporting,
    /// A baseline for the track: the lowest targets.
    Baseline,
}

impl Weight {
    /// Every weight, heaviest first.
    pub const ALL: [Weight; 3] = [Weight::Core, Weight::Supporting, Weight::Baseline];

    /// The name shown in headings and tables.
    pub fn name(self) -> &'static str {
        match self {
            Weight::Core => "Core",
            Weight::Supporting => "Supporting",
            Weight::Baseline => "Baseline",
        }
    }

    /// Core 3, supporting 2, baseline 1 (STEP-2): ranks next steps, never shown.
    pub fn factor(self) -> u8 {
        match self {
            Weight::Core => 3,
            Weight::Supporting => 2,
            Weight::Baseline => 1,
        }
    }
}

/// The target level for each weight at g1, g2, g3 and g4, as level numbers (TARGET-2).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// Core principles, by grade, 0 to 4.
    pub core: [u8; 4],
    /// Supporting principles, by grade, 0 to 4.
    pub supporting: [u8; 4],
    /// Baseline principles, by grade, 0 to 4.
    pub baseline: [u8; 4],
}

impl Targets {
    /// The target level; `None` at g5, which is described in words only.
    pub fn level(&self, weight: Weight, grade: GradeId) -> Option<Level> {
        let row = match weight {
            Weight::Core => &self.core,
            Weight::Supporting => &self.supporting,
            Weight::Baseline => &self.baseline,
        };
        row.get(grade as usize).and_then(|number| Level::from_number(*number))
    }
}
