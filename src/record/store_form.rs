//! The stored form of a record: encoding it as text under keys, and decoding whatever is in the store.
//!
//! One key an entity, `{generation}/{entity key}`, and a head with the schema and generation. So a command writes only
//! what it changes, two tabs never overwrite each other's entities, and a late write of an older generation goes beside
//! the new one, not into it.

use super::entry::Entry;
use super::key::Key;
use super::migrate::{MIGRATIONS, Migration, SCHEMA, migrate};
use super::{Record, Stamp};
use serde::Deserialize;
use std::fmt;

/// A key in the store, without the store's prefix.
///
/// ```
/// use engagement_career_path::record::{Key, Stamp, StoredKey};
///
/// let key = StoredKey::Entity(Stamp::default(), Key::Profile);
/// assert_eq!(key.text(), "0-0000000000000000/profile");
/// assert_eq!(StoredKey::parse(&key.text()), key);
/// // Whatever is stored has a key, so that it can be left where it is.
/// assert_eq!(StoredKey::parse("0-0/profile"), StoredKey::Foreign("0-0/profile".into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredKey {
    /// The head: schema and generation.
    Head,
    /// This browser's own settings ([`super::Device`]).
    Device,
    /// An entity of a generation.
    Entity(Stamp, Key),
    /// Says that this generation began by deleting everything, and not by replacing it.
    Deletion(Stamp),
    /// Says that this generation began in an empty store: whatever was there before has been cleared.
    Origin(Stamp),
    /// The mark of the last write: the same in both stores if neither lacks what the other has.
    Mark,
    /// Says that the other store may lack something that this one has, whatever the marks say.
    Debt,
    /// In a tab's storage: people answer on this device one after another. Its text is the query of the link that opens
    /// the start for the next of them.
    Shared,
    /// A copy of unreadable text, kept for the user.
    Damaged(String),
    /// A key that no version of this app writes.
    Foreign(String),
}

impl StoredKey {
    /// The key as stored, without the store's prefix.
    pub fn text(&self) -> String {
        match self {
            StoredKey::Head => "head".into(),
            StoredKey::Device => "device".into(),
            StoredKey::Deletion(generation) => format!("{generation}/deletion"),
            StoredKey::Origin(generation) => format!("{generation}/origin"),
            StoredKey::Mark => "mark".into(),
            StoredKey::Debt => "debt".into(),
            StoredKey::Shared => "shared".into(),
            StoredKey::Entity(generation, key) => format!("{generation}/{key}"),
            StoredKey::Damaged(rest) => format!("damaged/{rest}"),
            StoredKey::Foreign(text) => text.clone(),
        }
    }

    /// The common prefix of all entity keys of a generation.
    pub fn of_generation(generation: Stamp) -> String {
        format!("{generation}/")
    }

    /// Parses a stored key; anything unknown is `Foreign`.
    pub fn parse(text: &str) -> StoredKey {
        match (text, text.split_once('/')) {
            ("head", _) => StoredKey::Head,
            ("device", _) => StoredKey::Device,
            ("mark", _) => StoredKey::Mark,
            ("debt", _) => StoredKey::Debt,
            ("shared", _) => StoredKey::Shared,
            (_, Some(("damaged", rest))) => StoredKey::Damaged(rest.into()),
            (_, Some((generation, key))) => match (generation.parse(), key, key.parse()) {
                (Ok(generation), "deletion", _) => StoredKey::Deletion(generation),
                (Ok(generation), "origin", _) => StoredKey::Origin(generation),
                (Ok(generation), _, Ok(key)) => StoredKey::Entity(generation, key),
                _ => StoredKey::Foreign(text.into()),
            },
            _ => StoredKey::Foreign(text.into()),
        }
    }
}

/// The head: what is needed to read the rest.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    #[serde(rename = "schema")]
    _schema: u32,
    generation: Stamp,
}

/// Unreadable text, and the key it is stored under.
///
/// ```
/// use engagement_career_path::record::{Damaged, Loaded, Stamp, StoredKey, encode_head, load};
///
/// let profile = "0-0000000000000000/profile".to_string();
/// let stored = [("head".into(), encode_head(Stamp::default())), (profile.clone(), "[{".into())];
/// let Loaded::Corrupt { damaged, .. } = load(&stored) else { panic!("a text that cannot be read is reported") };
/// assert_eq!(damaged, [Damaged { key: StoredKey::parse(&profile), text: "[{".into() }]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Damaged {
    /// Where the text is stored.
    pub key: StoredKey,
    /// The text as found.
    pub text: String,
}

/// What was found in the store. A value and never a default, which would be saved over what is there.
///
/// ```
/// use engagement_career_path::record::{Loaded, Stamp, encode_head, load};
///
/// assert_eq!(load(&[]), Loaded::Empty);
/// let head = |text: String| [("head".to_string(), text)];
/// assert!(matches!(load(&head(encode_head(Stamp::default()))), Loaded::Current(_)));
/// assert_eq!(load(&head(r#"{"schema":99,"new":1}"#.into())), Loaded::TooNew { schema: 99 });
/// assert!(matches!(load(&head("[{".into())), Loaded::Corrupt { .. }), "and not an empty store");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// The store has nothing from this app.
    Empty,
    /// Everything was read, in the current schema.
    Current(Record),
    /// Everything was read and migrated from an older schema.
    Migrated {
        /// The schema it was stored in.
        from: u32,
        /// The migrated record.
        record: Record,
    },
    /// Written by a newer version of the app: nothing is read or written.
    TooNew {
        /// The schema it was stored in.
        schema: u32,
    },
    /// Some items could be read and some could not.
    Corrupt {
        /// The schema it was stored in.
        schema: u32,
        /// What could be read.
        record: Record,
        /// What could not be read.
        damaged: Vec<Damaged>,
    },
    /// The browser offers no storage, and why.
    Unavailable(String),
}

