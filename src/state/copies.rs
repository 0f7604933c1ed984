//! Saved copies: what this browser knows about them, and asking it not to delete what is stored.

use super::AppState;
use crate::exchange::{file_name, write_record};
use crate::insight::Backup;
use crate::persistence::{Event, Persistence, Saving, StorageArea};
use crate::record::{Date, Device, EncodeError, Layout, SavedCopy};
use crate::store::ask_for_lasting_storage;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the store knows about this browser. The default if it cannot be read: then the user is reminded once too often.
pub fn read_device(text: Option<String>) -> Device {
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

impl AppState {
    /// A copy to save: the file's name, and its text if one could be made.
    pub fn copy(&self) -> (String, Result<String, EncodeError>) {
        let today = self.today();
        (file_name(today), self.with(|record| write_record(record, self.framework, today)))
    }

    /// Records that everything in the record now is in a file saved that day.
    pub fn mark_copied(&self, on: Date) {
        let copy = self.peek(|record| SavedCopy::of(record, on));
        self.set_device(|device| device.copied = Some(copy));
    }

    /// How questions are shown in this browser.
    pub fn layout(&self) -> Layout {
        self.status.with(|status| status.device.layout)
    }

    /// Shows questions that way from now on.
    pub fn set_layout(&self, layout: Layout) {
        self.set_device(|device| device.layout = layout);
    }

    /// Whether closing the tab would lose something.
    pub fn has_something_to_lose(&self) -> bool {
        self.persistence.with_value(Persistence::has_unsaved)
            && untrack(|| matches!(self.backup(), Backup::Behind { .. }))
    }

    /// Asks the browser once, when a whole assessment has been answered, not to delete what is stored.
    pub(super) fn ask_to_keep(&self) {
        let (wanted, asked) = self.status.with_untracked(|status| {
            let wanted = status.keep == StorageArea::Local && !matches!(status.saving, Saving::Not(_));
            (wanted, status.device.asked_to_persist)
        });
        if !wanted || asked || untrack(|| self.progress()).is_none_or(|progress| progress.next.is_some()) {
            return;
        }
        self.set_device(|device| device.asked_to_persist = true);
        spawn_local(async {
            ask_for_lasting_storage().await;
        });
    }

    pub(super) fn set_device(&self, change: impl FnOnce(&mut Device)) {
        let mut device = self.status.with_untracked(|status| status.device.clone());
        change(&mut device);
        self.handle(Event::DeviceSet(device));
    }
}
