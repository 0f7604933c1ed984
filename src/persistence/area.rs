//! Web storage, as far as persistence uses it.

use super::SaveError;
use crate::record::StoredKey;
use std::fmt;

/// How long the browser keeps what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageArea {
    /// Until the user deletes it.
    Local,
    /// Until this tab is closed; a reload keeps it.
    Session,
    /// The same on a device that people use one after another: until the next person's turn.
    Shared,
}

/// One storage area of the browser, our names in it only. `store/` implements it over web storage, the simulation over
/// a model that fails, fills and forgets.
pub trait Area: fmt::Debug + Send + Sync {
    /// How long the browser keeps what is stored here.
    fn keep(&self) -> StorageArea;
    /// Everything of ours: names and texts.
    fn read_all(&self) -> Vec<(String, String)>;
    /// The text under one key.
    fn read(&self, key: &StoredKey) -> Option<String>;
    /// Writes one key and reads it back; errs if what is read is not what was written.
    fn write(&self, key: &StoredKey, text: &str) -> Result<(), SaveError>;
    /// Removes one key.
    fn remove(&self, key: &StoredKey);
}

/// What another tab did.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It wrote this text. The text comes with the event: reading it again later could find what a third tab has
    /// written since, and miss what this event brought.
    Wrote(StoredKey, String),
    /// It removed this key.
    Removed(StoredKey),
    /// The storage of this whole origin was emptied.
    Cleared,
}
