//! From memory to the browser's stores and back: each changed item is written at once, what other tabs write is heard,
//! and the second copy is met at the start.

use super::{AppState, NotSaving, Saving, SecondCopy};
use crate::record::{
    Entry, Key, Loaded, Record, SCHEMA, StoredKey, decode_entry, decode_head, encode_entry, encode_head, load,
};
use crate::store::{Change, Keep, Mirror, SaveError, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// Names in a store with their texts; no text where the name goes.
pub(super) type Texts = Vec<(String, Option<String>)>;

impl AppState {
    /// Listens to other tabs and opens the second copy. `outdated`: the store is of an older schema.
    pub(super) fn begin(self, outdated: bool) {
        let Some(store) = self.store.get_value() else {
            return self.second_copy.set(SecondCopy::Unwanted);
        };
        crate::store::listen(&store, move |change| self.hear(change));
        if outdated && !self.is_stopped() {
            // Beside the old text, which stays in its own generation.
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

    /// Whether nothing is written now.
    pub(super) fn is_stopped(&self) -> bool {
        matches!(self.saving.get_untracked(), Saving::Not(_))
    }

    /// Looks whether the head in the store is the one that this tab knows, and takes in what is there if not: a tab
    /// that was asleep hears nothing. False where it must not write.
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

    /// Reads the store again and merges what is there. False where it must not be written to.
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
            self.say("Your answers were replaced or deleted in another tab. This page shows what is stored now.");
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
                    let (name, text) = (StoredKey::Entity(record.generation, key.clone()), encode_entry(entry));
                    let written = result.clone().and_then(|()| store.write(&name, &text));
                    texts.push((name.text(), Some(text)));
                    let failed = written.is_err();
                    result = written;
                    failed
                });
            });
        });
        // The second copy takes what the first had no room for.
        self.write_mirror(texts);
        result
    }

    /// Takes in what another tab wrote. Nothing is written back, unless this tab knew of something that the other's
    /// write did not have: then both tabs write the same, and it ends there.
    fn hear(&self, change: Change) {
        if self.keep.get_untracked() == Keep::InTab {
            return;
        }
        match change {
            Change::Wrote(StoredKey::Head, text) => {
                if Some(&text) != self.head.get_value().as_ref() {
                    let _ = self.refresh();
                }
            }
            Change::Wrote(StoredKey::Device, text) => self.device.set(super::copies::read_device(Some(text))),
            // A newer generation counts once its head is there; an older one is what somebody let go of.
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

    /// `updated`: what is in memory was brought up from an older schema, and is kept as a snapshot too.
    pub(super) fn open_mirror(self, updated: bool) {
        if self.keep.get_untracked() == Keep::InTab || self.is_stopped() {
            self.read.set_value(Vec::new());
            return self.second_copy.set(SecondCopy::Unwanted);
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
                // Somebody chose meanwhile that nothing outlives this tab.
                Ok((mirror, ..)) if self.keep.get_untracked() == Keep::InTab => {
                    let _ = mirror.write(Vec::new(), true).await;
                    let _ = mirror.forget_snapshots().await;
                    self.second_copy.set(SecondCopy::Unwanted);
                }
                Ok((mirror, texts, snapshots)) => {
                    self.snapshots.set(snapshots);
                    self.mirror.set_value(Some(Rc::new(mirror)));
                    self.second_copy.set(SecondCopy::Kept);
                    if updated {
                        self.keep_snapshot(&self.peek(Record::clone), "an update of this site", || {});
                    }
                    self.meet(&texts);
                }
                Err(why) => self.second_copy.set(SecondCopy::Missing(why)),
            }
            self.read.set_value(Vec::new());
            self.waiting.set_value(Vec::new());
        });
    }

    /// Merges the second copy into the first, and brings it up to date. Only texts that differ from what the store held at the
    /// start are read: after a quiet end there are none. Memory began from those texts, so nothing in them is news to it, and what
    /// was written since waits for the second copy. Comparing with memory meant writing out 2,900 items, a third of the start.
    fn meet(&self, texts: &[(String, String)]) {
        let Some(store) = self.store.get_value() else { return };
        let named = |wanted: &str| texts.binary_search_by(|(name, _)| name.as_str().cmp(wanted)).ok();
        let head = named(&StoredKey::Head.text()).and_then(|at| decode_head(&texts[at].1));
        // A copy of an older schema, or without a head, is written anew.
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
            // As they are in memory now: what was just merged is in them, and what another tab wrote meanwhile.
            self.write_mirror(self.peek(|record| texts_where(record, is_due)));
        } else if !self.peek(Record::is_empty) || head.is_some() {
            self.rewrite_mirror(self.peek(texts_of));
        }
    }

    /// Takes in what only the second copy had.
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
            self.say("Something was missing from this browser's storage. It is back, from the second copy that this site keeps.");
        }
    }

    /// Writes to the second copy, if there is one; while it is being opened, once it is.
    fn write_mirror(&self, texts: Texts) {
        if self.second_copy.get_untracked() == SecondCopy::Opening {
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

    /// Makes the second copy hold these texts and no others.
    pub(super) fn rewrite_mirror(&self, texts: Texts) {
        self.with_mirror(move |mirror| async move { mirror.write(texts, true).await });
    }

    fn with_mirror<F: Future<Output = Result<(), String>> + 'static>(&self, run: impl FnOnce(Rc<Mirror>) -> F) {
        let Some(mirror) = self.mirror.get_value() else { return };
        let (second_copy, done) = (self.second_copy, run(mirror));
        spawn_local(async move {
            if let Err(why) = done.await {
                second_copy.set(SecondCopy::Missing(why));
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

/// The whole record as it is stored: head and entities.
pub(super) fn texts_of(record: &Record) -> Texts {
    let mut texts = texts_where(record, |_| true);
    // The head comes last: a generation counts once its head is there.
    texts.push((StoredKey::Head.text(), Some(encode_head(record.generation))));
    texts
}

/// The entities of these names as they are stored.
fn texts_where(record: &Record, wanted: impl Fn(&str) -> bool) -> Texts {
    let entity = |(key, entry): (&Key, &Entry)| {
        let name = StoredKey::Entity(record.generation, key.clone()).text();
        wanted(&name).then(|| (name, Some(encode_entry(entry))))
    };
    record.entries().filter_map(entity).collect()
}
