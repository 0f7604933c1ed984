//! What the app needs from outside at startup: no globals, everything is passed in here.

use crate::framework::Framework;
use crate::persistence::{Begin, Moment};
use crate::store::Stores;

/// Everything that the app needs from outside.
pub struct Start {
    pub framework: &'static Framework,
    pub stores: Stores,
    /// The record, as it was found in the store.
    pub begin: Begin,
    /// The moment this many milliseconds after 1970, or the current one.
    pub moment: fn(Option<u64>) -> Moment,
    /// 64 random bits.
    pub random: fn() -> u64,
    /// Whether the browser deletes a site's storage after a week without a visit, as Safari does.
    pub evicts_storage: bool,
}
