//! What one person has said, as small entities that merge without loss (ARCHITECTURE.md, "The record").
//!
//! No clock, no randomness, no storage: time and ids come in as arguments.

mod command;
mod date;
mod device;
mod entity;
mod entry;
mod evidence;
mod key;
mod lists;
mod log_entry;
mod migrate;
mod month;
mod stamp;
mod store_form;

pub use command::Command;
pub use date::{Date, DateFault};
pub use device::{Copied, Device, Layout};
pub use entity::{Action, ActionState, Answer, Assessment, Entity, Goal, Lesson, Note, Profile, Rating, Scope};
pub use entry::{Entry, Version};
pub use evidence::{Confidence, Evidence, EvidenceKind};
pub use key::{Id, Key};
pub use log_entry::{Heard, Influence, LogEntry, Method};
pub use migrate::{Migration, SCHEMA};
pub use month::Month;
pub use stamp::{Replica, Stamp};
pub use store_form::{
    Damaged, Loaded, StoredKey, aside, decode_entry, decode_entry_of, decode_head, encode_entry, encode_head, load,
    load_with,
};

use crate::framework::{PracticeId, PrincipleId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that one person has said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Delete everything, replace and restore start a new generation: a higher one replaces, equal ones merge.
    pub generation: Stamp,
    entries: BTreeMap<Key, Entry>,
}

impl Record {
    /// An empty record of a new generation: what was there does not come back by a merge.
    pub fn begin(generation: Stamp) -> Self {
        Self { generation, entries: BTreeMap::new() }
    }

    /// Takes in what another tab, file or store holds. Commutative, associative and idempotent.
    pub fn merge(&mut self, other: Record) {
        match self.generation.cmp(&other.generation) {
            std::cmp::Ordering::Less => *self = other,
            std::cmp::Ordering::Greater => {}
            std::cmp::Ordering::Equal => {
                for (key, entry) in other.entries {
                    self.merge_entry(key, entry);
                }
            }
        }
    }

    /// Takes in one entity of the same generation.
    pub fn merge_entry(&mut self, key: Key, entry: Entry) {
        match self.entries.get_mut(&key) {
            Some(own) => own.merge(entry),
            None => {
                self.entries.insert(key, entry);
            }
        }
    }

    /// Takes in every entity of `other`, whatever its generation: somebody opened a file and asked for it. Returns the
    /// keys that changed.
    pub fn absorb(&mut self, other: Record) -> Vec<Key> {
        let mut changed = Vec::new();
        for (key, entry) in other.entries {
            let before = self.entries.get(&key).cloned();
            self.merge_entry(key.clone(), entry);
            if self.entries.get(&key) != before.as_ref() {
                changed.push(key);
            }
        }
        changed
    }

    /// The same entities in a new generation, which replaces every other.
    pub fn renewed(self, generation: Stamp) -> Self {
        Self { generation, ..self }
    }

    /// The time of the newest change.
    pub fn latest_time(&self) -> u64 {
        self.entries.values().map(|entry| entry.latest().time).max().unwrap_or(0)
    }

    /// The stamp of the next change: later than the clock and than everything seen here.
    pub fn next_stamp(&self, now: u64, replica: Replica) -> Stamp {
        let seen = self.latest_time().max(self.generation.time);
        Stamp { time: now.max(seen).saturating_add(1), replica }
    }

    /// Every entity that was ever set, removed ones too, with its versions.
    pub fn entries(&self) -> impl Iterator<Item = (&Key, &Entry)> {
        self.entries.iter()
    }

    /// One entity's versions.
    pub fn entry(&self, key: &Key) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// What shows now: entities that are set and not removed.
    pub fn entities(&self) -> impl Iterator<Item = (&Key, &Entity)> {
        self.entries.iter().filter_map(|(key, entry)| Some((key, entry.current()?)))
    }

    /// Whether nothing has been said yet, or all of it has been removed.
    pub fn is_empty(&self) -> bool {
        self.entities().next().is_none()
    }

    fn get(&self, key: &Key) -> Option<&Entity> {
        self.entries.get(key)?.current()
    }

    pub fn profile(&self) -> Profile {
        match self.get(&Key::Profile) {
            Some(Entity::Profile(profile)) => profile.clone(),
            _ => Profile::default(),
        }
    }

    pub fn answer(&self, assessment: &Id, practice: &PracticeId) -> Option<&Answer> {
        match self.get(&Key::Answer(assessment.clone(), practice.clone()))? {
            Entity::Answer(answer) => Some(answer),
            _ => None,
        }
    }

    pub fn note(&self, assessment: &Id, practice: &PracticeId) -> Option<&str> {
        match self.get(&Key::Note(assessment.clone(), practice.clone()))? {
            Entity::Note(note) => Some(&note.text),
            _ => None,
        }
    }

    /// What somebody can point to behind an answer.
    pub fn evidence(&self, assessment: &Id, practice: &PracticeId) -> Option<&Evidence> {
        match self.get(&Key::Evidence(assessment.clone(), practice.clone()))? {
            Entity::Evidence(evidence) => Some(evidence),
            _ => None,
        }
    }

    /// "What I need from you": for the talk with a manager about an assessment.
    pub fn needs(&self, assessment: &Id) -> Option<&str> {
        match self.get(&Key::Needs(assessment.clone()))? {
            Entity::Note(note) => Some(&note.text),
            _ => None,
        }
    }

    pub fn assessment(&self, id: &Id) -> Option<&Assessment> {
        match self.get(&Key::Assessment(id.clone()))? {
            Entity::Assessment(assessment) => Some(assessment),
            _ => None,
        }
    }

    pub fn action(&self, id: &Id) -> Option<&Action> {
        match self.get(&Key::Action(id.clone()))? {
            Entity::Action(action) => Some(action),
            _ => None,
        }
    }

    /// An engagement that somebody worked on.
    pub fn log_entry(&self, id: &Id) -> Option<&LogEntry> {
        match self.get(&Key::LogEntry(id.clone()))? {
            Entity::LogEntry(entry) => Some(entry),
            _ => None,
        }
    }

    /// When somebody finished a principle's lesson.
    pub fn lesson(&self, principle: &PrincipleId) -> Option<&Lesson> {
        match self.get(&Key::Lesson(principle.clone()))? {
            Entity::Lesson(lesson) => Some(lesson),
            _ => None,
        }
    }

    /// Items of which two versions were written without sight of each other.
    pub fn conflicts(&self) -> Vec<&Key> {
        self.entries.iter().filter(|(_, entry)| !entry.conflicts().is_empty()).map(|(key, _)| key).collect()
    }

    fn set(&mut self, key: Key, value: Option<Entity>, stamp: Stamp) -> bool {
        match self.entries.get_mut(&key) {
            // On top of a conflict the same value settles it.
            Some(entry) if entry.current() == value.as_ref() && entry.conflicts().is_empty() => false,
            Some(entry) => {
                entry.write(value, stamp);
                true
            }
            None if value.is_none() => false,
            None => {
                self.entries.insert(key, Entry::new(value, stamp));
                true
            }
        }
    }
}
