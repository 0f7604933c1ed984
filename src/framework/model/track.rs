//! A role track.

use super::super::ids::{PracticeId, PrincipleId, TrackId};
use super::super::list::{List, Text};
use super::level::{GradeId, Weight};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    pub id: TrackId,
    pub family: Text,
    pub name: Text,
    pub purpose: Text,
    /// What the role is, and why government needs it.
    pub about: Text,
    /// The statements of the proposal that it comes from (domain.md A1).
    pub proposal: List<Text>,
    pub cites: List<Text>,
    pub what_you_do: List<Text>,
    pub sounds_like_your_week: List<Text>,
    pub week: List<WeekDay>,
    /// Aptitudes, each going on from "You may enjoy this if".
    pub enjoy: List<Text>,
    /// Where in an organisation it sits, and with whom it works.
    pub sits: Text,
    pub ways_in: List<Text>,
    pub sideways: List<Move>,
    pub up: Text,
    /// What shows that somebody is ready for the next grade.
    pub ready: List<Text>,
    /// A limit that the role must keep to; empty where there is none.
    pub caution: Text,
    /// Comparable posts, as examples.
    pub posts: List<Post>,
    pub grades: List<GradeId>,
    pub at_grades: List<AtGrade>,
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

    /// What the track says of a grade.
    pub fn at_grade(&self, grade: GradeId) -> Option<&'static AtGrade> {
        self.at_grades.0.iter().find(|entry| entry.grade == grade)
    }

    /// The grade itself, or the nearest that the track has: the highest below it, else its first.
    pub fn nearest_grade(&self, wanted: GradeId) -> Option<GradeId> {
        let below = self.grades.iter().copied().filter(|grade| *grade <= wanted).max();
        below.or(self.grades.first().copied())
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

/// What matters at a grade of a track, and what is new there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtGrade {
    pub grade: GradeId,
    pub matters: Text,
    pub new: Text,
}

/// A move sideways to another track.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    pub track: TrackId,
    /// What carries over, and what would be new.
    pub why: Text,
}

/// A comparable post somewhere; without a source nobody has checked it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub title: Text,
    pub place: Text,
    pub source: Text,
}
