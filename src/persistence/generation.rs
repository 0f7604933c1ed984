//! Generations: what happens when another one is found in the store, and beginning one.

use super::texts::{knows, load_generation, write_whole};
use super::{Moment, Persistence, Saving};
use crate::record::{Command, Entity, Entry, Key, Record, StoredKey, Version, encode_head};

/// How another generation began.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Began {
    /// With a file, an earlier state or an undo.
    Replaced,
    /// The same, in a second copy that opened only now: it has seen nothing of what this tab changed.
    ReplacedUnheard,
    /// In an empty store, as the one here did. Neither knew of the other, so neither replaces it.
    Blind,
    /// With a deletion. What is changed in a tab that has not heard of it belongs to what is gone, and is never said to
    /// be saved.
    Deleted,
    /// With a deletion that web storage has lost, in a browser that was killed: what was changed and saved since stays.
    DeletedUnheard,
}

impl Persistence {
    /// Takes in what a store holds.
    ///
    /// A newer generation replaces what is here: another tab deleted everything, opened a file or went back. What this
    /// tab changed and that one cannot have seen stays, without its history, unless everything was deleted.
    pub(super) fn adopt(&mut self, record: &mut Record, found: Record, began: Began) {
        if found.generation < record.generation {
            self.whole = true;
            let behind = self.behind.take();
            self.adopt_unseen(record, &found, behind.as_deref());
            return self.behind = behind;
        }
        if found.generation == record.generation {
            return record.merge(found);
        }
        let begun = found.generation.time;
        let here = std::mem::replace(record, found);
        let unsaved = std::mem::take(&mut self.unsaved);
        let replica = self.replica;
        let is_unseen = |key: &Key, version: &Version| match began {
            Began::Deleted => false,
            Began::Blind => true,
            Began::Replaced => version.stamp.time > begun || version.stamp.replica == replica && unsaved.contains(key),
            Began::ReplacedUnheard | Began::DeletedUnheard => {
                version.stamp.time > begun || version.stamp.replica == replica
            }
        };
        self.whole = false;
        self.behind = None;
        self.blind = began == Began::Blind;
        let is_on_offer = self.back.take().is_some();
        self.tombstone_due = false;
        if matches!(began, Began::Deleted | Began::DeletedUnheard) {
            self.second.forget_states();
        }
        if began != Began::Blind && (is_on_offer || !here.is_empty()) {
            self.say("Your answers were replaced or deleted in another tab. This page shows what is stored now.");
        }
        self.carry(record, &here, is_unseen);
    }

    /// A store with an older generation was emptied and begun again, or could not be written, or was not open yet. What
    /// was changed there after this generation began stays, and what was not known then: `behind`.
    pub(super) fn adopt_unseen(&mut self, record: &mut Record, found: &Record, behind: Option<&Record>) {
        let begun = record.generation.time;
        let is_unseen = |key: &Key, version: &Version| {
            version.stamp.time > begun || behind.is_some_and(|behind| !knows(behind, key, version))
        };
        self.carry(record, found, is_unseen);
    }

    /// Carries these versions over, each with its stamp, so that several tabs can do the same and what they replace
    /// stays readable; to be saved with the next write.
    pub(super) fn carry(&mut self, record: &mut Record, from: &Record, which: impl Fn(&Key, &Version) -> bool) {
        for (key, entry) in from.entries() {
            let versions: Vec<Version> =
                entry.versions().iter().filter(|version| which(key, version)).cloned().collect();
            if let Ok(carried) = Entry::try_from(versions) {
                record.merge_entry(key.clone(), carried);
                if !self.unsaved.contains(key) {
                    self.unsaved.push(key.clone());
                }
            }
        }
    }

    /// Sets these items as a change of now, to be saved with the next write.
    pub(super) fn put(&mut self, record: &mut Record, items: Vec<(Key, Option<Entity>)>, now: &Moment) {
        let stamp = record.next_stamp(now.millis, self.replica);
        for key in record.apply(Command::Put(items), stamp) {
            if !self.unsaved.contains(&key) {
                self.unsaved.push(key);
            }
        }
    }

    /// Stores and shows another record as a new generation, so that nothing of the old one comes back from another tab
    /// or the second copy. False if it could not be stored: then nothing has changed, and the page says so.
    pub(super) fn install(&mut self, record: &mut Record, next: Record, now: &Moment) -> bool {
        let area = self.area.clone().filter(|_| !self.is_stopped());
        if area.is_some() && !self.agrees(record) {
            self.say("It could not be stored, so nothing has changed.");
            return false;
        }
        let next = next.renewed(record.next_stamp(now.millis, self.replica));
        if let Some(area) = &area {
            if let Err(error) = write_whole(&**area, &next, self.first_mark(&next).filter(|_| !self.tombstone_due)) {
                self.status.saving = Saving::Failed(error);
                self.say("It could not be stored, so nothing has changed.");
                return false;
            }
            self.head = Some(encode_head(next.generation));
            self.status.saving = Saving::Saved(now.clock.clone());
        }
        // While nothing may be written, all of it waits for the moment when it may.
        self.whole = area.is_none();
        self.unsaved.clear();
        self.status.deletion = None;
        self.blind = false;
        let before = std::mem::replace(record, next);
        self.second.begin_generation(&self.status.mirror, &before);
        if self.whole {
            self.behind.get_or_insert_with(|| Box::new(before.clone()));
        }
        if let Some(area) = &area {
            // What another tab wrote to the generation before while it was being replaced.
            let late = load_generation(&**area, before.generation);
            self.carry(record, &late, |key, version| !knows(&before, key, version));
            self.flush(record, now);
        }
        true
    }

    /// Removes the entities of older generations from the store, once this one is in it. The mark of a deletion stays: a
    /// tab that slept through it may hear only of what has replaced it since.
    pub(super) fn remove_older(&mut self, record: &mut Record, now: &Moment) {
        self.flush(record, now);
        let Some(area) = self.area.as_ref().filter(|_| !self.has_unsaved()) else { return };
        for (name, _) in area.read_all() {
            let key = StoredKey::parse(&name);
            if let StoredKey::Entity(generation, _) | StoredKey::Origin(generation) = &key
                && *generation < record.generation
            {
                area.remove(&key);
            }
        }
    }
}
