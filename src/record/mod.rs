//! The user's record: small entities with Lamport timestamps that merge without loss (ARCHITECTURE.md, "The record").
//!
//! No clock, no randomness, no storage: times and ids come in as arguments.

mod assessments;
mod calendar;
mod command;
mod date;
mod device;
mod entity;
mod entries;
mod entry;
mod evidence;
mod fields;
mod key;
mod lists;
mod log_entry;
mod migrate;
mod month;
mod nomination;
mod occasion;
mod plan;
mod room;
mod stamp;
mod store_form;
mod typed_date;
mod version;

pub use command::Command;
pub use date::Date;
pub use device::{Device, Layout, SavedCopy};
pub use entity::{Answer, Assessment, Entity, Lesson, Note, Profile, Rating, Scope};
pub use entry::Entry;
pub use evidence::{Confidence, Evidence, EvidenceKind};
pub use fields::Fields;
pub use key::{Id, Key};
pub use lists::Part;
pub use log_entry::{Heard, Influence, LogEntry, Method};
pub use migrate::{Migration, SCHEMA};
pub use month::Month;
pub use nomination::Nomination;
pub use occasion::{Occasion, OccasionKind, OccasionState, TimeOfDay};
pub use plan::{Action, ActionState, Goal};
pub use stamp::{Replica, Stamp};
pub use store_form::{
    Damaged, EncodeError, Loaded, StoredKey, decode_entry, decode_entry_of, decode_head, encode_entry, encode_head,
    load, load_with, texts_set_aside,
};
pub use typed_date::{DateFault, TypedDate, read_date};
pub use version::Version;

use crate::framework::{PracticeId, PrincipleId};
use entries::{Entries, scattered};

/// Everything the user has recorded.
///
/// ```
/// use engagement_career_path::record::{Command, Id, Record, Replica};
///
/// let needs = |text: &str| Command::SetNeeds(Id::new(1), text.into());
/// let mut record = Record::default();
/// record.apply(needs("An hour a week"), record.next_stamp(0, Replica(1)));
/// let old = record.clone();
/// record.apply(needs(""), record.next_stamp(0, Replica(1)));
/// record.merge(old);
/// assert_eq!(record.needs(&Id::new(1)), None, "what was removed does not come back from an old copy");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Deleting everything, replacing and restoring start a new generation: a higher one replaces the record, equal
    /// ones merge.
    pub generation: Stamp,
    entries: Entries,
}

impl Record {
    /// An empty record of a new generation: a merge cannot bring back what was there before.
    pub fn begin(generation: Stamp) -> Self {
        Self { generation, entries: Entries::default() }
    }

    /// Merges the record of another tab, file or store. Commutative, associative and idempotent.
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

    /// Merges one entity of the same generation.
    pub fn merge_entry(&mut self, key: Key, entry: Entry) {
        self.entries.combine(key, entry, Entry::merge);
    }

    /// Merges every entity of `other`, whatever its generation: the user opened a file and asked for it. What was shown
    /// here stays readable, even if the file is forged. Returns the keys that changed.
    pub fn absorb(&mut self, other: Record) -> Vec<Key> {
        let mut changed = Vec::new();
        for (key, entry) in other.entries {
            let before = self.entries.get(&key).cloned();
            self.entries.combine(key.clone(), entry, Entry::absorb);
            if self.entries.get(&key) != before.as_ref() {
                changed.push(key);
            }
        }
        changed
    }

    /// The same entities in a new generation, which replaces every lower one.
    pub fn renewed(self, generation: Stamp) -> Self {
        Self { generation, ..self }
    }

    /// The same without what these items were before: removed ones are gone, and the others keep the version that shows
    /// now. Only in a new generation: other copies of this one bring it back.
    pub fn without_history(mut self, keys: &[Key]) -> Self {
        for key in keys {
            if self.entries.change(key, Entry::forget_history) == Some(false) {
                self.entries.remove(key);
            }
        }
        self
    }

    /// What shows now and nothing else: no earlier versions, and no trace of removed items. For a copy to hand on.
    pub fn as_it_shows(mut self) -> Self {
        self.entries.retain(|_, entry| entry.forget_history());
        self
    }

    /// A sum over the stamps of all versions: another one if anything in the record is other. Stamps are never used
    /// twice, so the texts need not be read.
    pub fn checksum(&self) -> u64 {
        self.entries.sum() ^ scattered(self.generation)
    }

    /// The time of the newest change; 0 in an empty record.
    pub fn latest_time(&self) -> u64 {
        self.entries.latest().time
    }

