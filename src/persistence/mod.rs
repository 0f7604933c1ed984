//! Persistence: what memory, web storage, the second copy and other tabs each hold, and what follows.
//!
//! A state machine without a browser: events go in ([`Event`]: a command, another tab's write, the database's answer),
//! effects come out ([`Effect`]: write to the second copy, keep a snapshot). Web storage answers at once, so it is a
//! port ([`Area`]) and not an effect: read, compare and write are one step, as they are for the browser. `state/`
//! carries effects out and hands events in; `tests/persistence_simulated.rs` plays thousands of histories of several
//! tabs against it.

mod area;
mod aside;
mod delete;
mod error;
mod event;
mod generation;
mod machine;
mod mirror;
mod moving;
mod notice;
mod opening;
mod purge;
mod shared;
mod start;
mod status;
mod texts;
mod tombstone;
mod undo;
mod whole;
mod write;

pub use area::{Area, Change, StorageArea};
pub use error::{MirrorError, OpenError, SaveError};
pub use event::{Answer, Effect, Event, Moment, Operation, Texts};
pub use machine::Persistence;
pub use notice::Notice;
pub use start::Begin;
pub use status::{Deletion, MirrorStatus, NotSaving, Saving, Snapshot, Status};
pub use texts::beside;
pub use tombstone::tombstone;

use crate::record::{Command, Device, Record, Stamp, StoredKey};

impl Persistence {
    /// Takes in what happened, and returns what is to be done.
    pub fn handle(&mut self, record: &mut Record, event: Event, now: &Moment) -> Vec<Effect> {
        match event {
            Event::Command(command) => {
                self.command(record, command, now);
            }
            Event::CommandWithUndo(command, said) => self.command_with_undo(record, command, said, now),
            Event::Undo => self.undo(record, now),
            Event::MovedOn => self.clear_notice(),
            Event::Say(words) => self.say(words),
            Event::Heard(change) => self.hear(record, change, now),
            Event::Woke => {
                // Whether it may write does not matter here: this only updates what is shown.
                let _ = self.refresh(record);
                self.flush(record, now);
                self.erase_again(record);
            }
            Event::SaveAgain => self.save_again(record, now),
            Event::DeviceSet(device) => self.set_device(device),
            Event::MirrorMissing(why) => self.mirror_missing(record, why, now),
        }
        std::mem::take(&mut self.effects)
    }

    /// The same for what is done to the record as a whole.
    pub fn operate(&mut self, record: &mut Record, operation: Operation, now: &Moment) -> Vec<Effect> {
        match operation {
            Operation::Merged { other, copied, said } => self.merge_file(record, other, copied, said, now),
            Operation::Replaced { next, copied } => self.replace_with_file(record, next, copied, now),
            Operation::Restored(next) => self.restore(record, next, now),
            Operation::Purged(keys) => self.purge(record, &keys, now),
            Operation::Deleted { undo } => self.delete(record, undo, now),
            Operation::Cleared { stays_shared } => self.clear(record, stays_shared),
            Operation::KeptIn(keep) => self.keep_in(record, keep, now),
            Operation::AsideDeleted(found) => self.delete_aside(record, found, now),
        }
        std::mem::take(&mut self.effects)
    }

    /// The same for what the database answered.
    pub fn answer(&mut self, record: &mut Record, answer: Answer, now: &Moment) -> Vec<Effect> {
        match answer {
            Answer::MirrorOpened { texts, snapshots } => self.mirror_opened(record, texts, snapshots, now),
            Answer::MirrorWritten { names, result } => self.mirror_written(record, names, result),
            Answer::SnapshotKept { result, snapshots } => self.snapshot_kept(record, result, snapshots, now),
            Answer::MirrorErased(result) => self.mirror_erased(record, result),
        }
        std::mem::take(&mut self.effects)
    }

    fn command(&mut self, record: &mut Record, command: Command, now: &Moment) -> Stamp {
        // Undoing the previous action now would undo this one too.
        self.clear_notice();
        let stamp = record.next_stamp(now.millis, self.replica);
        let changed = record.apply(command, stamp);
        self.save(record, changed, now);
        stamp
    }

    fn set_device(&mut self, device: Device) {
        if let Some(area) = self.area.as_ref().filter(|_| !self.is_stopped()) {
            // If it is not kept, at worst the user is reminded of a copy that they have.
            if let Ok(text) = serde_json::to_string(&device) {
                let _ = area.write(&StoredKey::Device, &text);
            }
        }
        self.status.device = device;
    }
}
