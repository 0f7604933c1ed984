//! What the app starts with: no globals, everything comes in here.

use crate::framework::Framework;
use crate::record::{Date, Loaded, Replica};
use crate::store::Store;

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
    pub loaded: Loaded,
    /// None where nothing can be stored.
    pub store: Option<Store>,
    pub now: fn() -> Moment,
    /// 64 random bits.
    pub random: fn() -> u64,
    /// Random per start, never stored on its own.
    pub replica: Replica,
}
