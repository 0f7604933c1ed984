//! What a row of assessments says of one principle, and how each compares with what was known before it.

use super::paths::{Comparable, Path, Point};
use crate::framework::Level;
use crate::record::Id;

/// A level against an earlier one, in levels and never in a figure over several principles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing was known before.
    First,
    Same,
    Up(u8),
    Down(u8),
}

impl Change {
    /// From one level to a later one.
    pub fn between(before: Level, now: Level) -> Self {
        match now.number().checked_sub(before.number()) {
            Some(0) => Self::Same,
            Some(levels) => Self::Up(levels),
            None => Self::Down(before.number().saturating_sub(now.number())),
        }
    }
}

/// What one assessment says of a principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Asked about none of its practices: assessments differ in what they ask.
    NotAsked,
    /// Asked, and none of its practices answered.
    Unanswered,
    /// Fewer than two of its practices have a level.
    NoLevel,
    /// Answered, but to other words than today's, which are not compared (domain.md D, 5).
    OtherWording,
    Level(Known),
}

/// A level that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub level: Level,
    /// Against the newest level known before.
    pub change: Change,
    /// Where the person later said they had been then.
    pub then: Option<Level>,
    /// Against where the person now says they were the time before, where that is another level than they gave
    /// (domain.md D, "Falling levels": response shift).
    pub since_then: Option<Change>,
    /// Answers to other words than today's that were left out.
    pub left_out: usize,
}

impl Seen {
    /// The level, if one is known.
    pub fn known(&self) -> Option<&Known> {
        match self {
            Seen::Level(known) => Some(known),
            _ => None,
        }
    }
}

/// What each of these assessments, the oldest first, says of the path's principle; with each, whether it asked about it.
/// What lies before the first of them is left aside.
pub fn seen(path: &Path, assessments: &[(&Id, bool)]) -> Vec<Seen> {
    let mut before: Option<(Level, Option<Level>)> = None;
    let one = |(id, asked): &(&Id, bool)| {
        let Some(point) = path.points.iter().find(|point| point.assessment == **id) else {
            return if *asked { Seen::Unanswered } else { Seen::NotAsked };
        };
        let left_out = left_out(point);
        let Some(level) = point.level else {
            return if left_out > 0 { Seen::OtherWording } else { Seen::NoLevel };
        };
        let since_then = before.and_then(|(said, then)| then.filter(|then| *then != said));
        let known = Known {
            level,
            change: before.map_or(Change::First, |(said, _)| Change::between(said, level)),
            then: point.then_level,
            since_then: since_then.map(|then| Change::between(then, level)),
            left_out,
        };
        before = Some((level, point.then_level));
        Seen::Level(known)
    };
    assessments.iter().map(one).collect()
}

fn left_out(point: &Point) -> usize {
    match &point.comparable {
        Comparable::Fully => 0,
        Comparable::OtherWording(practices) => practices.len(),
    }
}
