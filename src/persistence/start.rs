//! The start of a tab: what was found in the store, and what may be written there.

use super::aside::at_start;
use super::machine::SecondCopy;
use super::{Area, Effect, MirrorStatus, Moment, OpenError, Persistence, Saving, Status, StorageArea};
use crate::record::{Damaged, Device, Loaded, Record, Replica, Stamp, StoredKey, decode_entry, decode_head};
use std::sync::Arc;

/// What a tab starts with.
#[derive(Debug)]
pub struct Begin {
    /// The area in use, or why there is none.
    pub area: Result<Arc<dyn Area>, OpenError>,
    /// The area that is not in use, if there is one.
    pub other: Option<Arc<dyn Area>>,
    /// What was found in it.
    pub loaded: Loaded,
    /// The names and texts that it was loaded from.
    pub read: Vec<(String, String)>,
    /// What is stored beside the record: unreadable texts, and what this app never wrote.
    pub aside: Vec<Damaged>,
    /// Settings of this browser: of the area in use, or else of the other.
    pub device: Device,
    /// Random at each start, never stored on its own.
    pub replica: Replica,
}

impl Persistence {
    /// The state at the start, the record to show, and what is to be done.
    pub fn begin(begin: Begin, now: &Moment) -> (Self, Record, Vec<Effect>) {
        let Begin { area, other, loaded, mut read, mut aside, device, replica } = begin;
        let saving = at_start(&loaded, area.as_deref().ok(), &mut aside);
        let is_older = loaded.is_older();
        let mut record = loaded.record();
        let keep = area.as_ref().map_or(StorageArea::Local, |area| area.keep());
        let is_wanted = area.is_ok() && keep == StorageArea::Local && !matches!(saving, Saving::Not(_));
        // Texts of another generation are beside the record, which did not start from them.
        let left = left_behind(&read, record.generation).filter(|_| !is_older && !matches!(saving, Saving::Not(_)));
        let own = StoredKey::of_generation(record.generation);
        let text =
            |wanted: StoredKey| read.iter().find(|(name, _)| *name == wanted.text()).map(|(_, text)| text.clone());
        let mark = text(StoredKey::Mark).filter(|_| text(StoredKey::Debt).is_none() && !is_older && !device.erase_due);
        read.retain(|(name, _)| is_wanted && name.starts_with(&own));
        let mut own = Self {
            head: area.as_ref().ok().and_then(|area| area.read(&StoredKey::Head)),
            status: Status {
                saving,
                mirror: if is_wanted { MirrorStatus::Opening } else { MirrorStatus::Unwanted },
                keep,
                device,
                aside,
                snapshots: Vec::new(),
                notice: None,
                deletion: None,
            },
            replica,
            area: area.ok(),
            other,
            unsaved: Vec::new(),
            whole: false,
            behind: None,
            blind: false,
            tombstone_due: false,
            back: None,
            second: SecondCopy::begin(read),
            effects: Vec::new(),
        };
        if is_wanted {
            own.effects.push(Effect::OpenMirror { mark });
        }
        if keep == StorageArea::Session && own.status.device.erase_due {
            let head = own.other.as_ref().and_then(|area| area.read(&StoredKey::Head));
            let begun =
                head.and_then(|head| decode_head(&head)).map_or(record.generation, |(_, generation)| generation);
            own.effects.push(Effect::EraseMirror { generation: begun });
        }
        if let Some(left) = left {
            // A replacement that was cut short, before what it replaced was kept; or a deletion, which keeps nothing.
            let left = if own.is_deletion(&record) { Record::default() } else { left };
            own.keep_snapshot(&mut record, &left, "a change that was cut short", true, now);
        }
        if is_older && !own.is_stopped() {
            // Beside the old text, which stays until this state of it is kept. If it fails, all of it waits for the next
            // write.
            let before = record.clone();
            own.keep_snapshot(&mut record, &before, "an update of this site", true, now);
            let migrated = record.generation.successor();
            record = record.renewed(migrated);
            own.whole = true;
            own.flush(&mut record, now);
        }
        let effects = std::mem::take(&mut own.effects);
        (own, record, effects)
    }
}

/// The newest of the generations that are stored beside this one; `None` if there is none.
fn left_behind(read: &[(String, String)], own: Stamp) -> Option<Record> {
    let other = |name: &str| match StoredKey::parse(name) {
        StoredKey::Entity(generation, key) if generation < own => Some((generation, key)),
        _ => None,
    };
    let prefix = StoredKey::of_generation(own);
    // Nearly always all names are of one generation, and then nothing is parsed.
    let others = read.iter().filter(|(name, _)| !name.starts_with(&prefix));
    let others: Vec<_> = others.filter_map(|(name, text)| Some((other(name)?, text))).collect();
    let newest = others.iter().map(|((generation, _), _)| *generation).max()?;
    let mut record = Record::begin(newest);
    for ((generation, key), text) in others {
        if generation == newest
            && let Some(entry) = decode_entry(&key, text)
        {
            record.merge_entry(key, entry);
        }
    }
    Some(record)
}
