//! The second copy when it opens: compared with what web storage held at the start, and merged.

use super::generation::Began;
use super::{Area, Effect, MirrorStatus, Moment, NotSaving, Persistence, Snapshot, StorageArea};
use crate::record::{Key, Record, SCHEMA, StoredKey, decode_entry_of, decode_head, encode_head};
use std::sync::Arc;

impl Persistence {
    pub(super) fn mirror_opened(
        &mut self,
        record: &mut Record,
        texts: Option<Vec<(String, String)>>,
        snapshots: Vec<Snapshot>,
        now: &Moment,
    ) {
        let start = std::mem::take(&mut self.second.start);
        // The user chose in the meantime that nothing outlives this tab. If it has been erased since, what is in it is
        // another tab's.
        if self.status.keep != StorageArea::Local {
            if self.others_device().is_some_and(|device| device.erase_due) {
                self.effects.push(Effect::EraseMirror { generation: record.generation });
            }
            return;
        }
        self.status.snapshots = snapshots;
        self.status.mirror = MirrorStatus::Kept;
        // Another tab may have deleted everything while this one opened its copy, and nothing of that may come back.
        let started = self.head.clone();
        let agrees = !self.is_stopped() && self.agrees(record);
        for (state, before) in std::mem::take(&mut self.second.waiting) {
            self.effects.push(Effect::KeepSnapshot { record: state, before });
        }
        if !agrees {
            return;
        }
        match texts {
            Some(texts) => self.compare(record, &texts, &start, now),
            // It holds what the store held at the start.
            None => {
                self.second.head = started;
                if !self.second.due.is_empty() {
                    self.write_mirror(record, Vec::new());
                }
            }
        }
        self.continue_purge(record);
        // The user deleted everything in the meantime, or the last deletion could not be finished. Only now, because the
        // second copy may know of a deletion that web storage has lost.
        if self.status.device.erase_due {
            self.status.snapshots.clear();
            return self.effects.push(Effect::EraseMirror { generation: record.generation });
        }
        // An earlier state that has just been asked for comes first: what it answers drops them.
        if !self.effects.iter().any(|effect| matches!(effect, Effect::KeepSnapshot { .. })) {
            self.drop_older(record, now);
        }
    }

    /// Merges the second copy, and brings it up to date. Only texts that differ from what the store held at the start
    /// are read: after a normal close there are none. Memory started from those texts, so nothing in them is new to it.
    fn compare(&mut self, record: &mut Record, texts: &[(String, String)], start: &[(String, String)], now: &Moment) {
        let named = |wanted: &str| texts.binary_search_by(|(name, _)| name.as_str().cmp(wanted)).ok();
        let head = named(&StoredKey::Head.text()).and_then(|at| decode_head(&texts[at].1));
        // A copy without a head is written again.
        if let Some((schema, stored)) = head {
            if schema > SCHEMA {
                return self.stop(NotSaving::TooNew);
            }
            let generation = if schema == SCHEMA { stored } else { stored.successor() };
            let mut known = vec![false; texts.len()];
            for (name, own) in start {
                if let Some(at) = named(name) {
                    known[at] = *own == texts[at].1;
                }
            }
            let mut found = Record::begin(generation);
            for (_, (name, text)) in known.iter().zip(texts).filter(|(known, _)| !**known) {
                if let StoredKey::Entity(of, key) = StoredKey::parse(name)
                    && of == stored
                    && let Some(entry) = decode_entry_of(schema, &key, text)
                {
                    found.merge_entry(key, entry);
                }
            }
            let deleted = named(&StoredKey::Deletion(stored).text()).is_some();
            // One that began in an empty store knew nothing of the second copy, which brings back what was cleared.
            let begun_blind = !deleted && self.is_origin(record);
            let both_blind = begun_blind && named(&StoredKey::Origin(stored).text()).is_some();
            // What a deletion has yet to erase stays unseen, and not what was written after it.
            let is_erased = self.status.device.erase_due && !deleted;
            let behind = self.second.behind.take().filter(|_| !is_erased).or_else(|| self.behind.clone());
            let behind = behind.or_else(|| begun_blind.then(Box::default));
            match behind {
                Some(behind) if generation < record.generation => {
                    self.adopt_unseen(record, &found, Some(&behind));
                    self.flush(record, now);
                }
                _ => {
                    let began = match deleted {
                        true => Began::DeletedUnheard,
                        false if both_blind => Began::Blind,
                        false => Began::ReplacedUnheard,
                    };
                    self.join(record, found, began, now);
                }
            }
        }
        // Another tab may have stored something since this one started, and have no second copy.
        if self.area.as_ref().is_some_and(|area| area.read(&StoredKey::Debt).is_some()) && !self.refresh(record) {
            return;
        }
        if head == Some((SCHEMA, record.generation)) {
            for (key, _) in record.entries() {
                let name = StoredKey::Entity(record.generation, key.clone()).text();
                if named(&name).is_none() {
                    self.second.owe(name);
                }
            }
            self.second.head = Some(encode_head(record.generation));
            self.settle_debts();
            self.write_mirror(record, Vec::new());
        } else if !record.is_empty() || head.is_some() {
            self.settle_debts();
            self.rewrite_mirror(record);
        }
    }

    /// Everything has been compared, so nothing is owed from before.
    fn settle_debts(&mut self) {
        if let Some(area) = &self.area {
            area.remove(&StoredKey::Debt);
        }
        self.effects.push(Effect::WriteMirror { texts: vec![(StoredKey::Debt.text(), None)], anew: None });
    }

    /// Whether the generation in memory began in an empty store, or will once it can be stored.
    pub(super) fn is_origin(&self, record: &Record) -> bool {
        let stored = |area: &Arc<dyn Area>| area.read(&StoredKey::Origin(record.generation)).is_some();
        self.blind || self.area.as_ref().is_some_and(stored)
    }

    /// Merges what only the second copy had.
    fn join(&mut self, record: &mut Record, found: Record, began: Began, now: &Moment) {
        let keys: Vec<Key> = found.entries().map(|(key, _)| key.clone()).collect();
        let newer = found.generation > record.generation;
        if found.generation < record.generation || keys.is_empty() && !newer {
            return;
        }
        let before = record.entities().count();
        self.adopt(record, found, began);
        if newer {
            // Its head is not in the store, so that all of it has to be written there.
            self.whole = true;
            self.remove_older(record, now);
        } else {
            self.save(record, keys, now);
        }
        if record.entities().count() > before {
            self.say("Something was missing from this browser's storage. It is back, from the second copy that this site keeps.");
        }
    }
}
