//! Earlier answers that ask to be looked at again: where a level fell, and where the words have changed.

use super::past::{Last, fell, last_time};
use crate::framework::{Framework, Practice};
use crate::record::{Answer, Command, Entity, Id, Key, Rating, Record};

/// A practice that somebody placed lower than the time before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fallen<'a> {
    pub practice: &'static Practice,
    pub now: &'a Answer,
    pub last: Last<'a>,
}

/// The practices of an assessment whose level is lower than last time's, in the framework's order: for each it is worth
/// asking "knowing what you know now, where were you then?" (domain.md D, "Falling levels").
pub fn fallen<'a>(framework: &Framework, record: &'a Record, id: &Id) -> Vec<Fallen<'a>> {
    let mut found = Vec::new();
    for practice in framework.practices() {
        if let Some(now) = record.answer(id, &practice.id)
            && let Some(last) = last_time(record, id, &practice.id).filter(|last| fell(now, last.answer))
        {
            found.push(Fallen { practice, now, last });
        }
    }
    found
}

/// Answers to the same older words of a practice that said the same: one question to the person, not one an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    pub practice: &'static Practice,
    pub wording: u32,
    pub rating: Rating,
    /// The assessments in which it was said, the newest first.
    pub assessments: Vec<Id>,
}

impl Older {
    /// The person says that these answers fit the new words too: levels, and whatever goes with them, stay as they are.
    pub fn keep(&self, record: &Record) -> Command {
        let kept = |id: &Id| {
            let answer = record.answer(id, &self.practice.id)?.clone();
            let key = Key::Answer(id.clone(), self.practice.id.clone());
            Some((key, Some(Entity::Answer(Answer { wording: self.practice.wording, ..answer }))))
        };
        Command::Put(self.assessments.iter().filter_map(kept).collect())
    }
}

/// The answers of these assessments, the oldest first, that were given to older words (domain.md D, 5): by practice in the
/// framework's order, the newest answer first.
pub fn older(framework: &Framework, record: &Record, assessments: &[&Id]) -> Vec<Older> {
    let mut found: Vec<Older> = Vec::new();
    for practice in framework.practices() {
        for id in assessments.iter().rev() {
            let Some(answer) = record.answer(id, &practice.id).filter(|answer| answer.wording < practice.wording)
            else {
                continue;
            };
            let same = |older: &&mut Older| {
                older.practice.id == practice.id && (older.wording, older.rating) == (answer.wording, answer.rating)
            };
            match found.iter_mut().find(same) {
                Some(older) => older.assessments.push((*id).clone()),
                None => found.push(Older {
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
