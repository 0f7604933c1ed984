//! Operations on the record as a whole: opening a file, restoring a snapshot, deleting everything, or moving it between
//! the browser and this tab. Each keeps what was there before, or says that it can't.

use super::notice::Back;
use super::persistence::texts_of;
use super::saving::at_start;
use super::{AppState, MirrorStatus, NotSaving, Saving};
use crate::exchange::{Opened, open, write_record};
use crate::record::{Damaged, Device, Record, StoredKey, encode_head, load};
use crate::store::{SaveError, Snapshot, StorageArea, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;

impl AppState {
    /// Merges the contents of a file, and offers undo.
    pub fn merge_file(&self, opened: Opened) {
        let before = self.peek(Record::clone);
        self.keep_snapshot(&before, "opening a file", || {});
        let changed = self.record.try_update(|record| record.absorb(opened.record)).unwrap_or_default();
        self.save(changed);
        self.opened(before, opened.saved.map(|saved| saved.on), "The file is merged into what was here.");
    }

    /// Replaces the record with the contents of a file, and offers undo.
    pub fn replace_with_file(&self, opened: Opened) {
        let before = self.peek(Record::clone);
        if self.replace(opened.record, "opening a file") {
            let said = "What was here is replaced by what is in the file.";
            self.opened(Record::default(), opened.saved.map(|saved| saved.on), said);
            self.offer(said, Back::Record(Box::new(before)));
        }
    }

    fn opened(&self, before: Record, saved: Option<crate::record::Date>, said: &str) {
        // Everything here is in that file, unless there was something here before.
        if let Some(on) = saved.filter(|_| before.is_empty()) {
            self.mark_copied(on);
        }
        self.offer(said, Back::Record(Box::new(before)));
    }

    /// Goes back to a snapshot, and offers undo.
    pub fn restore(self, snapshot: Snapshot) {
        let Some(mirror) = self.mirror.get_value() else { return };
        spawn_local(async move {
            let text = mirror.snapshot(&snapshot).await.unwrap_or_default();
            let before = self.peek(Record::clone);
            match open(&text) {
                Ok(opened) => {
                    if self.replace(opened.record, "going back to an earlier state") {
                        self.offer("Your answers are as they were then.", Back::Record(Box::new(before)));
                    }
                }
                Err(why) => self.show_notice(format!("That state can't be read, so nothing was changed. {why}.")),
            }
        });
    }

    /// Replaces this record with another, and drops the old one once a snapshot of it is kept. `what` names the
    /// snapshot after the operation. False if it could not be stored: then nothing has changed.
    pub(super) fn replace(&self, next: Record, what: &str) -> bool {
        let before = self.peek(Record::clone);
        if !self.install(next) {
            return false;
        }
        let state = *self;
        self.keep_snapshot(&before, what, move || {
            if let Some(store) = state.store.get_value().filter(|_| !state.is_stopped()) {
                state.remove_older(&store);
                state.rewrite_mirror(state.peek(texts_of));
            }
        });
        true
    }

    /// Stores and shows another record as a new generation, so that nothing of the old one comes back from another tab
    /// or the second copy.
    pub(super) fn install(&self, next: Record) -> bool {
        let store = self.store.get_value().filter(|_| !self.is_stopped());
        if let Some(store) = &store
            && !self.agrees_with(store)
        {
            return false;
        }
        let next = next.renewed(self.peek(|own| own.next_stamp(self.now().millis, self.replica)));
        if let Some(store) = &store {
            if let Err(error) = write_whole(store, &next) {
                self.saving.set(Saving::Failed(error));
                self.show_notice("It could not be stored, so nothing has changed.");
                return false;
            }
            self.head.set_value(Some(encode_head(next.generation)));
            self.saving.set(Saving::Saved(self.now().clock));
        }
        self.record.set(next);
        self.unsaved.set_value(Vec::new());
        true
    }

    /// Keeps a copy of the record in the second store, and calls `then` once it is there or has failed.
    pub(super) fn keep_snapshot(&self, record: &Record, before: &str, then: impl FnOnce() + 'static) {
        let Some(mirror) = self.mirror.get_value().filter(|_| !record.is_empty()) else { return then() };
        let items = record.entities().count();
        let snapshot = Snapshot { made: self.now().millis, items, before: before.into() };
        let (snapshots, second_copy) = (self.snapshots, self.second_copy);
        let text = match write_record(record, self.framework, self.today()) {
            Ok(text) => text,
            Err(error) => {
                second_copy.set(MirrorStatus::Missing(error.into()));
                return then();
            }
        };
        spawn_local(async move {
            if let Err(why) = mirror.add_snapshot(snapshot, text).await {
                second_copy.set(MirrorStatus::Missing(why));
            }
            snapshots.set(mirror.snapshots().await);
            then();
        });
    }

    /// Deletes everything that this site has stored in this browser, including snapshots. With `undo` it can be
    /// restored from memory until the user moves on.
    pub fn delete_everything(&self, undo: bool) {
        if !self.is_stopped() {
            // If another tab began a generation while this one was asleep, the empty record has to supersede it; it is
            // deleted whether or not it can be read.
            let _ = self.refresh();
        }
        let before = self.peek(Record::clone);
        let empty = Record::begin(before.next_stamp(self.now().millis, self.replica));
        if let Some(store) = self.store.get_value() {
            self.erase(&store, &empty);
        }
        self.record.set(empty);
        self.device.set(Device::default());
        self.aside.set(Vec::new());
        self.snapshots.set(Vec::new());
        self.unsaved.set_value(Vec::new());
        if matches!(
            self.saving.get_untracked(),
            Saving::Failed(_) | Saving::Not(NotSaving::Damaged | NotSaving::Cleared)
        ) {
            self.saving.set(Saving::Unchanged);
        }
        if undo {
            self.offer("Everything is deleted from this browser.", Back::Record(Box::new(before)));
        } else {
            self.clear_notice();
        }
    }

    /// Removes everything of ours except, in the browser's own storage, the head of the empty record. This tombstone
    /// says that what was there before is gone, so that another tab does not bring it back.
    fn erase(&self, store: &Store, empty: &Record) {
        let head = encode_head(empty.generation);
        let marked = store.keep() == StorageArea::Local && store.read(&StoredKey::Head).is_some();
        if marked {
            // A failure is made good below, where it is written again.
            let _ = store.write(&StoredKey::Head, &head);
        }
        for (name, _) in store.read_all() {
            if !(marked && name == StoredKey::Head.text()) {
                store.remove(&StoredKey::parse(&name));
            }
        }
        // Again, in case the storage was too full before.
        let written = marked && store.write(&StoredKey::Head, &head).is_ok();
        self.head.set_value(written.then_some(head));
        self.rewrite_mirror(if written { texts_of(empty) } else { Ok(Vec::new()) });
        if let Some(mirror) = self.mirror.get_value() {
            spawn_local(async move {
                // The rewrite just above reports a second copy that cannot be written to.
                let _ = mirror.forget_snapshots().await;
            });
        }
    }

    /// Keeps the answers in the browser from now on, or only until this tab is closed.
    pub fn keep_in(&self, keep: StorageArea) {
        if keep == self.keep.get_untracked() {
            return;
        }
        let moved = match self.stores.with_value(|stores| stores.open(keep)) {
            Ok(store) => self.move_to(store),
            Err(_) => None,
        };
        match moved {
            Some(()) => {
                self.keep.set(keep);
                self.open_mirror(false);
            }
            None => self.show_notice("This browser does not allow that. Nothing has changed."),
        }
    }

    /// `None` if what is stored there can't be read, or the store refuses.
    fn move_to(&self, store: Store) -> Option<()> {
        // Anything another tab may have stored there in the meantime stays.
        let there = load(&store.read_all());
        let mut aside = self.aside.get_untracked();
        if let Saving::Not(_) = at_start(&there, Some(&store), &mut aside) {
            return None;
        }
        let mut record = there.record();
        record.absorb(self.peek(Record::clone));
        let newest = record.next_stamp(self.now().millis, self.replica);
        let generation = newest.max(self.peek(|own| own.next_stamp(0, self.replica)));
        let record = record.renewed(generation);
        write_whole(&store, &record).ok()?;
        if let Some(old) = self.store.get_value() {
            for found in &aside {
                store.write(&found.key, &found.text).ok()?;
            }
            self.erase(&old, &Record::begin(generation));
        }
        self.aside.set(aside);
        self.mirror.set_value(None);
        self.snapshots.set(Vec::new());
        self.head.set_value(Some(encode_head(generation)));
        self.record.set(record);
        self.unsaved.set_value(Vec::new());
        self.saving.set(Saving::Unchanged);
        self.store.set_value(Some(store));
        Some(())
    }

    /// Saves everything again after something else emptied the storage.
    pub fn save_again(&self) {
        self.saving.set(Saving::Unchanged);
        self.head.set_value(None);
        self.save(self.peek(|record| record.entries().map(|(key, _)| key.clone()).collect()));
    }

    /// Deletes a text that was set aside, and offers undo.
    pub fn delete_aside(&self, found: Damaged) {
        if let Some(store) = self.store.get_value() {
            store.remove(&found.key);
        }
        self.aside.update(|aside| aside.retain(|other| *other != found));
        let in_the_way = |found: &Damaged| matches!(found.key, StoredKey::Head | StoredKey::Entity(..));
        let free = self.aside.with_untracked(|aside| !aside.iter().any(in_the_way));
        if free && self.saving.get_untracked() == Saving::Not(NotSaving::Damaged) {
            self.saving.set(Saving::Unchanged);
            self.save(self.unsaved.get_value());
        }
        self.offer("The text is deleted.", Back::Aside(found));
    }

    pub(super) fn put_aside(&self, found: Damaged) {
        if let Some(store) = self.store.get_value() {
            // If it cannot be stored, it is at least in memory, as the page shows.
            let _ = store.write(&found.key, &found.text);
        }
        self.aside.update(|aside| aside.push(found));
    }
}

/// Writes a whole generation beside what is there, its head last; if that fails, removes what was written.
fn write_whole(store: &Store, record: &Record) -> Result<(), SaveError> {
    let texts = texts_of(record)?;
    let write = |(name, text): &(String, Option<String>)| {
        store.write(&StoredKey::parse(name), text.as_deref().unwrap_or_default())
    };
    let written = texts.iter().try_for_each(write);
    if written.is_err() {
        for (name, _) in texts.iter().filter(|(name, _)| *name != StoredKey::Head.text()) {
            store.remove(&StoredKey::parse(name));
        }
    }
    written
}
