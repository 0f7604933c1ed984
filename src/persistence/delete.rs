//! Deleting everything, and what can be said of it.

use super::machine::Back;
use super::tombstone::{erase, left};
use super::{Deletion, Effect, MirrorError, MirrorStatus, Moment, NotSaving, Persistence, Saving, StorageArea};
use crate::record::{Device, Loaded, Record, StoredKey, load};

const DELETED: &str = "Everything is deleted from this browser.";
const DELETING: &str = "Deleting everything from this browser.";

impl Persistence {
    /// Deletes everything that this site has stored in this browser, earlier states included. With `undo` it can be
    /// restored from memory until the user moves on. It is said to be deleted once both stores read back empty.
    pub(super) fn delete(&mut self, record: &mut Record, undo: bool, now: &Moment) {
        // What this browser holds besides is someone else's.
        if self.status.keep == StorageArea::Shared {
            return self.clear(record, true);
        }
        let other = self.other.as_ref().map_or(Loaded::Empty, |area| load(&area.read_all()));
        // If another tab began a generation while this one was asleep, the empty record has to supersede it; it is
        // deleted whether or not it can be read, unless a newer version of this site has stored it.
        let _ = self.refresh(record);
        if matches!(other, Loaded::TooNew { .. }) || self.status.saving == Saving::Not(NotSaving::TooNew) {
            return self.say("A newer version of this site has stored here. Reload the page, then delete.");
        }
        let others = other.record().next_stamp(0, self.replica);
        let generation = record.next_stamp(now.millis, self.replica).max(others);
        let empty = Record::begin(generation);
        let before = std::mem::replace(record, empty);
        self.unsaved.clear();
        self.whole = false;
        self.behind = None;
        self.blind = false;
        self.second.forget();
        self.status.device = Device { erase_due: true, forget: self.status.device.forget, ..Device::default() };
        if let Some(area) = &self.area {
            self.head = erase(&**area, record, &self.status.device);
            // No room even for that: the next write says it.
            self.tombstone_due = self.head.is_none() && area.keep() == StorageArea::Local;
            self.whole = self.tombstone_due;
        }
        if let Some(other) = &self.other {
            erase(&**other, record, &self.status.device);
        }
        if matches!(self.status.saving, Saving::Failed(_) | Saving::Not(NotSaving::Damaged | NotSaving::Cleared)) {
            self.status.saving = Saving::Unchanged;
        }
        let aside = std::mem::take(&mut self.status.aside);
        self.status.snapshots.clear();
        self.status.deletion = Some(Deletion::Pending);
        match undo {
            true => {
                self.offer(DELETING, Back::Whole { before: Box::new(before), after: Box::new(record.clone()), aside })
            }
            false => self.clear_notice(),
        }
        // While it is opening, what it answers decides.
        if self.status.mirror != MirrorStatus::Opening {
            self.effects.push(Effect::EraseMirror { generation: record.generation });
        }
    }

    /// After a sleep, in which the answer of the database may have been missed.
    pub(super) fn erase_again(&mut self, record: &Record) {
        if self.status.deletion == Some(Deletion::Pending) && self.status.mirror != MirrorStatus::Opening {
            self.effects.push(Effect::EraseMirror { generation: record.generation });
        }
    }

    /// The database has been emptied and read back, or not.
    pub(super) fn mirror_erased(&mut self, record: &mut Record, result: Result<(), MirrorError>) {
        // A browser without a database holds nothing in it.
        let mirror = result.err().filter(|why| !matches!(why, MirrorError::None(_)));
        if mirror.is_none() {
            self.status.snapshots.clear();
            self.second.forget();
            self.set_erased();
            if self.status.mirror != MirrorStatus::Unwanted {
                self.status.mirror = MirrorStatus::Kept;
            }
            if !record.is_empty() {
                self.write_mirror(record, Vec::new());
            }
        } else if self.status.keep == StorageArea::Session && self.status.deletion.is_none() {
            self.say("The browser did not delete its second copy of your answers. To be sure, clear this site's data in the browser's settings.");
        }
        if self.status.deletion != Some(Deletion::Pending) {
            return;
        }
        let areas = self.area.iter().chain(&self.other);
        let stored: usize = areas.map(|area| left(&**area)).sum();
        self.status.deletion = Some(match (stored, mirror) {
            (0, None) => Deletion::Done,
            (stored, mirror) => Deletion::Left { stored, mirror },
        });
        if self.status.notice.as_ref().is_some_and(|notice| notice.said == DELETING) {
            let said = match &self.status.deletion {
                Some(Deletion::Left { .. }) => "Not everything could be deleted. This page says what is left.",
                _ => DELETED,
            };
            self.show(said.into());
        }
    }

    /// Whether the generation in the store began by deleting everything.
    pub(super) fn is_deletion(&self, record: &Record) -> bool {
        self.area.as_ref().is_some_and(|area| area.read(&StoredKey::Deletion(record.generation)).is_some())
    }

    /// The settings in the area that is not in use.
    pub(super) fn others_device(&self) -> Option<Device> {
        let text = self.other.as_ref()?.read(&StoredKey::Device)?;
        serde_json::from_str(&text).ok()
    }

    /// Nothing is owed to the next start any more.
    fn set_erased(&mut self) {
        if !self.status.device.erase_due {
            return;
        }
        self.status.device.erase_due = false;
        match &self.area {
            Some(area) if self.status.device == Device::default() => area.remove(&StoredKey::Device),
            _ => self.set_device(self.status.device.clone()),
        }
        // A tab that keeps its answers to itself may have found this in the browser's storage.
        if let Some(other) = &self.other
            && let Some(device) = self.others_device()
            && let Ok(text) = serde_json::to_string(&Device { erase_due: false, ..device })
        {
            let _ = other.write(&StoredKey::Device, &text);
        }
    }
}
