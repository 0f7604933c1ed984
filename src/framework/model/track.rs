//! Role tracks: what a role does, its grades, the weight of each principle, and moves to other tracks.

use super::level::{GradeId, Weight};
use crate::framework::ids::{PracticeId, PrincipleId, TrackId};
use crate::framework::list::{List, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One role track.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Unique, and the name of its file.
    pub id: TrackId,
    /// The id of its family.
    pub family: Text,
    /// Its name, as shown.
    pub name: Text,
    /// What it is for, in a sentence.
    pub purpose: Text,
    /// What the role is, and why government needs it.
    pub about: Text,
    /// Ids of the proposal's statements that it comes from (docs/rules.md, CONTENT-1).
    pub proposal: List<Text>,
    /// Ids of sources.
    pub cites: List<Text>,
    /// Its main tasks.
    pub what_you_do: List<Text>,
    /// Signs that someone already does it.
    pub sounds_like_your_week: List<Text>,
    /// A made-up week, day by day.
    pub week: List<WeekDay>,
    /// Aptitudes, each worded to follow "You may enjoy this if".
    pub enjoy: List<Text>,
    /// Where it is in an organisation, and who it works with.
    pub sits: Text,
    /// Ways into the role.
    pub ways_in: List<Text>,
    /// Moves to other tracks.
    pub sideways: List<Move>,
    /// Where it leads next.
    pub up: Text,
    /// Signs that someone is ready for the next grade.
    pub ready: List<Text>,
    /// A limit the role must keep to; empty if there is none.
    pub caution: Text,
    /// Examples of comparable posts.
    pub posts: List<Post>,
    /// The grades it has, lowest first.
    pub grades: List<GradeId>,
    /// One entry for each of its grades, in their order.
    pub at_grades: List<AtGrade>,
    /// The weight of each principle; empty for Head of Profession, which is a destination, not a row of the matrix
    /// (docs/rules.md, TARGET-3).
    #[serde(deserialize_with = "pairs")]
    pub weights: List<(PrincipleId, Weight)>,
    /// The nine practices of the ten-minute path.
    pub start_here: List<PracticeId>,
}

/// Reads a JSON object as pairs: the program's static data has no maps.
fn pairs<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<List<(PrincipleId, Weight)>, D::Error> {
    let map = BTreeMap::<PrincipleId, Weight>::deserialize(deserializer)?;
    Ok(map.into_iter().collect::<Vec<_>>().into())
}

impl Track {
    /// How much a principle matters to the track.
    pub fn weight(&self, principle: &PrincipleId) -> Option<Weight> {
        self.weights.iter().find(|(id, _)| id == principle).map(|(_, weight)| *weight)
    }

    /// What the track says about a grade.
    pub fn at_grade(&self, grade: GradeId) -> Option<&'static AtGrade> {
        self.at_grades.0.iter().find(|entry| entry.grade == grade)
    }

    /// The grade itself, or the nearest the track has: the highest below it, else its first. `None` if it has no
    /// grades.
    pub fn nearest_grade(&self, wanted: GradeId) -> Option<GradeId> {
        let below = self.grades.iter().copied().filter(|grade| *grade <= wanted).max();
        below.or(self.grades.first().copied())
    }

    /// Whether the track has targets to assess against.
    pub fn is_assessable(&self) -> bool {
        !self.weights.is_empty()
    }
}

/// One day of a made-up week.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekDay {
    /// The day's name.
    pub day: Text,
    /// What happens.
    pub text: Text,
}

/// What matters and what is new at a grade of a track.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtGrade {
    /// The grade.
    pub grade: GradeId,
    /// What matters at it.
    pub matters: Text,
    /// What is new compared with the grade below.
    pub new: Text,
}

/// A move sideways to another track.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The other track.
    pub track: TrackId,
    /// What carries over, and what would be new.
    pub why: Text,
}

/// A comparable post elsewhere.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The post's title.
    pub title: Text,
    /// Where it is.
    pub place: Text,
    /// The id of its source.
    pub source: Text,
}
