//! How a record of an older schema becomes one of today's: numbered steps, appended and never edited.

use super::key::Key;
use std::borrow::Cow;

/// The schema that this version of the app writes. A stored record of a higher one is never touched.
pub const SCHEMA: u32 = 1;

/// One step: takes the text of one stored entity of schema `n` and returns it as schema `n + 1` has it; none where it
/// is no such text. From text to text, so that reading has one form and not two in the download.
pub type Migration = fn(&Key, &str) -> Option<String>;

/// The steps, step `n` at index `n - 1`. None yet: schema 1 is the first.
pub(super) const MIGRATIONS: [Migration; SCHEMA as usize - 1] = [];

/// Brings one stored entity from schema `from` to today's. None for a schema that never was, and for text that a step
/// cannot read.
pub(super) fn migrate<'a>(from: u32, key: &Key, text: &'a str, migrations: &[Migration]) -> Option<Cow<'a, str>> {
    let done = from.checked_sub(1)? as usize;
    migrations.get(done..)?.iter().try_fold(Cow::Borrowed(text), |text, step| step(key, &text).map(Cow::Owned))
}
