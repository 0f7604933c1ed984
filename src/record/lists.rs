//! Ordered lists of a record's items: goals, actions, lessons, log; those of assessments are beside this. Read by key
//! range: ten years of answers are 2,900 items, and most questions are about a few of them.

use super::entity::Entity;
use super::key::{Id, Key};
use super::log_entry::LogEntry;
use super::nomination::Nomination;
use super::occasion::Occasion;
use super::plan::{Action, Goal};
use super::stamp::Stamp;
use super::{Date, Entry, Record};
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

/// The same for items of one kind, each with when it was first written.
fn by_day<T>(items: Vec<(u64, T)>, day: impl Fn(&T) -> Date) -> Vec<T> {
    let by_time = sorted_by_key(items, |(made, _)| i64::try_from(*made).unwrap_or(i64::MAX));
    let items = by_time.into_iter().map(|(_, item)| item).collect();
    sorted_by_key(items, |item| i64::from(day(item).day_number()))
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

    /// Goals in the user's order; those that were never moved after them, in the order they were made.
    pub fn goals(&self) -> Vec<(&Id, Goal)> {
        let found = self.entries_from(Key::Goal(Id::least())).filter_map(|(key, entry)| match (key, entry.current()) {
            (Key::Goal(id), Some(Entity::Goal(fields))) => Some((entry.made().time, (id, Goal::read(fields)?))),
            _ => None,
        });
        let by_day = by_day(found.collect(), |(_, goal)| goal.made);
        sorted_by_key(by_day, |(_, goal)| goal.place.map_or(i64::MAX, i64::from))
    }

    /// A goal's actions, nearest due date first, undated ones last.
    pub fn actions(&self, goal: &Id) -> Vec<(&Id, Action)> {
        let actions =
            self.entries_from(Key::Action(Id::least())).filter_map(|(key, entry)| match (key, entry.current()) {
                (Key::Action(id), Some(Entity::Action(fields))) => Some((id, Action::read(fields)?)),
                _ => None,
            });
        let of_goal = actions.filter(|(_, action)| action.goal == *goal).collect();
        sorted_by_key(of_goal, |(_, action)| action.due.map_or(i64::MAX, |due| i64::from(due.day_number())))
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
        let found =
            self.entries_from(Key::Occasion(Id::least())).filter_map(|(key, entry)| match (key, entry.current()) {
                (Key::Occasion(id), Some(Entity::Occasion(fields))) => {
                    Some((entry.made().time, (id, Occasion::read(fields)?)))
                }
                _ => None,
            });
        by_day(found.collect(), |(_, occasion)| occasion.day)
    }

    /// Drafts of nominations, in the order they were made.
    pub fn nominations(&self) -> Vec<(&Id, Nomination)> {
        let found =
            self.entries_from(Key::Nomination(Id::least())).filter_map(|(key, entry)| match (key, entry.current()) {
                (Key::Nomination(id), Some(Entity::Nomination(fields))) => {
                    Some((entry.made().time, (id, Nomination::read(fields)?)))
                }
                _ => None,
            });
        by_day(found.collect(), |(_, draft)| draft.made)
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
