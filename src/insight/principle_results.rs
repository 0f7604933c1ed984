//! Each principle's results across assessments, and how each compares with the one before.

use super::paths::{Comparable, PathPoint, PrinciplePath};
use crate::framework::Level;
use crate::record::Id;

/// A level compared with an earlier one, in levels, never as a figure over several principles.
///
/// ```
/// use engagement_career_path::framework::Level;
/// use engagement_career_path::insight::{Change, change_in_words};
///
/// let change = Change::between(Level::Leading, Level::Developing);
/// assert_eq!(change, Change::Down(2));
/// assert_eq!(change_in_words(change), Some("two levels lower".into()), "in words, never as a figure");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// No earlier level is known.
    First,
    /// The same level.
    Same,
    /// Higher by this many levels.
    Up(u8),
    /// Lower by this many levels.
    Down(u8),
}

impl Change {
    /// The change from one level to a later one.
    pub fn between(before: Level, now: Level) -> Self {
        match now.number().checked_sub(before.number()) {
            Some(0) => Self::Same,
            Some(levels) => Self::Up(levels),
            None => Self::Down(before.number().saturating_sub(now.number())),
        }
    }
}

/// One principle's result in one assessment.
///
/// ```
/// use engagement_career_path::insight::{PrinciplePath, PrincipleResult, principle_results};
/// use engagement_career_path::record::Id;
///
/// let path = PrinciplePath { principle: "honest-scope".into(), points: Vec::new() };
/// // Whether each assessment asked about the principle.
/// let results = principle_results(&path, &[(&Id::new(1), false), (&Id::new(2), true)]);
/// assert_eq!(results, [PrincipleResult::NotAsked, PrincipleResult::Unanswered]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrincipleResult {
    /// The assessment asked about none of its practices: assessments differ in scope.
    NotAsked,
    /// None of its practices was answered.
    Unanswered,
    /// Fewer than two of its practices have a level.
    NoLevel,
    /// Answered, but to another wording than the current one, so not compared (docs/rules.md, CHANGE-1).
    OtherWording,
    /// The level is known.
    Level(KnownLevel),
}

/// A known level, and how it compares with earlier ones. The test
/// `a_path_is_told_from_one_assessment_to_the_next` goes through the cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownLevel {
    /// The level.
    pub level: Level,
    /// The change from the last level known before.
    pub change: Change,
    /// Where the user later said they had been then.
    pub then: Option<Level>,
    /// The change from where the user now says they were last time, if that differs from the level they gave then
    /// (CHANGE-5).
    pub since_then: Option<Change>,
    /// How many answers to other wordings were left out.
    pub left_out: usize,
}

impl PrincipleResult {
    /// The level, if one is known.
    pub fn known(&self) -> Option<&KnownLevel> {
        match self {
            PrincipleResult::Level(known) => Some(known),
            _ => None,
        }
    }
}

/// A principle's result in each of these assessments, given oldest first, each with whether it asked about the
/// principle. Earlier assessments are ignored.
pub fn principle_results(path: &PrinciplePath, assessments: &[(&Id, bool)]) -> Vec<PrincipleResult> {
    let mut before: Option<(Level, Option<Level>)> = None;
    let one = |(id, asked): &(&Id, bool)| {
        let Some(point) = path.points.iter().find(|point| point.assessment == **id) else {
            return if *asked { PrincipleResult::Unanswered } else { PrincipleResult::NotAsked };
        };
        let left_out = left_out(point);
        let Some(level) = point.level else {
            return if left_out > 0 { PrincipleResult::OtherWording } else { PrincipleResult::NoLevel };
        };
        let since_then = before.and_then(|(said, then)| then.filter(|then| *then != said));
        let known = KnownLevel {
            level,
            change: before.map_or(Change::First, |(said, _)| Change::between(said, level)),
            then: point.then_level,
            since_then: since_then.map(|then| Change::between(then, level)),
            left_out,
        };
        before = Some((level, point.then_level));
        PrincipleResult::Level(known)
    };
    assessments.iter().map(one).collect()
}

fn left_out(point: &PathPoint) -> usize {
    match &point.comparable {
        Comparable::Fully => 0,
        Comparable::OtherWording(practices) => practices.len(),
    }
}
