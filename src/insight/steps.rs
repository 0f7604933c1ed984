//! What somebody does well, and what to do next (domain.md C2).

use super::answers::Ratings;
use super::expectation::Expectation;
use crate::framework::{Framework, Level, Practice, PracticeId, Weight};
use crate::order::ordered;
use crate::record::Rating;

/// One practice with a level, against the target of its principle.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub practice: PracticeId,
    pub level: Level,
    pub target: Level,
    pub weight: Weight,
}

impl Step {
    /// Levels to go, never below zero.
    pub fn gap(&self) -> u8 {
        self.target.number().saturating_sub(self.level.number())
    }

    /// Whether the practice's own way to meet it (`Practice::chance`) leads on from here: beside somebody who does it, which
    /// takes to Practising and no further.
    pub fn has_chance(&self) -> bool {
        self.level < Level::Practising
    }
}

/// What somebody already does, the highest level first and at equal levels the weightiest: at least Developing, since
/// being able to explain a thing is a start and no strength.
pub fn strengths(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Step> {
    let mut found = steps(framework, expectation, &rating);
    found.retain(|step| step.level >= Level::Developing);
    ordered(found, |step| rank(step.level.number(), step.weight))
}

/// Practices below target, the largest gap times weight first; at equal products the weightier, then the framework's
/// order. One level at a time: the step is to the next level, whatever the target.
pub fn next_steps(
    framework: &Framework,
    expectation: &Expectation,
    rating: impl Fn(&PracticeId) -> Option<Rating>,
) -> Vec<Step> {
    let mut found = steps(framework, expectation, &rating);
    found.retain(|step| step.gap() > 0);
    ordered(found, |step| rank(step.gap() * step.weight.factor(), step.weight))
}

/// Higher figures first, and at equal ones the weightier.
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

/// The level that the next step leads to, for somebody at `level`; Aware where nothing is known yet.
pub fn step_up(level: Option<Level>) -> Level {
    level.and_then(Level::next).unwrap_or(Level::Aware)
}
