//! Ordered lists of a record's items: assessments, answers, goals, actions, log. Read by key range: ten years of
//! answers are 2,900 items, and most questions are about a few of them.

use super::entity::{Action, Answer, Assessment, Entity, Goal};
use super::key::{Id, Key};
use super::log_entry::LogEntry;
use super::stamp::Stamp;
use super::{Entry, Record};
use crate::framework::{PracticeId, PrincipleId};
use crate::order::sorted_by_key;
use std::ops::Bound::{Included, Unbounded};

/// An item and its day.
struct Dated<'a> {
    day: i32,
    /// When it was first written, as far back as its kept versions go.
    made: u64,
    key: &'a Key,
    entity: &'a Entity,
}

/// Oldest day first; items of one day in the order they were made, because their ids are random.
fn oldest_first(items: Vec<Dated>) -> Vec<Dated> {
    let by_time = sorted_by_key(items, |item| i64::try_from(item.made).unwrap_or(i64::MAX));
    sorted_by_key(by_time, |item| i64::from(item.day))
}

/// A part of a record. Two are equal if their items were last changed at the same times: stamps only grow, and
/// comparing every version costs time and kilobytes of code.
#[derive(Clone)]
pub struct Part(Record);

impl Part {
    fn changes(&self) -> impl Iterator<Item = (&Key, Stamp)> {
        self.0.entries.iter().map(|(key, entry)| (key, entry.latest()))
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.0.generation == other.0.generation && self.changes().eq(other.changes())
    }
}

impl std::ops::Deref for Part {
    type Target = Record;

    fn deref(&self) -> &Record {
        &self.0
    }
}

impl Record {
    /// Items from `first` on, in key order, removed ones included.
    fn entries_from(&self, first: Key) -> impl Iterator<Item = (&Key, &Entry)> {
        self.entries.range((Included(first), Unbounded))
    }

    /// The part of the record with these keys: what a page depends on, and is built from.
    pub fn only(&self, of: fn(&Key) -> bool) -> Part {
        let mut part = Record::begin(self.generation);
        for (key, entry) in self.entries().filter(|(key, _)| of(key)) {
            // Not collected, which sorts first: 3 KB of code for items that are in order.
            part.entries.insert(key.clone(), entry.clone());
        }
        Part(part)
    }

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

    /// The newest unfinished assessment, by the day it was started, then by its latest change. Answers go to this one.
    pub fn current_assessment(&self) -> Option<(&Id, &Assessment)> {
        let of_kind = self.entries_from(Key::Assessment(Id::least()));
        let unfinished = of_kind.take_while(|(key, _)| matches!(key, Key::Assessment(_))).filter_map(|(key, entry)| {
            match (key, entry.current()) {
                (Key::Assessment(id), Some(Entity::Assessment(assessment))) if assessment.finished.is_none() => {
                    Some(((assessment.started, entry.latest()), (id, assessment)))
                }
                _ => None,
            }
        });
        unfinished.max_by_key(|(age, _)| *age).map(|(_, found)| found)
    }

    /// The assessment shown unless the user asks for another: the current one, else the newest finished one.
    pub fn shown_assessment(&self) -> Option<(&Id, &Assessment)> {
        // If none is current, all are finished.
        self.current_assessment().or_else(|| self.assessments().pop())
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

    /// Goals in the order they were made.
    pub fn goals(&self) -> Vec<(&Id, &Goal)> {
        let mut found = Vec::new();
        for (key, entry) in self.entries_from(Key::Goal(Id::least())) {
            if let Some(entity @ Entity::Goal(goal)) = entry.current() {
                found.push(Dated { day: goal.made.day_number(), made: entry.made().time, key, entity });
            }
        }
        let read = oldest_first(found).into_iter().filter_map(|item| match (item.key, item.entity) {
            (Key::Goal(id), Entity::Goal(goal)) => Some((id, goal)),
            _ => None,
        });
        read.collect()
    }

    /// A goal's actions, nearest due date first, undated ones last.
    pub fn actions(&self, goal: &Id) -> Vec<(&Id, &Action)> {
        let actions = self.entities().filter_map(|(key, entity)| match (key, entity) {
            (Key::Action(id), Entity::Action(action)) if action.goal == *goal => Some((id, action)),
            _ => None,
        });
        sorted_by_key(actions.collect(), |(_, action)| action.due.map_or(i64::MAX, |due| i64::from(due.day_number())))
    }

    /// The log, newest engagement first; within a month, the last written first.
    pub fn log(&self) -> Vec<(&Id, &LogEntry)> {
        let mut found = Vec::new();
        for (key, entry) in self.entries_from(Key::LogEntry(Id::least())) {
            if let (Key::LogEntry(id), Some(Entity::LogEntry(logged))) = (key, entry.current()) {
                found.push((entry.made().time, (id, logged)));
            }
        }
        let by_time = sorted_by_key(found, |(made, _)| i64::try_from(*made).map_or(0, |made| -made));
        sorted_by_key(by_time.into_iter().map(|(_, entry)| entry).collect(), |(_, entry)| {
            -i64::from(entry.month.count())
        })
    }

    /// The principles whose lessons the user has finished.
    pub fn lessons(&self) -> Vec<&PrincipleId> {
        let lessons = self.entities().filter_map(|(key, _)| match key {
            Key::Lesson(principle) => Some(principle),
            _ => None,
        });
        lessons.collect()
    }
}
