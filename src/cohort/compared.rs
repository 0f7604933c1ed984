//! A picture for others beside an earlier one that was kept: what changed at the boundaries that both have.

use super::kept::KeptPicture;
use super::level_box::LevelBox;
use super::others::{OthersPicture, OthersRow};
use crate::framework::{Level, Principle};

/// A principle in both pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange {
    /// The principle.
    pub principle: &'static Principle,
    /// The boundaries that both have, lowest first; none if they have none in common.
    pub boundaries: Vec<BoundaryChange>,
}

/// How many people are at a level or above it, then and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundaryChange {
    /// The level.
    pub from: Level,
    /// How many then.
    pub before: u32,
    /// How many now.
    pub now: u32,
}

/// What changed, for each principle. The sizes of the groups are in the pictures: counts of two groups compare only
/// beside them.
pub fn compared(picture: &OthersPicture, earlier: &KeptPicture) -> Vec<RowChange> {
    let row = |row: &OthersRow| {
        let before = earlier.boxes(&row.principle.id).unwrap_or_default();
        let change = |from: Level| {
            let (before, now) = (above(before, from)?, above(&row.boxes, from)?);
            Some(BoundaryChange { from, before, now })
        };
        let boundaries = Level::ALL.into_iter().skip(1).filter_map(change).collect();
        RowChange { principle: row.principle, boundaries }
    };
    picture.rows.iter().map(row).collect()
}

/// How many people are at a level or above; `None` if no box begins with it.
fn above(boxes: &[LevelBox], from: Level) -> Option<u32> {
    let begins = boxes.iter().any(|found| found.lowest == from);
    begins.then(|| boxes.iter().filter(|found| found.lowest >= from).map(|found| found.people).sum())
}
