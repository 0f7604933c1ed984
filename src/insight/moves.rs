//! Close moves: which other tracks are nearest to what the user can already do (docs/rules.md, STEP-8).

use super::evidence::EvidenceStatus;
use super::expectation::Expectation;
use super::standing::{PrincipleStanding, Status, standing};
use crate::framework::{Framework, GradeId, PracticeId, Track};
use crate::order::sorted_by_key;
use crate::record::Rating;

/// A track at a grade, compared with the user's levels. It ranks tracks, never people.
///
/// ```
/// use engagement_career_path::framework::{FRAMEWORK, GradeId};
/// use engagement_career_path::insight::close_moves;
/// use engagement_career_path::record::Rating;
///
/// let moves = close_moves(&FRAMEWORK, &[], GradeId::G2, |_| Some(Rating::Aware));
/// assert!(moves.is_sorted_by_key(|found| found.to_go), "the nearest track comes first");
/// assert!(close_moves(&FRAMEWORK, &[], GradeId::G2, |_| None).is_empty(), "nothing known, nothing compared");
/// ```
#[derive(Clone, Debug)]
pub struct CloseMove {
    /// The other track.
    pub track: &'static Track,
    /// The grade it is compared at: the nearest that the track has.
    pub grade: GradeId,
    /// Principles that meet their target.
    pub met: usize,
    /// Principles with a known level.
    pub known: usize,
    /// Levels to go, summed over all principles.
    pub to_go: u32,
}

/// How many known principles make the comparison meaningful: the nine questions give three.
pub const MIN_KNOWN_PRINCIPLES: usize = 3;

/// Every track other than the user's own, at this grade, fewest levels to go first; none while too few principles are
/// known.
pub fn close_moves(
    framework: &Framework,
    own: &[&Track],
    grade: GradeId,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<CloseMove> {
    let held = |track: &'static Track| {
        let expectation = Expectation::new(track, None, Some(grade))?;
        let rows = standing(framework, &expectation, &rating, |_| EvidenceStatus::NotAsked).rows;
        Some(CloseMove {
            track,
            grade: expectation.grade,
            met: rows.iter().filter(|row| row.status == Status::Met).count(),
            known: rows.iter().filter(|row| row.status != Status::TooLittle).count(),
            to_go: rows.iter().map(PrincipleStanding::gap).map(u32::from).sum(),
        })
    };
    let others = framework.tracks.0.iter().filter(|track| !own.iter().any(|own| own.id == track.id));
    let found: Vec<CloseMove> = others.filter_map(held).filter(|held| held.known >= MIN_KNOWN_PRINCIPLES).collect();
    sorted_by_key(found, |held| i64::from(held.to_go))
}
