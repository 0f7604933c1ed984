//! The previous answer to a practice. It is shown beside the question and never copied into it (docs/rules.md,
//! QUESTION-5).

use crate::framework::PracticeId;
use crate::record::{Answer, Date, Id, Record};

/// The answer to a practice in an earlier assessment. The test
/// `last_time_is_the_newest_earlier_answer_and_is_never_copied` shows which.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PreviousAnswer<'a> {
    /// The earlier assessment.
    pub id: &'a Id,
    /// When that assessment was started.
    pub started: Date,
    /// The answer given in it.
    pub answer: &'a Answer,
}

/// The newest earlier answer to the practice; `None` if there is none, or if `id` is not in the record.
pub fn previous_answer<'a>(record: &'a Record, id: &Id, practice: &PracticeId) -> Option<PreviousAnswer<'a>> {
    let all = record.assessments();
    let at = all.iter().position(|(other, _)| *other == id)?;
    all.into_iter().take(at).rev().find_map(|(id, assessment)| {
        let answer = record.answer(id, practice)?;
        Some(PreviousAnswer { id, started: assessment.started, answer })
    })
}

/// Whether the level is lower than last time, so that "knowing what you know now, where were you then?" is worth asking
/// (CHANGE-4, CHANGE-5). Compares only two levels, and only answers to the same wording.
pub fn level_dropped(now: &Answer, last: &Answer) -> bool {
    let levels = now.rating.level().zip(last.rating.level());
    now.wording == last.wording && levels.is_some_and(|(now, last)| now < last)
}
