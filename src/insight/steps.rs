//! Strengths and next steps (docs/rules.md, STEP-1, STEP-2).

use super::expectation::Expectation;
use super::level::Ratings;
use crate::framework::{Framework, Level, Practice, PracticeId, Weight};
use crate::order::sorted_by_key;
use crate::record::Rating;

/// How long a step in the plan is given, in months. Our decision (docs/rules.md, STEP-7).
pub const STEP_MONTHS: u8 = 3;

/// One practice with a level, compared with the target of its principle.
///
/// ```
/// use engagement_career_path::framework::{Level, Weight};
/// use engagement_career_path::insight::{Step, step_up};
///
/// let (level, target) = (Level::Aware, Level::Leading);
/// let step = Step { practice: "honest-scope.a".into(), level, target, weight: Weight::Core };
/// assert_eq!(step.gap(), 3);
/// assert_eq!(step_up(Some(step.level)), Level::Developing, "one level at a time, whatever the target");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The practice.
    pub practice: PracticeId,
    /// The level reached.
    pub level: Level,
    /// The target of its principle.
    pub target: Level,
    /// The weight of its principle.
    pub weight: Weight,
}

impl Step {
    /// Levels to go; 0 if the target is reached.
    pub fn gap(&self) -> u8 {
        self.target.number().saturating_sub(self.level.number())
    }

    /// Whether the practice's own way to meet it (`Practice::chance`) helps from here: doing it beside someone, which
    /// leads up to Practising and no further.
    pub fn has_chance(&self) -> bool {
        self.level < Level::Practising
    }
}

/// The user's strengths, highest level first and at equal levels the weightiest: at least Developing, because being
/// able to explain something is a start, not a strength.
pub fn strengths(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Step> {
    let mut found = steps(framework, expectation, &rating);
    found.retain(|step| step.level >= Level::Developing);
    sorted_by_key(found, |step| rank(step.level.number(), step.weight))
}

/// Practices below target, largest gap times weight first; at equal products the weightier, then the framework's order.
/// One level at a time: the step is to the next level, whatever the target.
pub fn next_steps(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Step> {
    let mut found = steps(framework, expectation, &rating);
    found.retain(|step| step.gap() > 0);
    sorted_by_key(found, |step| rank(step.gap() * step.weight.factor(), step.weight))
}

/// A sort key: higher figures first, and at equal figures the weightier.
pub(super) fn rank(figure: u8, weight: Weight) -> i64 {
    -i64::from(figure * 4 + weight.factor())
}

fn steps(framework: &Framework, expectation: &Expectation, rating: &Ratings) -> Vec<Step> {
    let step = |practice: &Practice| {
        let principle = practice.id.parts().0.into();
        Some(Step {
            practice: practice.id.clone(),
            level: rating(&practice.id)?.level()?,
            target: expectation.target(framework, &principle)?,
            weight: expectation.weight(&principle)?,
        })
    };
    framework.practices().filter_map(step).collect()
}

/// The level the next step leads to from `level`; Aware if nothing is known yet.
pub fn step_up(level: Option<Level>) -> Level {
    level.and_then(Level::next).unwrap_or(Level::Aware)
}
