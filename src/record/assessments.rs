//! The assessments of a record: which there are, which one answers go to, and when each was last worked on.

use super::Record;
use super::entity::{Answer, Assessment, Entity};
use super::key::{Id, Key};
use super::lists::{Dated, oldest_first};
use crate::framework::PracticeId;

impl Record {
    /// Every assessment, oldest first: by the day it was started, then by when it was made.
    pub fn assessments(&self) -> Vec<(&Id, &Assessment)> {
        let mut found = Vec::new();
        for (key, entry) in self.entries_from(Key::Assessment(Id::least())) {
            match (key, entry.current()) {
                (Key::Assessment(_), Some(entity @ Entity::Assessment(assessment))) => {
                    found.push(Dated { day: assessment.started.day_number(), made: entry.made().time, key, entity });
                }
                (Key::Assessment(_), _) => {}
                _ => break,
            }
        }
        let read = oldest_first(found).into_iter().filter_map(|item| match (item.key, item.entity) {
            (Key::Assessment(id), Entity::Assessment(assessment)) => Some((id, assessment)),
            _ => None,
        });
        read.collect()
    }

    /// The assessments with an answer, oldest first: one without is not a result.
    pub fn answered_assessments(&self) -> Vec<(&Id, &Assessment)> {
        self.answered_or(None)
    }

    /// The same, and the one shown even if it has no answer yet.
    pub fn answered_assessments_and(&self, shown: &Id) -> Vec<(&Id, &Assessment)> {
        self.answered_or(Some(shown))
    }

    fn answered_or(&self, shown: Option<&Id>) -> Vec<(&Id, &Assessment)> {
        let mut found = self.assessments();
        found.retain(|(id, _)| shown == Some(id) || self.is_answered(id));
        found
    }

    /// The assessment under way, which answers go to: the newest, unless it is finished. So at most one is under way,
    /// whatever was merged, and finishing it never leads back to an older one (docs/rules.md, ASSESSMENT-1). One that
    /// was finished without an answer is passed over.
    pub fn current_assessment(&self) -> Option<(&Id, &Assessment)> {
        let mut newest_first = self.assessments().into_iter().rev();
        let newest = newest_first.find(|(id, found)| found.finished.is_none() || self.is_answered(id));
        newest.filter(|(_, found)| found.finished.is_none())
    }

    /// The assessment shown unless the user asks for another: the current one, else the newest with an answer.
    pub fn shown_assessment(&self) -> Option<(&Id, &Assessment)> {
        self.current_assessment().or_else(|| self.answered_assessments().pop())
    }

    /// The assessment named in an address, else the one shown by default.
    pub fn assessment_or_shown(&self, wanted: &str) -> Option<(&Id, &Assessment)> {
        let named = self.assessments().into_iter().find(|(id, _)| id.as_str() == wanted);
        named.or_else(|| self.shown_assessment())
    }

    /// The answers of an assessment, in order of practice id.
    pub fn answers(&self, assessment: &Id) -> Vec<(&PracticeId, &Answer)> {
        let mut found = Vec::new();
        for (key, entry) in self.entries_from(Key::Answer(assessment.clone(), "".into())) {
            match (key, entry.current()) {
                (Key::Answer(of, practice), current) if of == assessment => {
                    if let Some(Entity::Answer(answer)) = current {
                        found.push((practice, answer));
                    }
                }
                _ => break,
            }
        }
        found
    }

    /// Whether the assessment has an answer.
    pub fn is_answered(&self, assessment: &Id) -> bool {
        !self.answers(assessment).is_empty()
    }

    /// When an assessment was last worked on, in milliseconds since 1970: the time of its newest answer, if it has one,
    /// and of its newest change, which may be to its settings, a note or evidence, or a removal.
    pub fn last_worked_on(&self, assessment: &Id) -> (Option<u64>, u64) {
        let (mut answered, mut changed) = (None, 0);
        for (key, entry) in self.entries() {
            if let Key::Assessment(id) | Key::Answer(id, _) | Key::Note(id, _) | Key::Evidence(id, _) = key
                && id == assessment
            {
                let time = entry.latest().time;
                changed = changed.max(time);
                if matches!(entry.current(), Some(Entity::Answer(_))) {
                    answered = answered.max(Some(time));
                }
            }
        }
        (answered, changed)
    }
}
