//! Schema migrations for stored records: numbered steps, appended and never edited.

use super::key::Key;
use std::borrow::Cow;

/// The schema version that this version of the app writes. A record stored with a higher one is never touched.
pub const SCHEMA: u32 = 1;

/// One step: turns the text of a stored entity from schema `n` into schema `n + 1`; `None` if it is not valid. Text to
/// text, so that the download has one form of reader, not two.
///
/// ```
/// use engagement_career_path::record::{Loaded, Migration, Stamp, encode_head, load_with};
///
/// // A step to schema 2 that renames a field.
/// let rename: Migration = |_, text| Some(text.replace("memo", "text"));
/// let version = r#"[{"stamp":"1-0000000000000001","run":"1-0000000000000001","value":{"note":{"memo":"Hi"}}}]"#;
/// let stored = [
///     ("head".into(), encode_head(Stamp::default())),
///     ("0-0000000000000000/needs/1".into(), version.to_string()),
/// ];
/// assert!(matches!(load_with(&stored, &[rename]), Loaded::Migrated { from: 1, .. }));
/// ```
pub type Migration = fn(&Key, &str) -> Option<String>;

/// Step `n` is at index `n - 1`. Empty so far: schema 1 is the first.
pub(super) const MIGRATIONS: [Migration; SCHEMA as usize - 1] = [];

/// Migrates one stored entity from schema `from` to the current one. `None` for a schema that never existed, or if a
/// step cannot read the text.
pub(super) fn migrate<'a>(from: u32, key: &Key, text: &'a str, migrations: &[Migration]) -> Option<Cow<'a, str>> {
    let done = from.checked_sub(1)? as usize;
    migrations.get(done..)?.iter().try_fold(Cow::Borrowed(text), |text, step| step(key, &text).map(Cow::Owned))
}