    /// The Lamport timestamp of the next change: later than the clock `now` (milliseconds since 1970, believed up to
    /// [`Stamp::LAST_IN_FILE`]) and than every stamp seen here. It can always be read again.
    pub fn next_stamp(&self, now: u64, replica: Replica) -> Stamp {
        self.entries.latest().max(self.generation).next(now, replica)
    }

    /// Every entity ever set, removed ones included, with its versions.
    pub fn entries(&self) -> impl Iterator<Item = (&Key, &Entry)> {
        self.entries.iter()
    }

    /// One entity's versions.
    pub fn entry(&self, key: &Key) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// The entities shown now: set and not removed.
    pub fn entities(&self) -> impl Iterator<Item = (&Key, &Entity)> {
        self.entries.iter().filter_map(|(key, entry)| Some((key, entry.current()?)))
    }

    /// Whether the record is empty: nothing recorded yet, or everything removed.
    pub fn is_empty(&self) -> bool {
        self.entities().next().is_none()
    }

    fn get(&self, key: &Key) -> Option<&Entity> {
        self.entries.get(key)?.current()
    }

    /// The user's profile; the default if none is set.
    pub fn profile(&self) -> Profile {
        match self.get(&Key::Profile) {
            Some(Entity::Profile(profile)) => profile.clone(),
            _ => Profile::default(),
        }
    }

    /// The answer to a practice in an assessment.
    pub fn answer(&self, assessment: &Id, practice: &PracticeId) -> Option<&Answer> {
        match self.get(&Key::Answer(assessment.clone(), practice.clone()))? {
            Entity::Answer(answer) => Some(answer),
            _ => None,
        }
    }

    /// The note on a practice in an assessment.
    pub fn note(&self, assessment: &Id, practice: &PracticeId) -> Option<&str> {
        match self.get(&Key::Note(assessment.clone(), practice.clone()))? {
            Entity::Note(note) => Some(&note.text),
            _ => None,
        }
    }

    /// The evidence behind an answer.
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

    /// An assessment, if it is set and not removed.
    pub fn assessment(&self, id: &Id) -> Option<&Assessment> {
        match self.get(&Key::Assessment(id.clone()))? {
            Entity::Assessment(assessment) => Some(assessment),
            _ => None,
        }
    }

    /// A goal, if it is set and not removed.
    pub fn goal(&self, id: &Id) -> Option<Goal> {
        Goal::read(self.get(&Key::Goal(id.clone()))?.fields()?)
    }

    /// An action, if it is set and not removed.
    pub fn action(&self, id: &Id) -> Option<Action> {
        Action::read(self.get(&Key::Action(id.clone()))?.fields()?)
    }

    /// An entry of the engagement log.
    pub fn log_entry(&self, id: &Id) -> Option<&LogEntry> {
        match self.get(&Key::LogEntry(id.clone()))? {
            Entity::LogEntry(entry) => Some(entry),
            _ => None,
        }
    }

    /// A meeting, a review or the retreat.
    pub fn occasion(&self, id: &Id) -> Option<Occasion> {
        Occasion::read(self.get(&Key::Occasion(id.clone()))?.fields()?)
    }

    /// A draft of a nomination.
    pub fn nomination(&self, id: &Id) -> Option<Nomination> {
        Nomination::read(self.get(&Key::Nomination(id.clone()))?.fields()?)
    }

    /// A principle's lesson, if the user has finished it.
    pub fn lesson(&self, principle: &PrincipleId) -> Option<&Lesson> {
        match self.get(&Key::Lesson(principle.clone()))? {
            Entity::Lesson(lesson) => Some(lesson),
            _ => None,
        }
    }

    /// Items with two versions written concurrently.
    pub fn conflicts(&self) -> Vec<&Key> {
        self.entries.iter().filter(|(_, entry)| !entry.conflicts().is_empty()).map(|(key, _)| key).collect()
    }

    fn set(&mut self, key: Key, value: Option<Entity>, stamp: Stamp) -> bool {
        let now = self.entries.get(&key);
        // If there is a conflict, writing the same value again settles it.
        let is_settled = now.is_none_or(|entry| entry.conflicts().is_empty());
        if is_settled && now.and_then(Entry::current) == value.as_ref() {
            return false;
        }
        if self.entries.contains_key(&key) {
            self.entries.change(&key, |entry| entry.write(value, stamp));
        } else {
            self.entries.insert(key, Entry::new(value, stamp));
        }
        true
    }
}
