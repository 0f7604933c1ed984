//! Schema migrations for stored records: numbered steps, appended and never edited.

use super::key::Key;
use std::borrow::Cow;

/// The schema version that this version of the app writes. A record stored with a higher one is never touched.
pub const SCHEMA: u32 = 2;

/// One step: turns the text of a stored entity from schema `n` into schema `n + 1`; `None` if it is not valid. Text to
/// text, so that the download has one form of reader, not two.
///
/// ```
/// use engagement_career_path::record::{Loaded, Migration, Stamp, encode_head, load_with};
///
/// // A step to schema 3 that renames a field.
/// let before: Migration = |_, text| Some(text.into());
/// let rename: Migration = |_, text| Some(text.replace("memo", "text"));
/// let version = r#"[{"stamp":"1-0000000000000001","run":"1-0000000000000001","value":{"note":{"memo":"Hi"}}}]"#;
/// let stored = [
///     ("head".into(), encode_head(Stamp::default())),
///     ("0-0000000000000000/needs/1".into(), version.to_string()),
/// ];
/// assert!(matches!(load_with(&stored, &[before, before, rename]), Loaded::Migrated { from: 2, .. }));
/// ```
pub type Migration = fn(&Key, &str) -> Option<String>;

/// Step `n`, from schema `n` to the next, is at index `n`.
pub(super) const MIGRATIONS: [Migration; SCHEMA as usize] = [from_made_up, as_it_is];

/// Schema 0 is made up: it calls the text of a note "words", and nobody ever stored it. With it, a start that migrates
/// runs in the simulation and in a browser before anybody's record depends on one.
fn from_made_up(_: &Key, text: &str) -> Option<String> {
    Some(text.replace(r#""words":"#, r#""text":"#))
}

/// Schema 2 adds to what can be stored (goals in own words, what came of a step, meetings, nominations) and changes
/// nothing that is. It has a number because an app of schema 1 would take an item of it for a damaged one.
fn as_it_is(_: &Key, text: &str) -> Option<String> {
    Some(text.into())
}

/// Migrates one stored entity from schema `from` to the current one. `None` for a schema that never existed, or if a
/// step cannot read the text.
pub(super) fn migrate<'a>(from: u32, key: &Key, text: &'a str, migrations: &[Migration]) -> Option<Cow<'a, str>> {
    migrations.get(from as usize..)?.iter().try_fold(Cow::Borrowed(text), |text, step| step(key, &text).map(Cow::Owned))
}
