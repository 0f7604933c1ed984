//! From memory to web storage: look, merge, write what changed, look again.

use super::generation::Began;
use super::texts::{is_head_of, write_whole};
use super::{Area, Change, Moment, NotSaving, Persistence, SaveError, Saving, StorageArea, Texts};
use crate::record::{Damaged, Key, Loaded, Record, StoredKey, decode_entry, encode_entry, encode_head, load};

/// How often a tab looks again if another one begins a generation while it writes. More often than two tabs can do by
/// chance; after that the next change tries again.
const LOOKS: u8 = 3;

impl Persistence {
    /// Stores these items, and any that could not be stored before.
    pub(super) fn save(&mut self, record: &mut Record, keys: Vec<Key>, now: &Moment) {
        if keys.is_empty() {
            return;
        }
        self.status.deletion = None;
        for key in keys {
            if !self.unsaved.contains(&key) {
                self.unsaved.push(key);
            }
        }
        self.flush(record, now);
    }

    /// Stores whatever is not stored, if it may.
    pub(super) fn flush(&mut self, record: &mut Record, now: &Moment) {
        for _ in 0..LOOKS {
            let Some(area) = self.area.clone().filter(|_| !self.is_stopped()) else { return };
            if (!self.whole && self.unsaved.is_empty()) || !self.agrees(record) {
                return;
            }
            // A deletion that has yet to be finished is still one after something else emptied the store.
            self.tombstone_due |= self.head.is_none() && self.status.device.erase_due;
            if self.head.is_none() && !self.tombstone_due && self.behind.is_none() {
                // An empty store begins anew, so that a tab that knew another one sees that it was emptied.
                *record = std::mem::take(record).renewed(record.next_stamp(now.millis, self.replica));
                self.whole = true;
                self.blind = true;
                // Until it is stored, another tab may begin one that this one knows nothing of.
                self.behind.get_or_insert_default();
            }
            // Before what it stands for: a browser that is killed may lose the last writes, and not the ones before.
            if !self.is_mirrored() {
                self.note_debt();
            }
            let due = self.unsaved.clone();
            let result = if self.whole { self.write_all(&*area, record) } else { self.write_changed(&*area, record) };
            if self.is_stopped() {
                return;
            }
            if area.read(&StoredKey::Head) == self.head || result.is_err() {
                self.status.saving = result.map_or_else(Saving::Failed, |()| Saving::Saved(now.clock.clone()));
                return;
            }
            // Another tab began a generation after the look above, and it may not have seen what was just written.
            self.unsaved = due;
        }
    }

    /// Checks whether the head in the store is the one this tab knows, and merges what is there if not, because a tab
    /// that was asleep misses other tabs' writes. False if it must not write.
    pub(super) fn agrees(&mut self, record: &mut Record) -> bool {
        let Some(area) = &self.area else { return false };
        match (area.read(&StoredKey::Head), &self.head) {
            (None, Some(_)) => {
                self.stop(NotSaving::Cleared);
                false
            }
            (found, known) if found == *known => true,
            _ => self.refresh(record),
        }
    }

    /// Reads the store again and merges what is there. False if it must not be written to.
    pub(super) fn refresh(&mut self, record: &mut Record) -> bool {
        let Some(area) = self.area.clone().filter(|_| !self.is_stopped()) else { return false };
        let all = area.read_all();
        let loaded = load(&all);
        if let Loaded::TooNew { .. } = loaded {
            self.stop(NotSaving::TooNew);
            return false;
        }
        let head = area.read(&StoredKey::Head);
        let found = loaded.record();
        let is_other =
            found.generation != record.generation && area.read(&StoredKey::Origin(found.generation)).is_some();
        if self.head.is_some() && (head.is_none() || is_other) {
            self.stop(NotSaving::Cleared);
            return false;
        }
        if head.is_some() {
            let (own, theirs) = (record.generation, found.generation);
            let is_deletion =
                |name: &str| matches!(StoredKey::parse(name), StoredKey::Deletion(at) if own < at && at <= theirs);
            let is_deleted = all.iter().any(|(name, _)| is_deletion(name));
            let began = match is_deleted {
                true => Began::Deleted,
                false if is_other && self.blind => Began::Blind,
                false => Began::Replaced,
            };
            self.adopt(record, found, began);
        }
        self.head = head;
        true
    }

