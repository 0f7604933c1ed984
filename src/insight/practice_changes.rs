//! What has become of each practice from one assessment to the next (docs/rules.md, CHANGE-1, CHANGE-6).

use super::past::{PreviousAnswer, previous_answer};
use crate::framework::{Framework, Practice};
use crate::record::{Answer, Id, Rating, Record};

/// How an answer compares with the newest one before it.
///
/// ```
/// use engagement_career_path::insight::PracticeMove;
/// use engagement_career_path::record::{Answer, Rating};
///
/// let between = |before: (Rating, u32), now: (Rating, u32)| {
///     PracticeMove::between(Some(&Answer::new(before.0, before.1)), Some(&Answer::new(now.0, now.1)))
/// };
/// assert_eq!(between((Rating::Aware, 1), (Rating::Leading, 1)), PracticeMove::Up(3));
/// assert_eq!(between((Rating::Aware, 1), (Rating::Leading, 2)), PracticeMove::OtherWording, "not compared");
/// assert_eq!(between((Rating::NoChance, 1), (Rating::Aware, 1)), PracticeMove::New, "no chance is not a level");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticeMove {
    /// Higher by this many levels.
    Up(u8),
    /// Lower by this many levels.
    Down(u8),
    /// A level now, and none before.
    New,
    /// The same as before.
    Same,
    /// A level before, and now no chance.
    NoChance,
    /// Answered in other words before, so not compared.
    OtherWording,
    /// Answered before, and not now.
    Unanswered,
}

impl PracticeMove {
    /// From an answer to a later one. A practice without either has not moved.
    pub fn between(before: Option<&Answer>, now: Option<&Answer>) -> Self {
        let Some(now) = now else { return Self::Unanswered };
        let Some(before) = before else { return Self::New };
        if before.wording != now.wording {
            return Self::OtherWording;
        }
        match (before.rating.level(), now.rating.level()) {
            (Some(before), Some(now)) => match now.number().checked_sub(before.number()) {
                Some(0) => Self::Same,
                Some(levels) => Self::Up(levels),
                None => Self::Down(before.number().saturating_sub(now.number())),
            },
            (Some(_), None) => Self::NoChance,
            (None, Some(_)) => Self::New,
            (None, None) => Self::Same,
        }
    }
}

/// One practice in the newest of some assessments, compared with the newest answer before it. The tests of
/// `tests/insight_changes.rs` go through the cases.
#[derive(Clone, Debug, PartialEq)]
pub struct PracticeChange<'a> {
    /// The practice, in its current wording.
    pub practice: &'static Practice,
    /// The answer in each of the assessments.
    pub answers: Vec<Option<&'a Answer>>,
    /// The newest answer before the newest assessment.
    pub before: Option<PreviousAnswer<'a>>,
    /// How the two compare.
    pub moved: PracticeMove,
}

impl PracticeChange<'_> {
    /// The answer in the newest assessment.
    pub fn now(&self) -> Option<Rating> {
        self.answers.last().copied().flatten().map(|answer| answer.rating)
    }

    /// Where the person now says they were then, after a drop (CHANGE-5).
    pub fn looking_back(&self) -> Option<Rating> {
        let comparable = self.moved != PracticeMove::OtherWording && self.before.is_some();
        self.answers.last().copied().flatten().and_then(|answer| answer.then).filter(|_| comparable)
    }

    /// Whether two levels are compared.
    pub fn is_compared(&self) -> bool {
        let two_levels = self.now().and_then(Rating::level).is_some();
        matches!(self.moved, PracticeMove::Up(_) | PracticeMove::Down(_) | PracticeMove::Same) && two_levels
    }

    /// Whether it stands where it stood.
    pub fn is_held(&self) -> bool {
        self.moved == PracticeMove::Same
    }
}

/// The practices that the newest of these assessments (oldest first) or one before it answered, in the framework's
/// order.
pub fn practice_changes<'a>(framework: &Framework, record: &'a Record, assessments: &[&Id]) -> Vec<PracticeChange<'a>> {
    let mut found = Vec::new();
    let Some(newest) = assessments.last() else { return found };
    for practice in framework.practices() {
        let answers: Vec<_> = assessments.iter().map(|id| record.answer(id, &practice.id)).collect();
        let before = previous_answer(record, newest, &practice.id);
        let now = answers.last().copied().flatten();
        if now.is_some() || before.is_some() {
            let moved = PracticeMove::between(before.map(|before| before.answer), now);
            found.push(PracticeChange { practice, answers, before, moved });
        }
    }
    found
}

/// Whether a principle can be compared: two levels each for at least two of its practices (CHANGE-9).
pub fn is_comparable(changes: &[PracticeChange], principle: &str) -> bool {
    let of = |change: &&PracticeChange| change.is_compared() && change.practice.id.parts().0 == principle;
    changes.iter().filter(of).count() >= 2
}
