//! How a record of an older schema becomes one of today's: numbered steps, appended and never edited.

use serde_json::Value;

/// The schema that this version of the app writes. A stored record of a higher one is never touched.
pub const SCHEMA: u32 = 1;

/// One step: takes one stored entity of schema `n` and returns it as schema `n + 1` has it.
type Migration = fn(&str, Value) -> Value;

/// The steps, step `n` at index `n - 1`. None yet: schema 1 is the first.
const MIGRATIONS: [Migration; SCHEMA as usize - 1] = [];

/// Brings one stored entity from schema `from` to today's.
pub(super) fn migrate(from: u32, key: &str, value: Value) -> Value {
    MIGRATIONS.iter().skip(from.saturating_sub(1) as usize).fold(value, |value, step| step(key, value))
}