    /// Merges what another tab wrote. Nothing is written back, unless this tab knew of something that the other's write
    /// lacked: then both tabs write the same, and it ends there.
    pub(super) fn hear(&mut self, record: &mut Record, change: Change, now: &Moment) {
        if self.status.keep != StorageArea::Local {
            return;
        }
        match change {
            Change::Wrote(StoredKey::Head, text) if Some(&text) != self.head.as_ref() && self.refresh(record) => {
                self.flush(record, now);
            }
            Change::Wrote(StoredKey::Device, text) => {
                self.status.device = serde_json::from_str(&text).unwrap_or_default();
            }
            // A newer generation counts once its head is there; an older one has been replaced.
            Change::Wrote(StoredKey::Entity(generation, key), text) if generation == record.generation => {
                let Some(heard) = decode_entry(&key, &text) else { return };
                record.merge_entry(key.clone(), heard.clone());
                // The tab that wrote it may have no second copy.
                self.second.owe(StoredKey::Entity(generation, key.clone()).text());
                if record.entry(&key) != Some(&heard) {
                    self.save(record, vec![key], now);
                }
            }
            Change::Removed(StoredKey::Entity(generation, key)) if generation == record.generation => {
                self.save(record, vec![key], now);
            }
            Change::Cleared | Change::Removed(StoredKey::Head) if !self.is_stopped() && self.head.is_some() => {
                self.stop(NotSaving::Cleared);
            }
            _ => {}
        }
    }

    /// Writes the changed items, each merged with what is stored under its key: another tab's write may be there that
    /// this one has not heard of.
    fn write_changed(&mut self, area: &dyn Area, record: &mut Record) -> Result<(), SaveError> {
        let mut result = Ok(());
        let mut texts: Texts = Vec::new();
        if !is_head_of(self.head.as_ref(), record) {
            let head = encode_head(record.generation);
            texts.push((StoredKey::Head.text(), Some(head.clone())));
            result = area.write(&StoredKey::Head, &head);
            if result.is_ok() {
                self.head = Some(head);
            }
        }
        let mut failed = Vec::new();
        for key in std::mem::take(&mut self.unsaved) {
            let name = StoredKey::Entity(record.generation, key.clone());
            let there = area.read(&name);
            match there.as_deref().map(|text| (decode_entry(&key, text), text)) {
                Some((Some(entry), _)) => record.merge_entry(key.clone(), entry),
                Some((None, text)) if !self.set_aside(area, &name, text) => {
                    failed.push(key);
                    continue;
                }
                _ => {}
            }
            let Some(entry) = record.entry(&key) else { continue };
            // If it cannot be encoded, what is stored stays: replacing it with an empty text would be the loss.
            let text = encode_entry(entry);
            let written = match &text {
                Ok(text) if there.as_ref() == Some(text) => Ok(()),
                Ok(text) => result.clone().and_then(|()| area.write(&name, text)),
                Err(error) => Err(error.clone().into()),
            };
            texts.extend(text.ok().map(|text| (name.text(), Some(text))));
            if let Err(error) = written {
                failed.push(key);
                result = Err(error);
            }
        }
        self.unsaved = failed;
        // The second copy also gets what the first had no room for.
        self.write_mirror(record, texts);
        result
    }

    /// Writes everything as the generation in memory, beside what is there.
    fn write_all(&mut self, area: &dyn Area, record: &mut Record) -> Result<(), SaveError> {
        if self.tombstone_due {
            // That the second copy has yet to be erased had no room either.
            self.set_device(self.status.device.clone());
        }
        write_whole(area, record, self.first_mark(record))?;
        self.tombstone_due = false;
        self.head = Some(encode_head(record.generation));
        self.whole = false;
        self.behind = None;
        self.blind = false;
        // The second copy may have this generation already, without what was changed since.
        for key in std::mem::take(&mut self.unsaved) {
            self.second.owe(StoredKey::Entity(record.generation, key).text());
        }
        self.write_mirror(record, Vec::new());
        Ok(())
    }

    /// What has to be known of how the generation in memory began, if anything.
    pub(super) fn first_mark(&self, record: &Record) -> Option<StoredKey> {
        match (self.tombstone_due, &self.head) {
            (true, _) => Some(StoredKey::Deletion(record.generation)),
            (false, None) => Some(StoredKey::Origin(record.generation)),
            (false, Some(_)) => self.blind.then_some(StoredKey::Origin(record.generation)),
        }
    }

    /// Sets aside an unreadable text in the way of an item; if it cannot, writing stops.
    fn set_aside(&mut self, area: &dyn Area, name: &StoredKey, text: &str) -> bool {
        let found = Damaged { key: name.clone(), text: text.into() };
        let moved = super::aside::move_aside(area, &found);
        let is_moved = moved.is_some();
        if !is_moved {
            self.stop(NotSaving::Damaged);
        }
        self.status.aside.push(Damaged { key: moved.unwrap_or_else(|| name.clone()), ..found });
        is_moved
    }
}
