//! Keeping the answers in the browser, or only until this tab is closed.

use super::aside::at_start;
use super::machine::SecondCopy;
use super::texts::write_whole;
use super::tombstone::erase;
use super::{Area, Effect, MirrorStatus, Moment, Persistence, SaveError, Saving, StorageArea};
use crate::record::{Device, Record, encode_head, load};
use std::sync::Arc;

const REFUSED: &str = "This browser does not allow that. Nothing has changed.";

impl Persistence {
    /// Keeps the answers in this area from now on, and removes them from the other.
    pub(super) fn keep_in(&mut self, record: &mut Record, keep: StorageArea, now: &Moment) {
        if keep == self.status.keep {
            return;
        }
        let Some(area) = self.other.clone() else { return self.say(REFUSED) };
        // A fresh look: another tab may have stored something, a newer version of this site even, which stays as it is.
        if self.area.is_some() && (self.is_stopped() || !self.refresh(record)) {
            return self.say("Nothing may be written now, so nothing has changed. See the message above.");
        }
        match self.moved(record, &*area, now) {
            Ok(next) => self.arrive(record, next, area),
            Err(_) => self.say(REFUSED),
        }
    }

    /// The record as it is in the other area now, beside whatever another tab has stored there. If it cannot be stored,
    /// nothing of it stays.
    fn moved(&mut self, record: &Record, area: &dyn Area, now: &Moment) -> Result<Record, SaveError> {
        let there = load(&area.read_all());
        let mut aside = self.status.aside.clone();
        if let Saving::Not(_) = at_start(&there, Some(area), &mut aside) {
            return Err(SaveError::NotKept);
        }
        let mut next = there.record();
        next.absorb(record.clone());
        let generation = next.next_stamp(now.millis, self.replica).max(record.next_stamp(0, self.replica));
        let next = next.renewed(generation);
        write_whole(area, &next, None)?;
        let kept = aside.iter().try_for_each(|found| area.write(&found.key, &found.text));
        if let Err(error) = kept {
            // Without this the next start would find two records.
            erase(area, &Record::begin(generation), &Device::default());
            return Err(error);
        }
        self.status.aside = aside;
        Ok(next)
    }

    fn arrive(&mut self, record: &mut Record, next: Record, area: Arc<dyn Area>) {
        let forget = area.keep() == StorageArea::Session;
        let device = Device { forget: false, ..self.status.device.clone() };
        self.other = self.area.replace(area);
        if let Some(old) = &self.other {
            // So that a tab opened from this one forgets too, and that a start in between goes on with it.
            erase(&**old, &Record::begin(next.generation), &Device { forget, erase_due: true, ..Device::default() });
        }
        self.status.keep = if forget { StorageArea::Session } else { StorageArea::Local };
        self.status.saving = Saving::Unchanged;
        self.set_device(Device { forget, ..device });
        self.status.snapshots.clear();
        self.head = Some(encode_head(next.generation));
        self.unsaved.clear();
        self.whole = false;
        self.back = None;
        *record = next;
        self.second = SecondCopy::default();
        if forget {
            self.status.mirror = MirrorStatus::Unwanted;
            self.effects.push(Effect::EraseMirror { generation: record.generation });
        } else {
            self.status.mirror = MirrorStatus::Opening;
            self.effects.push(Effect::OpenMirror { mark: None });
        }
    }
}
