//! The status: where what the user enters is stored, and what the page tells them about it.

use super::{MirrorError, Notice, SaveError, StorageArea};
use crate::record::{Damaged, Device};

/// What the page shows of persistence.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// Whether and when the record was saved.
    pub saving: Saving,
    /// Whether there is a copy that survives a crash of the browser.
    pub mirror: MirrorStatus,
    /// How long the browser keeps what is stored.
    pub keep: StorageArea,
    /// Settings of this browser.
    pub device: Device,
    /// What could not be read, or was not written by this app, and is kept until the user deletes it.
    pub aside: Vec<Damaged>,
    /// The earlier states that the user can go back to, newest first.
    pub snapshots: Vec<Snapshot>,
    /// The last action.
    pub notice: Option<Notice>,
    /// What is known of the last "Delete everything"; `None` if there was none, or something was written since.
    pub deletion: Option<Deletion>,
}

/// How the record in memory compares with the browser's storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Nothing has changed since the page opened.
    Unchanged,
    /// Everything is stored, as of this time of day ("14:32").
    Saved(String),
    /// The last write failed; the change is in memory, and the next write tries again.
    Failed(SaveError),
    /// Nothing is written, and why.
    Not(NotSaving),
}

/// Why nothing is written.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSaving {
    /// The browser provides no storage; its reason.
    Blocked(String),
    /// A newer version of the app has stored data here.
    TooNew,
    /// Unreadable text is stored, and it could not be copied.
    Damaged,
    /// The storage was emptied while the page was open.
    Cleared,
}

/// The copy in the browser's second store, which survives a crash of the browser.
#[derive(Clone, Debug, PartialEq)]
pub enum MirrorStatus {
    /// Not wanted: nothing outlives this tab.
    Unwanted,
    /// Not open yet.
    Opening,
    /// Open, and up to date as far as it has answered.
    Kept,
    /// There is none, or it is not up to date, and why.
    Missing(MirrorError),
}

/// What "Delete everything" has been seen to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Deletion {
    /// The database has not answered yet.
    Pending,
    /// Both stores and the earlier states read back empty.
    Done,
    /// Something is left, or could not be looked at.
    Left {
        /// Texts that web storage still has.
        stored: usize,
        /// Why the database could not be emptied; `None` if it was.
        mirror: Option<MirrorError>,
    },
}

/// An earlier state of the record, from before something replaced it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// When it was made: milliseconds since 1970.
    pub made: u64,
    /// How many items it holds.
    pub items: usize,
    /// What it was made before, such as "opening a file".
    pub before: String,
}
