//! Where somebody stands against a track and grade: every principle against its target (domain.md D, 2 and 3).

use super::answers::{Ratings, Support, support_of};
use super::expectation::Expectation;
use super::level::{PrincipleLevel, principle_level};
use crate::framework::{Framework, Level, PracticeId, Principle, PrincipleId, Weight};
use crate::record::Rating;

/// One principle against its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub principle: PrincipleId,
    pub weight: Weight,
    pub target: Level,
    pub reached: PrincipleLevel,
    pub status: Status,
    /// What stands behind the level.
    pub support: Support,
}

impl Row {
    /// The status in words (domain.md D, 3). The evidence is named where the level asks for it; what needs a refresh is
    /// neither thin nor shown, so it has words of its own (domain.md D, 4).
    pub fn label(&self) -> &'static str {
        match (self.status, self.support) {
            (Status::Met, Support::Shown) => "Met and evidenced",
            (Status::Met, Support::Thin) => "Met, evidence thin",
            (Status::Met, Support::Refresh) => "Met, evidence to refresh",
            (Status::Met, Support::NotAsked) => "Met",
            (Status::Close, _) => "Close",
            (Status::Building(_), _) => "Building",
            (Status::TooLittle, _) => "Too little answered",
        }
    }

    /// Levels to go: none where the target is reached, and where too little is known to say.
    pub fn gap(&self) -> u8 {
        match self.status {
            Status::Met | Status::TooLittle => 0,
            Status::Close => 1,
            Status::Building(gap) => gap,
        }
    }
}

/// How a level compares with its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The target is reached; more than reached is no more than met, so that strengths never cancel gaps.
    Met,
    /// One level to go.
    Close,
    /// Two levels or more to go.
    Building(u8),
    /// Fewer than two practices have a level.
    TooLittle,
}

/// Every principle against its target, in the framework's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub rows: Vec<Row>,
}

/// Compares every principle with its target. `rating` gives the answer to a practice, `support` what stands behind it:
/// [`super::Answers::standing`] has both, and who compares without evidence says that none was asked for.
pub fn standing(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
    support: impl Fn(&PracticeId) -> Support,
) -> Standing {
    let rows = framework.principles.iter();
    Standing { rows: rows.filter_map(|principle| row(framework, expectation, principle, &rating, &support)).collect() }
}

fn row(
    framework: &Framework,
    expectation: &Expectation,
    principle: &Principle,
    rating: &Ratings,
    support: &dyn Fn(&PracticeId) -> Support,
) -> Option<Row> {
    let target = expectation.target(framework, &principle.id)?;
    let practices: Vec<(Option<Rating>, Support)> =
        principle.practices.iter().map(|practice| (rating(&practice.id), support(&practice.id))).collect();
    let reached = principle_level(practices.iter().map(|(rating, _)| *rating));
    let status = match reached.level.map(|level| target.number().saturating_sub(level.number())) {
        None => Status::TooLittle,
        Some(0) => Status::Met,
        Some(1) => Status::Close,
        Some(gap) => Status::Building(gap),
    };
    Some(Row {
        principle: principle.id.clone(),
        weight: expectation.weight(&principle.id)?,
        target,
        support: support_of(reached.level, &practices),
        reached,
        status,
    })
}
