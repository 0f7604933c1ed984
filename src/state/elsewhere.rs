//! Answers that this browser holds for another address of this site. They are offered where this address holds none, and
//! merged like an opened file when the person says so: on a host with several copies they may be for another agency.

use super::AppState;
use crate::exchange::Opened;
use crate::persistence::{Persistence, Saving, StorageArea};
use crate::record::{Loaded, Record, load};
use crate::store::Store;
use leptos::prelude::*;

/// What is stored for another address.
pub struct Elsewhere {
    /// The path of that address.
    pub path: String,
    /// What could be read; `None` if a newer version of the site has stored it.
    pub opened: Option<Opened>,
}

impl AppState {
    /// Whether this address holds nothing, so that what others hold may be meant. Not while saving has stopped, and not
    /// for whoever wants to be forgotten, who is hardly the one who answered there.
    pub fn may_bring(&self) -> bool {
        let is_saving = !matches!(self.saving(), Saving::Not(_));
        is_saving && self.keep() == StorageArea::Local && self.with(Record::is_empty)
    }

    /// Whether other addresses may hold something: enough to know before the code is fetched that shows it.
    pub fn holds_elsewhere(&self) -> bool {
        self.local().is_some_and(|store| store.holds_elsewhere())
    }

    /// Other addresses with answers. Reads the whole storage.
    pub fn elsewhere(&self) -> Vec<Elsewhere> {
        let Some(store) = self.local() else { return Vec::new() };
        let found = store.elsewhere().into_iter().filter_map(|(path, texts)| {
            let (record, unreadable) = match load(&texts) {
                Loaded::TooNew { .. } => return Some(Elsewhere { path, opened: None }),
                Loaded::Corrupt { record, damaged, .. } => {
                    (record, damaged.into_iter().map(|found| found.key.text()).collect())
                }
                loaded => (loaded.record(), Vec::new()),
            };
            let opened = (!record.is_empty()).then_some(Opened { record, saved: None, unreadable, damage: None })?;
            Some(Elsewhere { path, opened: Some(opened) })
        });
        found.collect()
    }

    /// Merges what is stored for the address with this path, as it is now, like a file, and offers undo. There it stays as it is.
    pub fn bring(&self, path: &str) {
        let found = self.elsewhere().into_iter().find(|found| found.path == path);
        let Some(opened) = found.and_then(|found| found.opened) else { return };
        self.merge(opened, "Your answers from the other address are here now.");
    }

    fn local(&self) -> Option<Store> {
        let can_store = self.persistence.with_value(Persistence::can_store) && !self.is_shared();
        self.stores.with_value(|stores| can_store.then(|| stores.open(StorageArea::Local).ok())).flatten()
    }

    /// Whether the person has said that what other addresses hold is not theirs.
    pub fn leaves_elsewhere(&self) -> bool {
        self.status.with(|status| status.device.leaves_elsewhere)
    }

    /// Remembers it, so that nobody is asked again.
    pub fn leave_elsewhere(&self) {
        self.set_device(|device| device.leaves_elsewhere = true);
    }
}
