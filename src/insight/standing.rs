//! How a user's levels compare with a track and grade: every principle with its target (docs/rules.md, RESULT-2 and
//! RESULT-4).

use super::evidence::{EvidenceStatus, support_of};
use super::expectation::Expectation;
use super::level::{PrincipleLevel, Ratings, principle_level};
use crate::framework::{Framework, Level, PracticeId, Principle, PrincipleId, Weight};
use crate::record::Rating;

/// One principle compared with its target.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{EvidenceStatus, Expectation, standing};
/// use engagement_career_path::record::Rating;
///
/// let asked = Expectation::named(&FRAMEWORK, "public-input-designer", "g2")?;
/// let row = &standing(&FRAMEWORK, &asked, |_| Some(Rating::Leading), |_| EvidenceStatus::Thin).rows[0];
/// assert_eq!((row.label(), row.gap()), ("Met, little to show", 0), "evidence is named and opens no gap");
/// # Ok::<(), engagement_career_path::insight::Unknown>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PrincipleStanding {
    /// The principle.
    pub principle: PrincipleId,
    /// How much it matters to the track.
    pub weight: Weight,
    /// The level asked for.
    pub target: Level,
    /// The level reached.
    pub reached: PrincipleLevel,
    /// How the two compare.
    pub status: Status,
    /// The evidence status of the level.
    pub support: EvidenceStatus,
}

impl PrincipleStanding {
    /// The status in words (RESULT-4). Evidence is mentioned if the level asks for it; outdated evidence is neither
    /// thin nor current, so it has its own words (EVIDENCE-3).
    pub fn label(&self) -> &'static str {
        match (self.status, self.support) {
            (Status::Met, EvidenceStatus::Current) => "Met and evidenced",
            (Status::Met, EvidenceStatus::Thin) => "Met, little to show",
            (Status::Met, EvidenceStatus::Outdated) => "Met, evidence to refresh",
            (Status::Met, EvidenceStatus::NotAsked) => "Met",
            (Status::Close, _) => "Close",
            (Status::Building(_), _) => "Building",
            (Status::TooLittle, _) => "Too little answered",
        }
    }

    /// Levels to go: 0 if the target is reached, or if too little is known to say.
    pub fn gap(&self) -> u8 {
        match self.status {
            Status::Met | Status::TooLittle => 0,
            Status::Close => 1,
            Status::Building(gap) => gap,
        }
    }
}

/// How a level compares with its target.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{EvidenceStatus, Expectation, Status, standing};
/// use engagement_career_path::record::Rating;
///
/// let asked = Expectation::named(&FRAMEWORK, "public-input-designer", "g1")?;
/// let rows = standing(&FRAMEWORK, &asked, |_| Some(Rating::Leading), |_| EvidenceStatus::NotAsked).rows;
/// assert!(rows.iter().all(|row| row.status == Status::Met), "a level above the target is no more than met");
/// # Ok::<(), engagement_career_path::insight::Unknown>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The target is reached; exceeding it is still just "met", so that strengths never cancel gaps.
    Met,
    /// One level to go.
    Close,
    /// This many levels to go, two or more.
    Building(u8),
    /// Fewer than two practices have a level.
    TooLittle,
}

/// Every principle compared with its target.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{EvidenceStatus, Expectation, standing};
///
/// let asked = Expectation::named(&FRAMEWORK, "public-input-designer", "g2")?;
/// let unknown = standing(&FRAMEWORK, &asked, |_| None, |_| EvidenceStatus::NotAsked);
/// assert_eq!(unknown.rows.len(), FRAMEWORK.principles.len());
/// assert!(unknown.rows.iter().all(|row| row.gap() == 0), "what nobody has said is not a gap");
/// # Ok::<(), engagement_career_path::insight::Unknown>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// One row a principle, in the framework's order.
    pub rows: Vec<PrincipleStanding>,
}

/// Compares every principle with its target. `rating` gives the answer to a practice, `support` its evidence status:
/// [`super::Answers::standing`] supplies both; callers that ignore evidence pass `NotAsked`.
pub fn standing(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
    support: impl Fn(&PracticeId) -> EvidenceStatus,
) -> Standing {
    let rows = framework.principles.iter();
    Standing { rows: rows.filter_map(|principle| row(framework, expectation, principle, &rating, &support)).collect() }
}

fn row(
    framework: &Framework,
    expectation: &Expectation,
    principle: &Principle,
    rating: &Ratings,
    support: &dyn Fn(&PracticeId) -> EvidenceStatus,
) -> Option<PrincipleStanding> {
    let target = expectation.target(framework, &principle.id)?;
    let practices: Vec<(Option<Rating>, EvidenceStatus)> =
        principle.practices.iter().map(|practice| (rating(&practice.id), support(&practice.id))).collect();
    let reached = principle_level(practices.iter().map(|(rating, _)| *rating));
    let status = match reached.level.map(|level| target.number().saturating_sub(level.number())) {
        None => Status::TooLittle,
        Some(0) => Status::Met,
        Some(1) => Status::Close,
        Some(gap) => Status::Building(gap),
    };
    Some(PrincipleStanding {
        principle: principle.id.clone(),
        weight: expectation.weight(&principle.id)?,
        target,
        support: support_of(reached.level, &practices),
        reached,
        status,
    })
}