impl Loaded {
    /// Whether the store has an older schema, so that everything must be written again.
    pub fn is_older(&self) -> bool {
        match self {
            Loaded::Migrated { .. } => true,
            Loaded::Corrupt { schema, .. } => *schema < SCHEMA,
            _ => false,
        }
    }

    /// The record the app starts with.
    pub fn record(self) -> Record {
        match self {
            Loaded::Current(record) | Loaded::Migrated { record, .. } | Loaded::Corrupt { record, .. } => record,
            Loaded::Empty | Loaded::TooNew { .. } | Loaded::Unavailable(_) => Record::default(),
        }
    }
}

/// Encodes the head of a record of this generation.
pub fn encode_head(generation: Stamp) -> String {
    format!(r#"{{"schema":{SCHEMA},"generation":"{generation}"}}"#)
}

/// The schema and generation in a head; `None` if it cannot be read.
pub fn decode_head(text: &str) -> Option<(u32, Stamp)> {
    // A newer app may write more fields, so read only the schema first.
    #[derive(Deserialize)]
    struct SchemaOnly {
        schema: u32,
    }
    let SchemaOnly { schema } = serde_json::from_str(text).ok()?;
    if schema > SCHEMA {
        return Some((schema, Stamp::default()));
    }
    let head: Head = serde_json::from_str(text).ok()?;
    Some((schema, head.generation))
}

/// Why an item could not be encoded, in serde_json's words. Storing an empty text instead would lose what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError(pub String);

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<serde_json::Error> for EncodeError {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// Encodes one entity; errs if serde_json does.
pub fn encode_entry(entry: &Entry) -> Result<String, EncodeError> {
    Ok(serde_json::to_string(entry)?)
}

/// Decodes one entity; `None` if it cannot be read or does not belong under `key`.
pub fn decode_entry(key: &Key, text: &str) -> Option<Entry> {
    decode_entry_of(SCHEMA, key, text)
}

/// [`decode_entry`] for text of this schema version.
pub fn decode_entry_of(schema: u32, key: &Key, text: &str) -> Option<Entry> {
    decode_with(schema, key, text, &MIGRATIONS)
}

fn decode_with(schema: u32, key: &Key, text: &str, migrations: &[Migration]) -> Option<Entry> {
    let migrated = migrate(schema, key, text, migrations)?;
    let entry: Entry = serde_json::from_str(&migrated).ok()?;
    let fits = entry.current().into_iter().chain(entry.earlier().iter().filter_map(|version| version.value.as_ref()));
    fits.into_iter().all(|entity| entity.fits(key)).then_some(entry)
}

/// Loads everything the store holds under our prefix.
pub fn load(stored: &[(String, String)]) -> Loaded {
    load_with(stored, &MIGRATIONS)
}

/// [`load`] with these migrations, so that tests can supply their own.
pub fn load_with(stored: &[(String, String)], migrations: &[Migration]) -> Loaded {
    let today = migrations.len() as u32;
    let keys: Vec<(StoredKey, &str)> =
        stored.iter().map(|(key, text)| (StoredKey::parse(key), text.as_str())).collect();
    let mut damaged = Vec::new();
    let head = keys.iter().find(|(key, _)| *key == StoredKey::Head).map(|(_, text)| *text);
    let newest = keys.iter().filter_map(|(key, _)| match key {
        StoredKey::Entity(generation, _) => Some(*generation),
        _ => None,
    });
    let (schema, generation) = match head.map(|text| (text, decode_head(text))) {
        Some((_, Some((schema, _)))) if schema > today => return Loaded::TooNew { schema },
        Some((_, Some(found))) => found,
        unreadable => {
            if let Some((text, _)) = unreadable {
                damaged.push(Damaged { key: StoredKey::Head, text: text.into() });
            }
            // Without a head, the entities still show which generation is newest.
            match newest.max() {
                Some(generation) => (today, generation),
                None if damaged.is_empty() => return Loaded::Empty,
                None => (today, Stamp::default()),
            }
        }
    };
    let mut record = Record::begin(generation);
    for (key, text) in keys {
        match key {
            StoredKey::Entity(of, key) if of == generation => match decode_with(schema, &key, text, migrations) {
                Some(entry) => record.merge_entry(key, entry),
                None => damaged.push(Damaged { key: StoredKey::Entity(of, key), text: text.into() }),
            },
            // What this app never wrote stays where it is: we never write under such a key.
            _ => {}
        }
    }
    match damaged.is_empty() {
        false => Loaded::Corrupt { schema, record, damaged },
        true if schema == today => Loaded::Current(record),
        true => Loaded::Migrated { from: schema, record },
    }
}

/// Texts stored beside the record: unreadable ones set aside, and any this app never wrote. Both stay until the user
/// deletes them. A name under a generation belongs to a newer version of this app, and is not offered for deletion.
pub fn texts_set_aside(stored: &[(String, String)]) -> Vec<Damaged> {
    let of_generation = |name: &str| name.split_once('/').is_some_and(|(start, _)| start.parse::<Stamp>().is_ok());
    let is_aside = |key: &StoredKey| match key {
        StoredKey::Damaged(_) => true,
        StoredKey::Foreign(name) => !of_generation(name),
        _ => false,
    };
    let named = stored.iter().map(|(name, text)| (StoredKey::parse(name), text));
    named.filter(|(key, _)| is_aside(key)).map(|(key, text)| Damaged { key, text: text.clone() }).collect()
}
