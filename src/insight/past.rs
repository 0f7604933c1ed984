//! The answer that somebody gave before. It is shown beside the question and never copied into it.

use crate::framework::PracticeId;
use crate::record::{Answer, Date, Id, Record};

/// What somebody said of a practice in an earlier assessment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Last<'a> {
    pub id: &'a Id,
    /// When that assessment was started.
    pub started: Date,
    pub answer: &'a Answer,
}

/// The newest of the earlier assessments that answered the practice; none for an assessment that is not in the record.
pub fn last_time<'a>(record: &'a Record, id: &Id, practice: &PracticeId) -> Option<Last<'a>> {
    let all = record.assessments();
    let at = all.iter().position(|(other, _)| *other == id)?;
    all.into_iter().take(at).rev().find_map(|(id, assessment)| {
        let answer = record.answer(id, practice)?;
        Some(Last { id, started: assessment.started, answer })
    })
}

/// Whether the level is lower than last time's, so that "knowing what you know now, where were you then?" is worth asking
/// (domain.md D, "Falling levels"). Only between two levels, and answers to the same wording.
pub fn fell(now: &Answer, last: &Answer) -> bool {
    let levels = now.rating.level().zip(last.rating.level());
    now.wording == last.wording && levels.is_some_and(|(now, last)| now < last)
}
