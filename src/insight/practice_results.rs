//! What one assessment says about each practice that was answered: its level, the target, last time (docs/rules.md,
//! RESULT-8 to RESULT-10).

use super::answers::Answers;
use super::evidence::EvidenceStatus;
use super::expectation::Expectation;
use super::past::previous_answer;
use crate::framework::{Framework, Level, Practice, Weight};
use crate::record::{Date, Rating};

/// From so many months on it is worth looking again: in time for the next yearly talk. Our decision (RESULT-10).
pub const AGAIN_AFTER_MONTHS: u8 = 10;

/// An answered practice.
#[derive(Clone, Debug, PartialEq)]
pub struct PracticeResult {
    /// The practice.
    pub practice: &'static Practice,
    /// The level given; `None` if the work gave no chance.
    pub level: Option<Level>,
    /// Whether there is evidence behind it.
    pub support: EvidenceStatus,
    /// The weight of its principle, and the level asked for; `None` if the track is no longer in the framework.
    pub asked: Option<(Weight, Level)>,
    /// The level last time by an answer to the same words, and the day that assessment was started.
    pub last: Option<(Level, Date)>,
}

impl PracticeResult {
    /// Whether it is where the role asks, or above; `false` without a level or a target.
    pub fn is_reached(&self) -> bool {
        self.gap() == Some(0)
    }

    /// Levels to go; `None` without a level or a target.
    pub fn gap(&self) -> Option<u8> {
        let (_, target) = self.asked?;
        Some(target.number().saturating_sub(self.level?.number()))
    }
}

/// Every answered practice, in the framework's order.
pub fn practice_results(
    framework: &Framework,
    answers: Answers,
    expectation: Option<&Expectation>,
) -> Vec<PracticeResult> {
    let result = |practice: &'static Practice| {
        let answer = answers.record.answer(answers.id, &practice.id)?;
        let principle = practice.id.parts().0.into();
        let asked = expectation.and_then(|held| held.weight(&principle).zip(held.target(framework, &principle)));
        let last = previous_answer(answers.record, answers.id, &practice.id)
            .filter(|last| last.answer.wording == answer.wording)
            .and_then(|last| Some((last.answer.rating.level()?, last.started)));
        Some(PracticeResult {
            practice,
            level: answer.rating.level(),
            support: answers.support(&practice.id),
            asked,
            last,
        })
    };
    framework.practices().filter_map(result).collect()
}

/// The levels of a principle's two practices, if it is two that have one: both are shown, because one level over two
/// hides how far apart they are (RESULT-9).
pub fn pair_of_levels(ratings: impl IntoIterator<Item = Option<Rating>>) -> Option<[Level; 2]> {
    let levels: Vec<Level> = ratings.into_iter().flatten().filter_map(Rating::level).collect();
    levels.try_into().ok()
}
