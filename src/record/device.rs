//! What one browser knows about itself. Not part of the record, which moves between browsers.

use super::date::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Kept under a key of its own, and read leniently: at worst somebody is reminded of a copy once more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Device {
    /// The last copy that was saved to a file here, or opened from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<Copied>,
    /// Whether the browser was asked for lasting storage: once is enough.
    #[serde(default)]
    pub asked_to_persist: bool,
    /// How questions are shown here: a matter of the screen, so not of the record.
    #[serde(default, skip_serializing_if = "Layout::is_default")]
    pub layout: Layout,
}

/// How many questions stand on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    OneQuestion,
    OnePrinciple,
    Everything,
}

impl Layout {
    /// From the fewest questions on a page up.
    pub const ALL: [Layout; 3] = [Layout::OneQuestion, Layout::OnePrinciple, Layout::Everything];

    /// As it stands in form values and in the store.
    pub fn id(self) -> &'static str {
        match self {
            Layout::OneQuestion => "one-question",
            Layout::OnePrinciple => "one-principle",
            Layout::Everything => "everything",
        }
    }

    /// As the form says it.
    pub fn name(self) -> &'static str {
        match self {
            Layout::OneQuestion => "One question a page",
            Layout::OnePrinciple => "One principle a page",
            Layout::Everything => "Everything on one page",
        }
    }

    /// The layout that a form value names.
    pub fn parse(id: &str) -> Option<Layout> {
        Self::ALL.into_iter().find(|layout| layout.id() == id)
    }

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
    /// A layout of another version of the app must not cost what else the browser knows.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|id| Self::parse(&id).unwrap_or_default())
    }
}

/// A saved copy.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Copied {
    /// The time of the newest change that is in it.
    pub until: u64,
    pub on: Date,
}
