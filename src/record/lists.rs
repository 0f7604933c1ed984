//! Ordered lists of a record's items: goals, actions, lessons, log; those of assessments are beside this. Read by key
//! range: ten years of answers are 2,900 items, and most questions are about a few of them.

use super::entity::Entity;
use super::fields::Fields;
use super::key::{Id, Key};
use super::log_entry::LogEntry;
use super::nomination::Nomination;
use super::occasion::Occasion;
use super::plan::{Action, Goal};
use super::stamp::Stamp;
use super::{Entry, Record};
use crate::framework::PrincipleId;
use crate::order::sorted_by_key;
use std::ops::Bound::{Included, Unbounded};

/// An item and its day.
pub(super) struct Dated<'a> {
    pub(super) day: i32,
    /// When it was first written, as far back as its kept versions go.
    pub(super) made: u64,
    pub(super) key: &'a Key,
    pub(super) entity: &'a Entity,
}

/// Oldest day first; items of one day in the order they were made, because their ids are random.
pub(super) fn oldest_first(items: Vec<Dated>) -> Vec<Dated> {
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

/// The id in a key of this kind; `None` in any other.
macro_rules! id_of {
    ($kind:ident) => {
        |key| if let Key::$kind(id) = key { Some(id) } else { None }
    };
}

impl Record {
    /// Items from `first` on, in key order, removed ones included.
    pub(super) fn entries_from(&self, first: Key) -> impl Iterator<Item = (&Key, &Entry)> {
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

    /// Items of one kind that is stored as named texts, in the order they were made.
    fn named(&self, first: Key, id: fn(&Key) -> Option<&Id>) -> Vec<(&Id, &Fields)> {
        let mut found = Vec::new();
        for (key, entry) in self.entries_from(first) {
            let Some(id) = id(key) else { break };
            if let Some(fields) = entry.current().and_then(Entity::fields) {
                found.push((entry.made().time, (id, fields)));
            }
        }
        let by_time = sorted_by_key(found, |(made, _)| i64::try_from(*made).unwrap_or(i64::MAX));
        by_time.into_iter().map(|(_, item)| item).collect()
    }

    /// Goals in the user's order; those that were never moved after them, in the order they were made.
    pub fn goals(&self) -> Vec<(&Id, Goal)> {
        let found = self.named(Key::Goal(Id::least()), id_of!(Goal)).into_iter();
        let goals = found.filter_map(|(id, fields)| Some((id, Goal::read(fields)?))).collect();
        let by_day = sorted_by_key(goals, |(_, goal)| i64::from(goal.made.day_number()));
        sorted_by_key(by_day, |(_, goal)| goal.place.map_or(i64::MAX, i64::from))
    }

    /// A goal's actions, nearest due date first, undated ones last.
    pub fn actions(&self, goal: &Id) -> Vec<(&Id, Action)> {
        let found = self.named(Key::Action(Id::least()), id_of!(Action)).into_iter();
        let of_goal = found.filter(|(_, fields)| fields.text("goal") == goal.as_str());
        let actions = of_goal.filter_map(|(id, fields)| Some((id, Action::read(fields)?))).collect();
        sorted_by_key(actions, |(_, action)| action.due.map_or(i64::MAX, |due| i64::from(due.day_number())))
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

    /// Meetings, reviews and retreats, the earliest first; those of one day in the order they were made.
    pub fn occasions(&self) -> Vec<(&Id, Occasion)> {
        let found = self.named(Key::Occasion(Id::least()), id_of!(Occasion)).into_iter();
        let occasions = found.filter_map(|(id, fields)| Some((id, Occasion::read(fields)?))).collect();
        sorted_by_key(occasions, |(_, occasion)| i64::from(occasion.day.day_number()))
    }

    /// Drafts of nominations, in the order they were made.
    pub fn nominations(&self) -> Vec<(&Id, Nomination)> {
        let found = self.named(Key::Nomination(Id::least()), id_of!(Nomination)).into_iter();
        found.filter_map(|(id, fields)| Some((id, Nomination::read(fields)?))).collect()
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
