//! What the app starts with: no globals, everything comes in here.

use crate::framework::Framework;
use crate::record::{Damaged, Date, Device, Loaded, Replica};
use crate::store::{Store, Stores};

/// A moment, as the browser's clock has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub millis: u64,
    /// The day where the person is.
    pub today: Date,
    /// The time of day where the person is: "14:32".
    pub clock: String,
}

/// Everything from outside that the app needs.
pub struct Start {
    pub framework: &'static Framework,
    pub stores: Stores,
    pub loaded: Loaded,
    /// The names and texts that it was loaded from.
    pub read: Vec<(String, String)>,
    /// What lies beside the record: unreadable texts, and what this app never wrote.
    pub aside: Vec<Damaged>,
    pub device: Device,
    /// None where nothing can be stored.
    pub store: Option<Store>,
    /// The moment so many milliseconds after 1970, or this one.
    pub moment: fn(Option<u64>) -> Moment,
    /// 64 random bits.
    pub random: fn() -> u64,
    /// Random per start, never stored on its own.
    pub replica: Replica,
    /// Whether the browser deletes what sites keep after a week without a visit, as Safari does.
    pub forgetful: bool,
}
