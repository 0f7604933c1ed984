//! What the app needs from outside at startup: no globals, everything is passed in here.

use crate::framework::Framework;
use crate::record::{Damaged, Date, Device, Loaded, Replica};
use crate::store::{Store, Stores};

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

/// Everything that the app needs from outside.
pub struct Start {
    pub framework: &'static Framework,
    pub stores: Stores,
    pub loaded: Loaded,
    /// The names and texts that the record was loaded from.
    pub read: Vec<(String, String)>,
    /// What is stored beside the record: unreadable texts, and what this app never wrote.
    pub aside: Vec<Damaged>,
    pub device: Device,
    /// `None` if nothing can be stored.
    pub store: Option<Store>,
    /// The moment this many milliseconds after 1970, or the current one.
    pub moment: fn(Option<u64>) -> Moment,
    /// 64 random bits.
    pub random: fn() -> u64,
    /// Random at each start, never stored on its own.
    pub replica: Replica,
    /// Whether the browser deletes a site's storage after a week without a visit, as Safari does.
    pub evicts_storage: bool,
}
