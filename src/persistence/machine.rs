//! What the state machine knows.

use super::{Area, Effect, MirrorStatus, NotSaving, Saving, Status};
use crate::record::{Damaged, Entity, Key, Record, Replica, Stamp};
use std::sync::Arc;

/// What one tab knows of where the record is kept. The record itself is handed in with each event.
#[derive(Debug)]
pub struct Persistence {
    pub(super) status: Status,
    pub(super) replica: Replica,
    /// `None` if nothing can be stored.
    pub(super) area: Option<Arc<dyn Area>>,
    /// The area that is not in use.
    pub(super) other: Option<Arc<dyn Area>>,
    /// The head as this tab last read or wrote it. A different one in the store was written by another tab.
    pub(super) head: Option<String>,
    /// Items whose stored text may lack what memory has.
    pub(super) unsaved: Vec<Key>,
    /// Whether the generation in memory is not the stored one, so that all of it has to be written, the head last.
    pub(super) whole: bool,
    /// Whether the generation in memory began in an empty store and is not stored there yet.
    pub(super) blind: bool,
    /// What was known of the stored generation when one began that could not be stored yet.
    pub(super) behind: Option<Box<Record>>,
    /// Whether the generation in memory began by deleting everything, and no store says so yet.
    pub(super) tombstone_due: bool,
    pub(super) back: Option<Back>,
    pub(super) second: SecondCopy,
    pub(super) effects: Vec<Effect>,
}

impl Persistence {
    /// What the page shows.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// Whether there is any web storage.
    pub fn can_store(&self) -> bool {
        self.area.is_some()
    }

    /// Whether this tab holds something that neither store is known to have.
    pub fn has_unsaved(&self) -> bool {
        self.is_stopped() || self.area.is_none() || self.whole || !self.unsaved.is_empty()
    }

    /// Whether the last action can be undone.
    pub fn can_undo(&self) -> bool {
        self.back.is_some()
    }

    /// Whether writing is stopped.
    pub(super) fn is_stopped(&self) -> bool {
        matches!(self.status.saving, Saving::Not(_))
    }

    pub(super) fn stop(&mut self, why: NotSaving) {
        self.status.saving = Saving::Not(why);
    }
}

/// How to take back the last action.
#[derive(Clone, Debug)]
pub(super) enum Back {
    /// Items as they were, unless they have changed since this stamp.
    Items(Vec<(Key, Option<Entity>)>, Stamp),
    /// The whole record as it was.
    Whole {
        before: Box<Record>,
        /// The record after the action: what differs from it now was changed since, and stays.
        after: Box<Record>,
        /// Texts set aside that went with it.
        aside: Vec<Damaged>,
    },
    /// A text that had been set aside, and was deleted.
    Aside(Damaged),
}

/// What has yet to be removed from the database for good (`purge.rs`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Purge {
    #[default]
    None,
    /// The database is still opening.
    Due,
    /// The earlier states are being removed.
    States,
    /// The second copy is being written anew.
    Copy,
}

/// What this tab knows of the second copy.
#[derive(Debug, Default)]
pub(super) struct SecondCopy {
    /// What the store held of the record at the start, until the second copy is compared with it.
    pub(super) start: Vec<(String, String)>,
    /// Names that the second copy may lack: written while it was opening, heard from another tab, or failed.
    pub(super) due: Vec<String>,
    /// Earlier states to be kept once it is open.
    pub(super) waiting: Vec<(Record, &'static str)>,
    /// What was known when a generation began before it was open.
    pub(super) behind: Option<Box<Record>>,
    /// The head that it holds, as far as this tab knows.
    pub(super) head: Option<String>,
    /// Whether older generations are to be removed once an earlier state is kept, or cannot be.
    pub(super) drop_older: bool,
    /// What has yet to be removed for good.
    pub(super) purge: Purge,
    /// How many marks this tab has made.
    pub(super) marks: u64,
}

impl SecondCopy {
    pub(super) fn begin(start: Vec<(String, String)>) -> Self {
        Self { start, ..Self::default() }
    }

    /// A generation begins. While the second copy is opening, it may hold something that nobody here has seen.
    pub(super) fn begin_generation(&mut self, status: &MirrorStatus, before: &Record) {
        if *status == MirrorStatus::Opening {
            self.behind.get_or_insert_with(|| Box::new(before.clone()));
        }
    }

    /// Remembers that the second copy may lack this.
    pub(super) fn owe(&mut self, name: String) {
        if !self.due.contains(&name) {
            self.due.push(name);
        }
    }

    /// Forgets the earlier states that wait to be kept: everything is deleted.
    pub(super) fn forget_states(&mut self) {
        self.waiting.clear();
    }

    /// Forgets what it was to hold.
    pub(super) fn forget(&mut self) {
        *self = Self { marks: self.marks, ..Self::default() };
    }
}
