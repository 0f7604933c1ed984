//! The record as a whole: opening a file, going back, texts set aside. Each keeps what was there before, or says that it
//! can't.

use super::machine::Back;
use super::{Moment, NotSaving, Persistence, Saving};
use crate::record::{Damaged, Date, Record, SavedCopy, StoredKey};

impl Persistence {
    /// Merges the contents of a file, and offers undo.
    pub(super) fn merge_file(
        &mut self,
        record: &mut Record,
        other: Record,
        copied: Option<Date>,
        said: &str,
        now: &Moment,
    ) {
        let _ = self.refresh(record);
        let before = record.clone();
        self.keep_snapshot(record, &before, "opening a file", false, now);
        let changed = record.absorb(other);
        self.save(record, changed, now);
        self.opened(record, &before, copied);
        self.offer_whole(said, before, record);
    }

    /// Replaces the record with the contents of a file, and offers undo.
    pub(super) fn replace_with_file(&mut self, record: &mut Record, next: Record, copied: Option<Date>, now: &Moment) {
        if let Some(before) = self.replace(record, next, "opening a file", now) {
            self.opened(record, &Record::default(), copied);
            self.offer_whole("What was here is replaced by what is in the file.", before, record);
        }
    }

    /// Everything here is in that file, unless there was something here before.
    fn opened(&mut self, record: &Record, before: &Record, copied: Option<Date>) {
        if let Some(on) = copied.filter(|_| before.is_empty()) {
            self.set_device(crate::record::Device {
                copied: Some(SavedCopy::of(record, on)),
                ..self.status.device.clone()
            });
        }
    }

    /// Goes back to a snapshot, and offers undo.
    pub(super) fn restore(&mut self, record: &mut Record, next: Record, now: &Moment) {
        if let Some(before) = self.replace(record, next, "going back to an earlier state", now) {
            self.offer_whole("Your answers are as they were then.", before, record);
        }
    }

    fn offer_whole(&mut self, said: &str, before: Record, after: &Record) {
        let back = Back::Whole { before: Box::new(before), after: Box::new(after.clone()), aside: Vec::new() };
        self.offer(said, back);
    }

    /// Replaces this record with another, and drops the old one from the stores once an earlier state of it is kept.
    /// Returns what was here, or `None` if the other could not be stored: then nothing has changed.
    fn replace(&mut self, record: &mut Record, next: Record, what: &'static str, now: &Moment) -> Option<Record> {
        let _ = self.refresh(record);
        let before = record.clone();
        if !self.install(record, next, now) {
            return None;
        }
        self.keep_snapshot(record, &before, what, true, now);
        Some(before)
    }

    /// Saves everything again after something else emptied the storage.
    pub(super) fn save_again(&mut self, record: &mut Record, now: &Moment) {
        if self.status.saving != Saving::Not(NotSaving::Cleared) {
            return;
        }
        let here = record.clone();
        self.status.saving = Saving::Unchanged;
        self.head = None;
        self.whole = true;
        if !self.refresh(record) {
            return;
        }
        // What another tab has stored there meanwhile stays, beside what this one has; a deletion stays a deletion.
        if record.generation > here.generation && !self.is_deletion(record) {
            let keys = record.absorb(here);
            self.clear_notice();
            self.save(record, keys, now);
        }
        self.flush(record, now);
    }

    /// Deletes a text that was set aside, and offers undo. Once nothing unreadable is in the way, everything that
    /// waited is stored.
    pub(super) fn delete_aside(&mut self, record: &mut Record, found: Damaged, now: &Moment) {
        if self.status.saving == Saving::Not(NotSaving::TooNew) {
            return self.say("A newer version of this site has stored here. Reload the page, then delete.");
        }
        if let Some(area) = &self.area {
            area.remove(&found.key);
            if area.read(&found.key).is_some() {
                return self.say("The text could not be deleted: the browser still holds it. Try again.");
            }
        }
        self.status.aside.retain(|other| *other != found);
        let in_the_way = |found: &Damaged| matches!(found.key, StoredKey::Head | StoredKey::Entity(..));
        if self.status.saving == Saving::Not(NotSaving::Damaged) && !self.status.aside.iter().any(in_the_way) {
            self.status.saving = Saving::Unchanged;
            self.head = self.area.as_ref().and_then(|area| area.read(&StoredKey::Head));
            // Without a head, whatever is stored counts for nothing.
            self.whole |= self.head.is_none();
            self.flush(record, now);
        }
        self.offer("The text is deleted.", Back::Aside(found));
    }

    pub(super) fn put_aside(&mut self, found: Damaged) {
        if let Some(area) = &self.area {
            // If it cannot be stored, it is at least in memory, as the page shows.
            let _ = area.write(&found.key, &found.text);
        }
        self.status.aside.push(found);
    }
}
