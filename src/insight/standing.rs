//! Where somebody stands against a track and grade: counts with words, no figure over all (domain.md D, 2 and 3).

use super::expectation::Expectation;
use super::level::{PrincipleLevel, principle_level};
use crate::framework::{Framework, Level, PracticeId, PrincipleId, Weight};
use crate::record::Rating;

/// One principle against its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub principle: PrincipleId,
    pub weight: Weight,
    pub target: Level,
    pub reached: PrincipleLevel,
    pub status: Status,
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

/// How many principles of one weight are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub weight: Weight,
    pub met: usize,
    /// Those with a level.
    pub known: usize,
    pub all: usize,
}

/// Every principle against its target, in the framework's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub rows: Vec<Row>,
}

impl Standing {
    /// Core, supporting and baseline, leaving out a weight that the track does not use.
    pub fn counts(&self) -> Vec<Count> {
        let count = |weight| {
            let rows: Vec<&Row> = self.rows.iter().filter(|row| row.weight == weight).collect();
            Count {
                weight,
                met: rows.iter().filter(|row| row.status == Status::Met).count(),
                known: rows.iter().filter(|row| row.status != Status::TooLittle).count(),
                all: rows.len(),
            }
        };
        Weight::ALL.into_iter().map(count).filter(|count| count.all > 0).collect()
    }
}

/// Compares every principle with its target. `rating` gives the answer to a practice.
pub fn standing(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Standing {
    let rows = framework.principles.iter().filter_map(|principle| {
        let target = expectation.target(framework, &principle.id)?;
        let reached = principle_level(principle.practices.iter().map(|practice| rating(&practice.id)));
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
            reached,
            status,
        })
    });
    Standing { rows: rows.collect() }
}
