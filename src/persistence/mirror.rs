//! The second copy: written with each change, and the earlier states beside it.
//!
//! Both stores hold a mark, which each write renews. If the marks are the same at the start, nothing differs and
//! nothing has to be read. If a write fails in one of the stores, the other gets a debt besides: another tab may renew
//! both marks before the next start, and knows nothing of it.

use super::texts::{texts_named, texts_of};
use super::tombstone::tombstone;
use super::{Effect, MirrorError, MirrorStatus, Moment, Persistence, Snapshot, StorageArea, Texts};
use crate::record::{Record, Stamp, StoredKey, decode_entry, encode_head};

impl Persistence {
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

    pub(super) fn drop_older(&mut self, record: &mut Record, now: &Moment) {
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
        // One that is both owed and written now comes twice, with the same text.
        let due = owed.iter().chain(texts.iter().map(|(name, _)| name));
        match texts_named(record, due) {
            Ok(texts) => self.send(texts, None),
            Err(error) => self.status.mirror = MirrorStatus::Missing(error.into()),
        }
    }

    /// Writes the whole record to the second copy, in place of other generations. If that cannot be encoded it stays as
    /// it is, and the page says why.
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
