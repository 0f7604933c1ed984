//! Saved copies: what this browser knows about them, and asking it not to delete what is stored.

use super::AppState;
use crate::exchange::{file_name, write_record};
use crate::insight::Backup;
use crate::persistence::{Event, Persistence, Saving, StorageArea};
use crate::record::{Date, Device, EncodeError, Id, Layout, Record, SavedCopy};
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

    /// The same to hand on: what shows now, without earlier words and what was removed.
    pub fn copy_to_hand_on(&self) -> (String, Result<String, EncodeError>) {
        let today = self.today();
        let name = file_name(today).replace(".json", "-to-hand-on.json");
        (name, self.peek(|record| write_record(&record.clone().as_it_shows(), self.framework, today)))
    }

    /// Records that the browser was given a copy as a file. It counts once the user has seen it.
    pub fn offer_copy(&self) {
        let copy = self.peek(|record| SavedCopy::of(record, self.today()));
        self.set_device(|device| device.offered = Some(copy));
    }

    /// The day on which the browser was given a copy that the user has not seen yet.
    pub fn offered_copy(&self) -> Option<Date> {
        self.status.with(|status| status.device.offered.map(|copy| copy.on))
    }

    /// Records that the user has seen the file.
    pub fn confirm_copy(&self) {
        self.set_device(|device| device.copied = device.offered.take().or(device.copied));
    }

    /// Records that the user has opened a file which holds all that is here, if it does.
    pub fn recognise_copy(&self, opened: &Record) {
        if self.peek(|record| !record.is_empty() && record.checksum() == opened.checksum()) {
            let copy = SavedCopy::of(opened, self.today());
            self.set_device(|device| (device.copied, device.offered) = (Some(copy), None));
        }
    }

    /// How questions are shown in this browser.
    pub fn layout(&self) -> Layout {
        self.status.with(|status| status.device.layout)
    }

    /// Shows questions that way from now on.
    pub fn set_layout(&self, layout: Layout) {
        self.set_device(|device| device.layout = layout);
    }

    /// The day until which home does not invite the person to look again.
    pub fn put_off(&self) -> Option<Date> {
        self.status.with(|status| status.device.not_before)
    }

    /// Puts the invitation off until this day; `None` takes that back.
    pub fn put_off_until(&self, day: Option<Date>) {
        self.set_device(|device| device.not_before = day);
    }

    /// What was typed into the form of the plan, and neither kept nor cancelled.
    pub fn step_draft(&self) -> Option<String> {
        self.status.with_untracked(|status| status.device.step_draft.clone())
    }

    /// Keeps what is typed into the form of the plan, so that it is there again after Back or a reload.
    pub fn keep_step_draft(&self, draft: Option<String>) {
        self.set_device(|device| device.step_draft = draft);
    }

    /// The settings of the link of the workshop that this assessment is for.
    pub fn workshop(&self, of: &Id) -> Option<String> {
        let kept = self.status.with_untracked(|status| status.device.workshop.clone())?;
        kept.strip_prefix(of.as_str())?.strip_prefix('?').map(Into::into)
    }

    /// Keeps those settings, until the next workshop.
    pub fn keep_workshop(&self, of: &Id, settings: &str) {
        self.set_device(|device| device.workshop = Some([of.as_str(), "?", settings].concat()));
    }

    /// Whether something is in this tab only, as far as the browser's storage goes.
    pub fn holds_unsaved(&self) -> bool {
        self.persistence.with_value(Persistence::has_unsaved)
    }

    /// Whether closing the tab would lose something.
    pub fn has_something_to_lose(&self) -> bool {
        let unsaved = self.holds_unsaved() && untrack(|| matches!(self.backup(), Backup::Behind { .. }));
        unsaved || self.held.is_at_risk()
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
