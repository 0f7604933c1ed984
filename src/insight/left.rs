//! Assessments that nobody finished: when they count as finished all the same, and on which day (docs/rules.md,
//! ASSESSMENT-1 to ASSESSMENT-3).

use super::practice_results::AGAIN_AFTER_MONTHS;
use crate::record::{Assessment, Command, Date, Id, Record};

/// After so many months without a change, an assessment is finished by itself. People are advised to assess themselves
/// again after half a year or a year, and what they say then must not be written over this one; a break of some weeks
/// must not cost "Continue".
pub const LEFT_AFTER_MONTHS: u8 = 3;

/// Reads the time of a stamp, in milliseconds since 1970, as a day in the user's time zone.
pub type DayOf<'a> = &'a dyn Fn(u64) -> Date;

/// The day of an assessment's last answer; without an answer, the day it was started.
pub fn last_answered_on(record: &Record, (id, assessment): (&Id, &Assessment), day_of: DayOf) -> Date {
    // A clock that runs behind dates no answer before the start.
    record.last_worked_on(id).0.map_or(assessment.started, |time| day_of(time).max(assessment.started))
}

/// The day an assessment was finished: as the person or [`finish_left`] recorded it, or the day of its last answer if a
/// newer one stands beside it since a merge. `None` for the one under way.
pub fn finished_on(record: &Record, found: (&Id, &Assessment), day_of: DayOf) -> Option<Date> {
    let (id, assessment) = found;
    let is_current = record.current_assessment().is_some_and(|(current, _)| current == id);
    assessment.finished.or_else(|| (!is_current).then(|| last_answered_on(record, found, day_of)))
}

/// From which day it is worth assessing oneself again: so many months after the assessment was finished or, while it is
/// under way, last answered.
pub fn look_again_on(record: &Record, found: (&Id, &Assessment), day_of: DayOf) -> Date {
    let over = finished_on(record, found, day_of).unwrap_or_else(|| last_answered_on(record, found, day_of));
    over.months_later(AGAIN_AFTER_MONTHS)
}

/// What records that an assessment is finished by itself: the one under way if it was left, else one that a newer one
/// has replaced. An older one without an answer is not a result, so nothing is said of it. One at a time, because there is
/// hardly ever another; the newest first, because answers would go to it.
pub fn finish_left(record: &Record, today: Date, day_of: DayOf) -> Option<Command> {
    let current = record.current_assessment().map(|(id, _)| id);
    for (id, assessment) in record.assessments().into_iter().rev() {
        if assessment.finished.is_some() {
            continue;
        }
        let (answered, changed) = record.last_worked_on(id);
        // Notes and evidence are work on it as well, and so is going on with it after it was finished.
        let left = || day_of(changed).max(assessment.started).months_later(LEFT_AFTER_MONTHS) <= today;
        let is_over = if current == Some(id) { left() } else { answered.is_some() };
        if is_over {
            let day = last_answered_on(record, (id, assessment), day_of);
            return Some(Command::FinishAssessment(id.clone(), day));
        }
    }
    None
}
