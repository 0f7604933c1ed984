//! Persistence: saving the record to the browser's stores and loading it back. Each changed item is written at once,
//! other tabs' writes are merged, and the second copy is merged at the start.

use super::{AppState, MirrorStatus, NotSaving, Saving};
use crate::record::{
    EncodeError, Entry, Key, Loaded, Record, SCHEMA, StoredKey, decode_entry, decode_head, encode_entry, encode_head,
    load,
};
use crate::store::{Change, Mirror, MirrorError, SaveError, StorageArea, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// Names in a store with their texts; `None` if the name is to be removed.
pub(super) type Texts = Vec<(String, Option<String>)>;

impl AppState {
    /// Listens to other tabs and opens the second copy. `outdated`: the store has an older schema.
    pub(super) fn begin(self, outdated: bool) {
        let Some(store) = self.store.get_value() else {
            return self.second_copy.set(MirrorStatus::Unwanted);
        };
        crate::store::listen(&store, move |change| self.hear(change));
        if outdated && !self.is_stopped() {
            // Beside the old text, which stays in its own generation. If it fails, the page says so and the old text is
            // intact.
            let record = self.peek(Record::clone);
            let _ = self.install(record);
        }
        self.open_mirror(outdated);
    }

    /// Stores these items, and any that could not be stored before.
    pub(super) fn save(&self, keys: Vec<Key>) {
        if keys.is_empty() {
            return;
        }
        self.unsaved.update_value(|unsaved| {
            unsaved.retain(|key| !keys.contains(key));
            unsaved.extend(keys);
        });
        if self.is_stopped() {
            return;
        }
        let Some(store) = self.store.get_value() else { return };
        if !self.agrees_with(&store) {
            return;
        }
        match self.write(&store) {
            Ok(()) => self.saving.set(Saving::Saved(self.now().clock)),
            Err(error) => self.saving.set(Saving::Failed(error)),
        }
    }

    /// Whether writing is stopped.
    pub(super) fn is_stopped(&self) -> bool {
        matches!(self.saving.get_untracked(), Saving::Not(_))
    }

    /// Checks whether the head in the store is the one this tab knows, and merges what is there if not, because a tab
    /// that was asleep misses other tabs' writes. False if it must not write.
    pub(super) fn agrees_with(&self, store: &Store) -> bool {
        let found = store.read(&StoredKey::Head);
        match (&found, self.head.get_value()) {
            (None, Some(_)) => {
                self.saving.set(Saving::Not(NotSaving::Cleared));
                false
            }
            (found, known) if *found == known => true,
            _ => self.refresh(),
        }
    }

    /// Reads the store again and merges what is there. False if it must not be written to.
    pub fn refresh(&self) -> bool {
        let Some(store) = self.store.get_value() else { return false };
        let loaded = load(&store.read_all());
        if let Loaded::TooNew { .. } = loaded {
            self.saving.set(Saving::Not(NotSaving::TooNew));
            return false;
        }
        self.head.set_value(store.read(&StoredKey::Head));
        let own = self.peek(|record| record.generation);
        let found = loaded.record();
        if found.generation > own && !self.peek(Record::is_empty) {
            self.show_notice(
                "Your answers were replaced or deleted in another tab. This page shows what is stored now.",
            );
        }
        self.record.update(|record| record.merge(found));
        true
    }

    fn write(&self, store: &Store) -> Result<(), SaveError> {
        let mut texts: Texts = Vec::new();
        let mut result = Ok(());
        self.record.with_untracked(|record| {
            let head = encode_head(record.generation);
            if self.head.get_value().as_ref() != Some(&head) {
                texts.push((StoredKey::Head.text(), Some(head.clone())));
                result = store.write(&StoredKey::Head, &head);
                if result.is_ok() {
                    self.head.set_value(Some(head));
                }
            }
            self.unsaved.update_value(|unsaved| {
                unsaved.retain(|key| {
                    let Some(entry) = record.entry(key) else { return false };
                    let name = StoredKey::Entity(record.generation, key.clone());
                    let text = match encode_entry(entry) {
                        Ok(text) => text,
                        // What is stored stays: replacing it with an empty text would be the loss.
                        Err(error) => {
                            result = Err(error.into());
                            return true;
                        }
                    };
                    let written = result.clone().and_then(|()| store.write(&name, &text));
                    texts.push((name.text(), Some(text)));
                    let failed = written.is_err();
                    result = written;
                    failed
                });
            });
        });
        // The second copy also gets what the first had no room for.
        self.write_mirror(texts);
        result
    }

    /// Merges what another tab wrote. Nothing is written back, unless this tab knew of something that the other's write
    /// lacked: then both tabs write the same, and it ends there.
    fn hear(&self, change: Change) {
        if self.keep.get_untracked() == StorageArea::Session {
            return;
        }
        match change {
            Change::Wrote(StoredKey::Head, text) => {
                if Some(&text) != self.head.get_value().as_ref() {
                    // Nothing is written here, so the answer to whether it may be is not needed.
                    let _ = self.refresh();
                }
            }
            Change::Wrote(StoredKey::Device, text) => self.device.set(super::copies::read_device(Some(text))),
            // A newer generation counts once its head is there; an older one has been replaced.
            Change::Wrote(StoredKey::Entity(generation, key), text)
                if generation == self.peek(|record| record.generation) =>
            {
                let Some(heard) = decode_entry(&key, &text) else { return };
                let merged = self.record.try_update(|record| {
                    record.merge_entry(key.clone(), heard.clone());
                    record.entry(&key) != Some(&heard)
                });
                if merged == Some(true) {
                    self.save(vec![key]);
                }
            }
            Change::Removed(StoredKey::Entity(generation, key))
                if generation == self.peek(|record| record.generation) =>
            {
                self.save(vec![key]);
            }
            Change::Cleared | Change::Removed(StoredKey::Head) => {
                if !self.is_stopped() && self.head.get_value().is_some() {
                    self.saving.set(Saving::Not(NotSaving::Cleared));
                }
            }
            Change::Wrote(..) | Change::Removed(_) => {}
        }
    }

    /// Opens the second copy. `updated`: the record in memory was migrated from an older schema, and is kept as a
    /// snapshot too.
    pub(super) fn open_mirror(self, updated: bool) {
        if self.keep.get_untracked() == StorageArea::Session || self.is_stopped() {
            self.read.set_value(Vec::new());
            return self.second_copy.set(MirrorStatus::Unwanted);
        }
        spawn_local(async move {
            let stores = self.stores.get_value();
            let met = async {
                let mirror = stores.open_mirror().await?;
                let texts = mirror.read_all().await?;
                let snapshots = mirror.snapshots().await;
                Ok((mirror, texts, snapshots))
            };
            match met.await {
                // The user chose in the meantime that nothing outlives this tab. There is nothing more to try if
                // the browser refuses to delete it.
                Ok((mirror, ..)) if self.keep.get_untracked() == StorageArea::Session => {
                    let _ = mirror.write(Vec::new(), true).await;
                    let _ = mirror.forget_snapshots().await;
                    self.second_copy.set(MirrorStatus::Unwanted);
                }
                Ok((mirror, texts, snapshots)) => {
                    self.snapshots.set(snapshots);
                    self.mirror.set_value(Some(Rc::new(mirror)));
                    self.second_copy.set(MirrorStatus::Kept);
                    if updated {
                        self.keep_snapshot(&self.peek(Record::clone), "an update of this site", || {});
                    }
                    self.meet(&texts);
                }
                Err(why) => self.second_copy.set(MirrorStatus::Missing(why)),
            }
            self.read.set_value(Vec::new());
            self.waiting.set_value(Vec::new());
        });
    }

    /// Merges the second copy into the first, and brings it up to date. Only texts that differ from what the store held
    /// at the start are read: after a normal close there are none. Memory started from those texts, so nothing in them
    /// is new to it, and what was written since waits for the second copy. Comparing with memory meant encoding 2,900
    /// items, a third of the start.
    fn meet(&self, texts: &[(String, String)]) {
        let Some(store) = self.store.get_value() else { return };
        let named = |wanted: &str| texts.binary_search_by(|(name, _)| name.as_str().cmp(wanted)).ok();
        let head = named(&StoredKey::Head.text()).and_then(|at| decode_head(&texts[at].1));
        // A copy with an older schema, or without a head, is written again.
        let theirs = match head {
            Some((schema, _)) if schema > SCHEMA => return self.saving.set(Saving::Not(NotSaving::TooNew)),
            Some((schema, generation)) => (schema == SCHEMA).then_some(generation),
            None => None,
        };
        let read = self.read.try_update_value(std::mem::take).unwrap_or_default();
        if let Some(generation) = theirs {
            let mut known = vec![false; texts.len()];
            for (name, own) in &read {
                if let Some(at) = named(name) {
                    known[at] = *own == texts[at].1;
                }
            }
            let mut found = Record::begin(generation);
            for (_, (name, text)) in known.iter().zip(texts).filter(|(known, _)| !**known) {
                if let StoredKey::Entity(of, key) = StoredKey::parse(name)
                    && of == generation
                    && let Some(entry) = decode_entry(&key, text)
                {
                    found.merge_entry(key, entry);
                }
            }
            self.join(&store, found);
        }
        let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        let is_due = |name: &str| named(name).is_none() || waiting.iter().any(|due| due == name);
        let generation = self.peek(|record| record.generation);
        if theirs == Some(generation) {
            // As they are in memory now, which includes what was just merged and what another tab wrote in the
            // meantime.
            match self.peek(|record| texts_where(record, is_due)) {
                Ok(texts) => self.write_mirror(texts),
                Err(error) => self.second_copy.set(MirrorStatus::Missing(error.into())),
            }
        } else if !self.peek(Record::is_empty) || head.is_some() {
            self.rewrite_mirror(self.peek(texts_of));
        }
    }

    /// Merges what only the second copy had.
    fn join(&self, store: &Store, found: Record) {
        let keys: Vec<Key> = found.entries().map(|(key, _)| key.clone()).collect();
        let newer = found.generation > self.peek(|record| record.generation);
        let before = self.peek(|record| record.entities().count());
        if keys.is_empty() && !newer {
            return;
        }
        self.record.update(|record| record.merge(found));
        self.save(if newer {
            self.peek(|record| record.entries().map(|(key, _)| key.clone()).collect())
        } else {
            keys
        });
        if newer {
            self.remove_older(store);
        } else if self.peek(|record| record.entities().count()) > before {
            self.show_notice("Something was missing from this browser's storage. It is back, from the second copy that this site keeps.");
        }
    }

    /// Writes to the second copy, if there is one; while it is being opened, the names wait until it is open.
    fn write_mirror(&self, texts: Texts) {
        if self.second_copy.with_untracked(|second| matches!(second, MirrorStatus::Opening)) {
            return self.waiting.update_value(|waiting| {
                for (name, _) in texts {
                    if !waiting.contains(&name) {
                        waiting.push(name);
                    }
                }
            });
        }
        self.with_mirror(move |mirror| async move { mirror.write(texts, false).await });
    }

    /// Makes the second copy hold exactly these texts. If they could not be encoded it stays as it is, and the page
    /// says why.
    pub(super) fn rewrite_mirror(&self, texts: Result<Texts, EncodeError>) {
        match texts {
            Ok(texts) => self.with_mirror(move |mirror| async move { mirror.write(texts, true).await }),
            Err(error) => self.second_copy.set(MirrorStatus::Missing(error.into())),
        }
    }

    fn with_mirror<F: Future<Output = Result<(), MirrorError>> + 'static>(&self, run: impl FnOnce(Rc<Mirror>) -> F) {
        let Some(mirror) = self.mirror.get_value() else { return };
        let (second_copy, done) = (self.second_copy, run(mirror));
        spawn_local(async move {
            if let Err(why) = done.await {
                second_copy.set(MirrorStatus::Missing(why));
            }
        });
    }

    /// Removes the entities of older generations from the store.
    pub(super) fn remove_older(&self, store: &Store) {
        let own = self.peek(|record| record.generation);
        for (name, _) in store.read_all() {
            if let StoredKey::Entity(generation, key) = StoredKey::parse(&name)
                && generation < own
            {
                store.remove(&StoredKey::Entity(generation, key));
            }
        }
    }
}

/// The whole record in its stored form: head and entities.
pub(super) fn texts_of(record: &Record) -> Result<Texts, EncodeError> {
    let mut texts = texts_where(record, |_| true)?;
    // The head comes last: a generation counts once its head is there.
    texts.push((StoredKey::Head.text(), Some(encode_head(record.generation))));
    Ok(texts)
}

/// The entities with these names in their stored form.
fn texts_where(record: &Record, wanted: impl Fn(&str) -> bool) -> Result<Texts, EncodeError> {
    let entity = |(key, entry): (&Key, &Entry)| {
        let name = StoredKey::Entity(record.generation, key.clone()).text();
        wanted(&name).then(|| Ok((name, Some(encode_entry(entry)?))))
    };
    record.entries().filter_map(entity).collect()
}
