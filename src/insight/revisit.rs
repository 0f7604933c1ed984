//! Earlier answers to revisit: those whose level dropped, and those whose wording has changed.

use super::past::{PreviousAnswer, level_dropped, previous_answer};
use crate::framework::{Framework, Practice};
use crate::record::{Answer, Command, Entity, Id, Key, Rating, Record};

/// A practice whose level is lower than last time. The test
/// `a_practice_has_fallen_only_between_two_levels_to_the_same_words` shows what counts as lower.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DroppedLevel<'a> {
    /// The practice.
    pub practice: &'static Practice,
    /// The answer in this assessment.
    pub now: &'a Answer,
    /// The answer before it.
    pub last: PreviousAnswer<'a>,
}

/// The practices of an assessment whose level is lower than last time, in the framework's order: for each it is worth
/// asking "knowing what you know now, where were you then?" (docs/rules.md, CHANGE-5).
pub fn dropped_levels<'a>(framework: &Framework, record: &'a Record, id: &Id) -> Vec<DroppedLevel<'a>> {
    let mut found = Vec::new();
    for practice in framework.practices() {
        if let Some(now) = record.answer(id, &practice.id)
            && let Some(last) = previous_answer(record, id, &practice.id).filter(|last| level_dropped(now, last.answer))
        {
            found.push(DroppedLevel { practice, now, last });
        }
    }
    found
}

/// Equal answers to the same older wording of a practice: one question for the user, not one an assessment.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::outdated_answers;
/// use engagement_career_path::record::{Answer, Command, Id, Rating, Record, Replica};
///
/// let (mut record, id, practice) = (Record::default(), Id::new(1), "honest-scope.a".into());
/// // Wordings count from 1, so 0 is older than any.
/// let given = Command::SetAnswer(id.clone(), "honest-scope.a".into(), Answer::new(Rating::Leading, 0));
/// record.apply(given, record.next_stamp(0, Replica(1)));
/// let keep = outdated_answers(&FRAMEWORK, &record, &[&id])[0].keep(&record);
/// record.apply(keep, record.next_stamp(0, Replica(1)));
/// assert_eq!(record.answer(&id, &practice).map(|answer| answer.rating), Some(Rating::Leading));
/// assert!(outdated_answers(&FRAMEWORK, &record, &[&id]).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OutdatedAnswers {
    /// The practice, in its current wording.
    pub practice: &'static Practice,
    /// The older wording's number.
    pub wording: u32,
    /// The answer given to it.
    pub rating: Rating,
    /// The assessments with this answer, newest first.
    pub assessments: Vec<Id>,
}

impl OutdatedAnswers {
    /// The command for "these answers fit the new wording too": levels, and everything else in the answers, stay the
    /// same.
    pub fn keep(&self, record: &Record) -> Command {
        let kept = |id: &Id| {
            let answer = record.answer(id, &self.practice.id)?.clone();
            let key = Key::Answer(id.clone(), self.practice.id.clone());
            Some((key, Some(Entity::Answer(Answer { wording: self.practice.wording, ..answer }))))
        };
        Command::Put(self.assessments.iter().filter_map(kept).collect())
    }
}

/// The answers given to older wordings (CHANGE-2) in these assessments, which come oldest first: by practice in the
/// framework's order, newest answer first.
pub fn outdated_answers(framework: &Framework, record: &Record, assessments: &[&Id]) -> Vec<OutdatedAnswers> {
    let mut found: Vec<OutdatedAnswers> = Vec::new();
    for practice in framework.practices() {
        for id in assessments.iter().rev() {
            let Some(answer) = record.answer(id, &practice.id).filter(|answer| answer.wording < practice.wording)
            else {
                continue;
            };
            let same = |older: &&mut OutdatedAnswers| {
                older.practice.id == practice.id && (older.wording, older.rating) == (answer.wording, answer.rating)
            };
            match found.iter_mut().find(same) {
                Some(older) => older.assessments.push((*id).clone()),
                None => found.push(OutdatedAnswers {
                    practice,
                    wording: answer.wording,
                    rating: answer.rating,
                    assessments: vec![(*id).clone()],
                }),
            }
        }
    }
    found
}
