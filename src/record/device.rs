//! Per-browser settings, backup status and what is being typed. Not part of the record, which moves between browsers.

use super::Record;
use super::date::Date;
use crate::framework::choices;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Stored under its own key, and read leniently: at worst the user is reminded of a copy once more.
///
/// ```
/// use engagement_career_path::record::{Device, Layout};
///
/// let newer = r#"{"asked_to_persist":true,"layout":"two-columns","theme":"dark"}"#;
/// let device: Device = serde_json::from_str(newer)?;
/// assert_eq!(device, Device { asked_to_persist: true, ..Device::default() });
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Device {
    /// The last copy saved to a file here, or opened from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<SavedCopy>,
    /// The last copy given to the browser as a file, until the user has seen it: a page cannot know that it arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<SavedCopy>,
    /// Whether the browser was asked for persistent storage: once is enough.
    #[serde(default)]
    pub asked_to_persist: bool,
    /// Whether the answers are forgotten when the tab closes: a tab opened later begins so too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forget: bool,
    /// Whether the second copy still has to be emptied, because a deletion could not be finished.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erase_due: bool,
    /// How questions are shown here: it depends on the screen, so it is not in the record.
    #[serde(default, skip_serializing_if = "Layout::is_default")]
    pub layout: Layout,
    /// The day until which home does not invite the person to look again: "Not now".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Date>,
    /// What is typed into the form of the plan, until the step is added or changed: as text, which only the form reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_draft: Option<String>,
    /// What a workshop asks for at the end: the id of its assessment, a question mark, and the settings of its link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workshop: Option<String>,
    /// Whether the user has said that what other addresses of this site hold here is not theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub leaves_elsewhere: bool,
}

/// How many questions are on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One question a page.
    #[default]
    OneQuestion,
    /// One principle's questions a page.
    OnePrinciple,
    /// All questions on one page.
    Everything,
}

choices! {
    /// Every layout, fewest questions a page first.
    Layout {
        OneQuestion = ("one-question", "One question a page"),
        OnePrinciple = ("one-principle", "One principle a page"),
        Everything = ("everything", "Everything on one page"),
    }
}

impl Layout {
    fn is_default(&self) -> bool {
        *self == Layout::default()
    }
}

impl Serialize for Layout {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Layout {
    /// An unknown layout, from another version of the app, must not lose the other settings.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|id| Self::parse(&id).unwrap_or_default())
    }
}

/// A copy of the record, saved to a file or opened from one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedCopy {
    /// The time of the newest change it contains, in milliseconds since 1970.
    pub until: u64,
    /// The day it was saved or opened.
    pub on: Date,
    /// How many items it contains, removed ones included.
    #[serde(default)]
    pub items: usize,
    /// The checksum of the record that it contains ([`Record::checksum`]). What comes from a file or another tab can be
    /// older than the newest change in the copy, and is not in it all the same.
    #[serde(default)]
    pub checksum: u64,
}

impl SavedCopy {
    /// A copy of this record, saved or opened on this day.
    pub fn of(record: &Record, on: Date) -> Self {
        Self { until: record.latest_time(), on, items: record.entries().count(), checksum: record.checksum() }
    }
}
