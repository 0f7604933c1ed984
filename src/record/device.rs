//! What one browser knows about itself. Not part of the record, which moves between browsers.

use super::date::Date;
use serde::{Deserialize, Serialize};

/// Kept under a key of its own, and read leniently: at worst somebody is reminded of a copy once more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Device {
    /// The last copy that was saved to a file here, or opened from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<Copied>,
    /// Whether the browser was asked for lasting storage: once is enough.
    #[serde(default)]
    pub asked_to_persist: bool,
}

/// A saved copy.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Copied {
    /// The time of the newest change that is in it.
    pub until: u64,
    pub on: Date,
}
