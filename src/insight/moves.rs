//! Which tracks lie close to what somebody can already do.

use super::answers::Support;
use super::expectation::Expectation;
use super::standing::{Row, Status, standing};
use crate::framework::{Framework, GradeId, PracticeId, Track};
use crate::order::ordered;
use crate::record::Rating;

/// A track at a grade, held against somebody's levels. It orders tracks and never people.
#[derive(Clone, Debug)]
pub struct CloseMove {
    pub track: &'static Track,
    pub grade: GradeId,
    pub met: usize,
    /// Principles with a level.
    pub known: usize,
    /// Levels to go over all of them.
    pub to_go: u32,
}

/// From how many known principles on the comparison says something. Ours: the nine questions give three.
pub const ENOUGH: usize = 3;

/// Every track that is not one's own, at this grade, the one with the fewest levels to go first; none while too little is
/// known.
pub fn close_moves(
    framework: &Framework,
    own: &[&Track],
    grade: GradeId,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<CloseMove> {
    let held = |track: &'static Track| {
        let expectation = Expectation::new(track, None, Some(grade))?;
        let rows = standing(framework, &expectation, &rating, |_| Support::NotAsked).rows;
        Some(CloseMove {
            track,
            grade: expectation.grade,
            met: rows.iter().filter(|row| row.status == Status::Met).count(),
            known: rows.iter().filter(|row| row.status != Status::TooLittle).count(),
            to_go: rows.iter().map(Row::gap).map(u32::from).sum(),
        })
    };
    let others = framework.tracks.0.iter().filter(|track| !own.iter().any(|own| own.id == track.id));
    let found: Vec<CloseMove> = others.filter_map(held).filter(|held| held.known >= ENOUGH).collect();
    ordered(found, |held| i64::from(held.to_go))
}
