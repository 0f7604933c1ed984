//! What goes into the state machine, and what comes out.

use super::{Change, MirrorError, Snapshot, StorageArea};
use crate::record::{Command, Damaged, Date, Device, Key, Record, Stamp};

/// Names in a store with their texts; `None` if the name is to be removed.
pub type Texts = Vec<(String, Option<String>)>;

/// A moment, according to the browser's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub millis: u64,
    /// The day in the user's time zone.
    pub today: Date,
    /// The time of day in the user's time zone: "14:32".
    pub clock: String,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The person did something.
    Command(Command),
    /// The person did something that can be undone; what the page says of it.
    CommandWithUndo(Command, String),
    /// The person takes back the last action.
    Undo,
    /// The person went on to another page.
    MovedOn,
    /// Something to tell the person, without undo.
    Say(String),
    /// Another tab wrote, removed or emptied something.
    Heard(Change),
    /// A frozen page came back, or this tab may have missed something.
    Woke,
    /// The person wants everything stored again, after something else emptied the storage.
    SaveAgain,
    /// Settings of this browser changed.
    DeviceSet(Device),
    /// The database did not open.
    MirrorMissing(MirrorError),
}

/// What the person did to the record as a whole. Apart from [`Event`], because only some pages need the code of it.
#[derive(Clone, Debug)]
pub enum Operation {
    /// The person merges an opened file.
    Merged {
        /// What is in it.
        other: Record,
        /// The day it was saved, if it says so.
        copied: Option<Date>,
        /// What the page says of it.
        said: &'static str,
    },
    /// The person replaces the record with an opened file.
    Replaced {
        /// What is in it.
        next: Record,
        /// The day it was saved, if it says so.
        copied: Option<Date>,
    },
    /// The person goes back to a snapshot.
    Restored(Record),
    /// The person removes earlier words of these items for good: every version that does not show now, and the earlier
    /// states, which may hold them.
    Purged(Vec<Key>),
    /// The person deletes everything.
    Deleted {
        /// Whether it can be undone from memory until the person goes on.
        undo: bool,
    },
    /// It is the next person's turn on a shared device, or nobody shares it any more.
    Cleared {
        /// Whether the device stays shared.
        stays_shared: bool,
    },
    /// The person chose how long the browser keeps what is stored.
    KeptIn(StorageArea),
    /// The person deletes a text that was set aside.
    AsideDeleted(Damaged),
}

/// What the database answered. Apart from [`Event`], because its code comes after the page.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The database opened.
    MirrorOpened {
        /// Everything in it, by name; `None` if its mark says that it holds what the store held at the start.
        texts: Option<Vec<(String, String)>>,
        /// The earlier states in it, newest first.
        snapshots: Vec<Snapshot>,
    },
    /// The database answered a write of these names.
    MirrorWritten {
        /// The names that were to be written.
        names: Vec<String>,
        /// Whether they are there.
        result: Result<(), MirrorError>,
    },
    /// The database answered [`Effect::KeepSnapshot`].
    SnapshotKept {
        /// Whether it is there.
        result: Result<(), MirrorError>,
        /// All that are there now, newest first.
        snapshots: Vec<Snapshot>,
    },
    /// The database was emptied, and read back empty; or it was not.
    MirrorErased(Result<(), MirrorError>),
}

/// What is to be done. Each is answered by an [`Answer`]; the database may take its time, or never answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Open the database, and read it unless its mark is this one.
    OpenMirror {
        /// The mark of the last write, as the store held it at the start.
        mark: Option<String>,
    },
    /// Write to the database, all or nothing.
    WriteMirror {
        /// What to write and remove.
        texts: Texts,
        /// The generation, if it is written anew: then others are removed. What is there of this one stays, because another
        /// tab may have had room for it nowhere else.
        anew: Option<Stamp>,
    },
    /// Keep this record as an earlier state.
    KeepSnapshot {
        /// The record.
        record: Record,
        /// What it is kept before: "opening a file".
        before: &'static str,
    },
    /// Remove every earlier state.
    ForgetSnapshots,
    /// Empty the database, earlier states included, and read it back. A tombstone stays, which says that everything is
    /// deleted: web storage reaches the disk late, and a browser that is killed would bring it back.
    EraseMirror {
        /// The generation that began with it. What is there of this one was written since, perhaps by a tab that had room
        /// for it nowhere else, and stays.
        generation: Stamp,
    },
}
