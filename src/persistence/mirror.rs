//! The second copy: merged at the start, written with each change, and the earlier states beside it.
//!
//! Both stores hold a mark, which each write renews. If the marks are the same at the start, nothing differs and
//! nothing has to be read. If a write fails in one of the stores, the other gets a debt besides: another tab may renew
//! both marks before the next start, and knows nothing of it.

use super::generation::Began;
use super::texts::{texts_of, texts_where};
use super::tombstone::tombstone;
use super::{Area, Effect, MirrorError, MirrorStatus, Moment, NotSaving, Persistence, Snapshot, StorageArea, Texts};
use crate::record::{Key, Record, SCHEMA, Stamp, StoredKey, decode_entry, decode_entry_of, decode_head, encode_head};
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
        if self.status.keep == StorageArea::Session {
            if self.others_device().is_some_and(|device| device.erase_due) {
                self.effects.push(Effect::EraseMirror { tombstone: tombstone(record.generation) });
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
            return self.effects.push(Effect::EraseMirror { tombstone: tombstone(record.generation) });
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
        let theirs = match head {
            Some((schema, _)) if schema > SCHEMA => return self.stop(NotSaving::TooNew),
            Some((SCHEMA, generation)) => Some(generation),
            Some((_, older)) => Some(older.successor()),
            None => None,
        };
        if let Some((schema, stored)) = head
            && let Some(generation) = theirs
        {
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
            let behind = self.second.behind.take().or_else(|| self.behind.clone());
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
    fn is_origin(&self, record: &Record) -> bool {
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

    pub(super) fn mirror_missing(&mut self, record: &mut Record, why: MirrorError, now: &Moment) {
        self.second.start.clear();
        self.second.waiting.clear();
        if self.status.deletion.is_some() {
            self.mirror_erased(record, Err(why.clone()));
        }
        self.status.mirror = MirrorStatus::Missing(why);
        self.continue_purge(record);
        self.drop_older(record, now);
    }

    pub(super) fn mirror_written(&mut self, record: &Record, names: Vec<String>, result: Result<(), MirrorError>) {
        self.purge_copy(record, &names, &result);
        match result {
            Ok(()) if self.is_mirrored() => self.status.mirror = MirrorStatus::Kept,
            Ok(()) => {}
            Err(why) => {
                let is_of_items = names.contains(&StoredKey::Mark.text());
                names.into_iter().for_each(|name| self.second.owe(name));
                self.second.head = None;
                self.status.mirror = MirrorStatus::Missing(why);
                self.note_debt();
                // In the second copy too, because a later write may have put its mark there already.
                if is_of_items {
                    self.effects.push(Effect::WriteMirror {
                        texts: vec![(StoredKey::Debt.text(), Some("1".into()))],
                        anew: None,
                    });
                }
            }
        }
    }

    /// Web storage has something that the second copy lacks: the next start has to compare them.
    pub(super) fn note_debt(&self) {
        if let Some(area) = self.area.as_ref().filter(|area| area.keep() == StorageArea::Local && !self.is_stopped())
            && area.read(&StoredKey::Debt).is_none()
        {
            // If it is not kept there is no room, and then the marks differ as well.
            let _ = area.write(&StoredKey::Debt, "1");
        }
    }

    /// Keeps this state of the record among the earlier ones, now or once the second copy is open. `drop_older`: what
    /// older generations left in the stores goes once it is kept, or cannot be.
    pub(super) fn keep_snapshot(
        &mut self,
        record: &mut Record,
        state: &Record,
        before: &'static str,
        drop_older: bool,
        now: &Moment,
    ) {
        self.second.drop_older |= drop_older;
        match self.status.mirror {
            _ if state.is_empty() => self.drop_older(record, now),
            MirrorStatus::Opening => self.second.waiting.push((state.clone(), before)),
            _ if self.is_mirrored() => self.effects.push(Effect::KeepSnapshot { record: state.clone(), before }),
            _ => self.drop_older(record, now),
        }
    }

    pub(super) fn snapshot_kept(
        &mut self,
        record: &mut Record,
        result: Result<(), MirrorError>,
        snapshots: Vec<Snapshot>,
        now: &Moment,
    ) {
        self.purge_states(record, &result, &snapshots);
        if let Err(why) = result {
            self.status.mirror = MirrorStatus::Missing(why);
        }
        self.status.snapshots = snapshots;
        self.drop_older(record, now);
    }

    fn drop_older(&mut self, record: &mut Record, now: &Moment) {
        if std::mem::take(&mut self.second.drop_older) && self.agrees(record) {
            self.remove_older(record, now);
            self.rewrite_mirror(record);
        }
    }

    /// Whether writes go to the second copy: it is open, though the last one may have failed.
    pub(super) fn is_mirrored(&self) -> bool {
        match &self.status.mirror {
            MirrorStatus::Kept | MirrorStatus::Missing(MirrorError::Refused(_) | MirrorError::NotEncoded(_)) => true,
            MirrorStatus::Missing(_) | MirrorStatus::Unwanted | MirrorStatus::Opening => false,
        }
    }

    /// Writes these to the second copy, together with whatever it is owed; while it is being opened, the names wait.
    pub(super) fn write_mirror(&mut self, record: &mut Record, texts: Texts) {
        if !self.is_mirrored() {
            if self.status.mirror == MirrorStatus::Opening {
                texts.into_iter().for_each(|(name, _)| self.second.owe(name));
            }
            return self.note_debt();
        }
        // Without its head a generation counts for nothing, so a copy of another one is written whole.
        if self.second.head != Some(encode_head(record.generation)) {
            return self.rewrite_mirror(record);
        }
        let owed = std::mem::take(&mut self.second.due);
        // Another tab may have written a newer text of an item since it was owed.
        for key in owed.iter().map(|name| StoredKey::parse(name)) {
            if let StoredKey::Entity(generation, own) = &key
                && *generation == record.generation
                && let Some(text) = self.area.as_ref().and_then(|area| area.read(&key))
                && let Some(entry) = decode_entry(own, &text)
            {
                record.merge_entry(own.clone(), entry);
            }
        }
        let is_due = |name: &str| owed.iter().chain(texts.iter().map(|(name, _)| name)).any(|due| due == name);
        match texts_where(record, is_due) {
            Ok(texts) => self.send(texts, None),
            Err(error) => self.status.mirror = MirrorStatus::Missing(error.into()),
        }
    }

    /// Makes the second copy hold exactly this record. If that cannot be encoded it stays as it is, and the page says
    /// why.
    pub(super) fn rewrite_mirror(&mut self, record: &mut Record) {
        // Whatever another tab has written meanwhile is in the copy too, so it has to be known first.
        if !self.is_mirrored() || !self.refresh(record) {
            return;
        }
        match texts_of(record) {
            Ok(mut texts) => {
                if self.is_deletion(record) {
                    texts.extend(tombstone(record.generation));
                }
                if self.is_origin(record) {
                    texts.push((StoredKey::Origin(record.generation).text(), Some("1".into())));
                }
                self.second.due.clear();
                self.send(texts, Some(record.generation));
            }
            Err(error) => self.status.mirror = MirrorStatus::Missing(error.into()),
        }
    }

    fn send(&mut self, mut texts: Texts, anew: Option<Stamp>) {
        self.second.marks += 1;
        // A write of some items leaves the head that is there. Forgetting it would have the next one write everything,
        // and remove what only another tab has written there.
        if anew.is_some() {
            let head = texts.iter().find(|(name, _)| *name == StoredKey::Head.text());
            self.second.head = head.and_then(|(_, text)| text.clone());
        }
        let mark = format!("{:016x}-{}", self.replica.0, self.second.marks);
        if self.has_unsaved() {
            // Web storage lacks something that the second copy now gets: the next start has to look.
            texts.push((StoredKey::Debt.text(), Some("1".into())));
        } else if let Some(area) = &self.area {
            // If it is not kept, the next start reads everything, as it does without a mark.
            let _ = area.write(&StoredKey::Mark, &mark);
        }
        texts.push((StoredKey::Mark.text(), Some(mark)));
        self.effects.push(Effect::WriteMirror { texts, anew });
    }
}
