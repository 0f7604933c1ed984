//! The signals, the one way to change them, and what the app starts with.

mod saving;
mod start;

pub use saving::{NotSaving, Saving};
pub use start::{Moment, Start};

use crate::framework::Framework;
use crate::insight::Progress;
use crate::record::{
    Assessment, Command, Date, Id, Key, Loaded, Record, Replica, StoredKey, decode_entry, decode_head, encode_entry,
    encode_head,
};
use crate::store::{Change, Store};
use leptos::prelude::*;

/// What every page reads, and how it dispatches. Cheap to copy; its signals live as long as the app.
#[derive(Clone, Copy)]
pub struct AppState {
    pub framework: &'static Framework,
    record: RwSignal<Record>,
    saving: RwSignal<Saving>,
    /// Texts that could not be read at the start.
    damaged: StoredValue<usize>,
    store: StoredValue<Option<Store>>,
    head_written: StoredValue<bool>,
    now: fn() -> Moment,
    random: fn() -> u64,
    replica: Replica,
}

impl AppState {
    /// Builds the state and starts to listen to other tabs. Call it inside the app's owner, so that the signals live
    /// as long as the app: reading a disposed signal panics.
    pub fn new(start: Start) -> Self {
        let saving = saving::at_start(&start.loaded, start.store.as_ref());
        let damaged = match &start.loaded {
            Loaded::Corrupt { damaged, .. } => damaged.len(),
            _ => 0,
        };
        let state = Self {
            framework: start.framework,
            record: RwSignal::new(start.loaded.record()),
            saving: RwSignal::new(saving),
            damaged: StoredValue::new(damaged),
            store: StoredValue::new(start.store.clone()),
            head_written: StoredValue::new(matches!(start.loaded, Loaded::Current(_))),
            now: start.now,
            random: start.random,
            replica: start.replica,
        };
        if let Some(store) = &start.store {
            crate::store::listen(store, move |change| state.hear(change));
        }
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

    /// How many stored texts could not be read at the start.
    pub fn damaged(&self) -> usize {
        self.damaged.get_value()
    }

    pub fn today(&self) -> Date {
        (self.now)().today
    }

    /// A fresh identifier.
    pub fn new_id(&self) -> Id {
        Id::new((self.random)())
    }

    /// The assessment that answers go to.
    pub fn assessment(&self) -> Option<(Id, Assessment)> {
        self.with(|record| record.current_assessment().map(|(id, found)| (id.clone(), found.clone())))
    }

    /// How far that assessment has come.
    pub fn progress(&self) -> Option<Progress> {
        self.with(|record| {
            let (id, assessment) = record.current_assessment()?;
            Some(Progress::of(self.framework, record, id, assessment))
        })
    }

    /// Does what the command says, shows it and saves it: the only way to change the record.
    ///
    /// Saved at once and not after a pause: one entity takes 0.01 ms to write, and a tab that closes right after a
    /// keystroke has lost nothing.
    pub fn dispatch(&self, command: Command) {
        let now = (self.now)();
        let changed = self.record.try_update(|record| {
            let stamp = record.next_stamp(now.millis, self.replica);
            record.apply(command, stamp)
        });
        self.save(&changed.unwrap_or_default());
    }

    fn save(&self, keys: &[Key]) {
        if keys.is_empty() || matches!(self.saving.get_untracked(), Saving::Not(_)) {
            return;
        }
        let result = self.store.with_value(|store| store.as_ref().map(|store| self.write(store, keys)));
        match result {
            Some(Ok(())) => self.saving.set(Saving::Saved((self.now)().clock)),
            Some(Err(error)) => self.saving.set(Saving::Failed(error)),
            None => {}
        }
    }

    fn write(&self, store: &Store, keys: &[Key]) -> Result<(), crate::store::SaveError> {
        self.record.with_untracked(|record| {
            if !self.head_written.get_value() {
                store.write(&StoredKey::Head, &encode_head(record.generation))?;
                self.head_written.set_value(true);
            }
            for key in keys {
                if let Some(entry) = record.entry(key) {
                    store.write(&StoredKey::Entity(record.generation, key.clone()), &encode_entry(entry))?;
                }
            }
            Ok(())
        })
    }

    /// Takes in what another tab wrote. Nothing is written back, unless this tab knew of something that the other's
    /// write did not have: then both tabs write the same, and it ends there.
    fn hear(&self, change: Change) {
        match change {
            Change::Wrote(StoredKey::Head, text) => match decode_head(&text) {
                Some((schema, _)) if schema > crate::record::SCHEMA => {
                    self.saving.set(Saving::Not(NotSaving::TooNew));
                }
                Some((_, generation)) => self.record.update(|record| record.merge(Record::begin(generation))),
                None => {}
            },
            Change::Wrote(StoredKey::Entity(generation, key), text) => {
                let Some(heard) = decode_entry(&key, &text) else { return };
                let merged = self.record.try_update(|record| {
                    let mut other = Record::begin(generation);
                    other.merge_entry(key.clone(), heard.clone());
                    record.merge(other);
                    record.generation == generation && record.entry(&key) != Some(&heard)
                });
                if merged == Some(true) {
                    self.save(&[key]);
                }
            }
            Change::Cleared => {
                if !self.record.with_untracked(Record::is_empty) {
                    self.saving.set(Saving::Not(NotSaving::Cleared));
                }
            }
            Change::Wrote(..) | Change::Removed(_) => {}
        }
    }
}
