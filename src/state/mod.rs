//! The app's state: its signals, and the one way to change them.

mod copies;
mod elsewhere;
mod notice;
mod persistence;
mod saving;
mod start;
mod undo;
mod whole_record;

pub use copies::read_device;
pub use elsewhere::Elsewhere;
pub use notice::Notice;
pub use saving::{MirrorStatus, NotSaving, Saving};
pub use start::{Moment, Start};

use crate::framework::Framework;
use crate::insight::{AssessmentProgress, Backup, backup};
use crate::pack::Pack;
use crate::record::{Assessment, Command, Damaged, Date, Device, Entry, Id, Key, Record, Replica, StoredKey};
use crate::store::{Mirror, Snapshot, StorageArea, Store, Stores};
use leptos::prelude::*;
use std::rc::Rc;

/// What every page reads, and how it dispatches commands. Cheap to copy; its signals live as long as the app.
#[derive(Clone, Copy)]
pub struct AppState {
    pub framework: &'static Framework,
    /// Whether the browser deletes a site's storage after a week without a visit.
    pub evicts_storage: bool,
    record: RwSignal<Record>,
    saving: RwSignal<Saving>,
    second_copy: RwSignal<MirrorStatus>,
    device: RwSignal<Device>,
    aside: RwSignal<Vec<Damaged>>,
    snapshots: RwSignal<Vec<Snapshot>>,
    done: RwSignal<Option<Notice>>,
    keep: RwSignal<StorageArea>,
    stores: StoredValue<Stores>,
    store: StoredValue<Option<Store>, LocalStorage>,
    mirror: StoredValue<Option<Rc<Mirror>>, LocalStorage>,
    /// The head as this tab last read or wrote it. A different one in the store was written by another tab.
    head: StoredValue<Option<String>>,
    /// Keys whose stored value differs from memory.
    unsaved: StoredValue<Vec<Key>>,
    /// What the store held of the record at the start, until the second copy is compared with it.
    read: StoredValue<Vec<(String, String)>>,
    /// Names written before the second copy was open.
    waiting: StoredValue<Vec<String>>,
    /// The agency's own entries, once they have loaded.
    pack: StoredValue<Option<Pack>>,
    pack_fault: RwSignal<String>,
    moment: fn(Option<u64>) -> Moment,
    random: fn() -> u64,
    replica: Replica,
}

impl AppState {
    /// Builds the state, starts listening to other tabs, and opens the second copy. Call it inside the app's owner, so
    /// that the signals live as long as the app: reading a disposed signal panics.
    pub fn new(start: Start) -> Self {
        let Start {
            framework,
            stores,
            loaded,
            mut read,
            mut aside,
            device,
            store,
            moment,
            random,
            replica,
            evicts_storage: forgetful,
        } = start;
        let saving = saving::at_start(&loaded, store.as_ref(), &mut aside);
        let record = loaded.record();
        // Texts of another generation are beside the record, which did not start from them.
        let own = StoredKey::of_generation(record.generation);
        read.retain(|(name, _)| name.starts_with(&own));
        let state = Self {
            framework,
            evicts_storage: forgetful,
            record: RwSignal::new(record),
            saving: RwSignal::new(saving),
            second_copy: RwSignal::new(MirrorStatus::Opening),
            device: RwSignal::new(device),
            aside: RwSignal::new(aside),
            snapshots: RwSignal::new(Vec::new()),
            done: RwSignal::new(None),
            keep: RwSignal::new(store.as_ref().map_or(StorageArea::Local, Store::keep)),
            stores: StoredValue::new(stores),
            head: StoredValue::new(store.as_ref().and_then(|store| store.read(&StoredKey::Head))),
            store: StoredValue::new_local(store),
            mirror: StoredValue::new_local(None),
            unsaved: StoredValue::new(Vec::new()),
            read: StoredValue::new(read),
            waiting: StoredValue::new(Vec::new()),
            pack: StoredValue::new(None),
            pack_fault: RwSignal::new(String::new()),
            moment,
            random,
            replica,
        };
        state.begin(loaded.is_older());
        state
    }

    /// Reads the record and subscribes to it.
    pub fn with<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with(read)
    }

    /// Reads the record as it is now, without subscribing.
    pub fn peek<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with_untracked(read)
    }

    /// Whether and when the record was saved.
    pub fn saving(&self) -> Saving {
        self.saving.get()
    }

    /// Whether there is a copy that survives a crash of the browser.
    pub fn second_copy(&self) -> MirrorStatus {
        self.second_copy.get()
    }

    /// How long the browser keeps what is stored.
    pub fn keep(&self) -> StorageArea {
        self.keep.get()
    }

    /// What could not be read, or was not written by this app, and is kept until the user deletes it.
    pub fn aside(&self) -> Vec<Damaged> {
        self.aside.get()
    }

    /// The snapshots that the user can go back to, newest first.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        self.snapshots.get()
    }

    /// How far the record is from its last saved copy.
    pub fn backup(&self) -> Backup {
        let device = self.device.get();
        self.with(|record| backup(record, &device, self.today(), self.evicts_storage))
    }

    /// Reads the agency pack; `None` if there is none.
    pub fn with_pack<T>(&self, read: impl FnOnce(&Pack) -> T) -> Option<T> {
        self.pack.with_value(|pack| pack.as_ref().map(read))
    }

    /// Installs the agency pack, for pages shown from now on.
    pub fn take_pack(&self, pack: Pack) {
        self.pack.set_value(Some(pack));
        // Notifies readers that found no pack, so that they look again.
        self.pack_fault.set(String::new());
    }

    /// Why the agency pack could not be used; empty if it could, or there is none.
    pub fn pack_fault(&self) -> String {
        self.pack_fault.get()
    }

    /// Says why the agency pack could not be used.
    pub fn refuse_pack(&self, why: String) {
        self.pack_fault.set(why);
    }

    pub fn today(&self) -> Date {
        self.now().today
    }

    pub(crate) fn now(&self) -> Moment {
        (self.moment)(None)
    }

    /// The day and time of a timestamp, in the user's time zone.
    pub fn moment(&self, millis: u64) -> Moment {
        (self.moment)(Some(millis))
    }

    /// A fresh identifier.
    pub fn new_id(&self) -> Id {
        Id::new((self.random)())
    }

    /// One item with its versions.
    pub fn entry(&self, key: &Key) -> Option<Entry> {
        self.with(|record| record.entry(key).cloned())
    }

    /// The assessment that new answers go to.
    pub fn current_assessment(&self) -> Option<(Id, Assessment)> {
        self.with(|record| record.current_assessment().map(|(id, found)| (id.clone(), found.clone())))
    }

    /// The same, or if all are finished the newest of them: the one whose levels are shown.
    pub fn shown_assessment(&self) -> Option<(Id, Assessment)> {
        self.with(|record| record.shown_assessment().map(|(id, found)| (id.clone(), found.clone())))
    }

    /// How far the current assessment has come.
    pub fn progress(&self) -> Option<AssessmentProgress> {
        self.with(|record| {
            let (id, assessment) = record.current_assessment()?;
            Some(AssessmentProgress::of(self.framework, record, id, assessment))
        })
    }

    /// Executes the command, shows the result and saves it: the only way to change an item of the record.
    ///
    /// Saved at once, without debouncing: one entity takes 0.01 ms to write, and a tab that closes right after a
    /// keystroke has lost nothing.
    pub fn dispatch(&self, command: Command) {
        // Undoing the previous action now would undo this one too.
        self.clear_notice();
        let now = self.now();
        let changed = self.record.try_update(|record| {
            let stamp = record.next_stamp(now.millis, self.replica);
            record.apply(command, stamp)
        });
        self.save(changed.unwrap_or_default());
        self.ask_to_keep();
    }
}
