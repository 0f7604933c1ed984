//! The record as text under keys: what is stored, and what is read back from whatever is there.
//!
//! One key an entity, `{generation}/{entity key}`, and a head with the schema and the generation. So a command writes
//! only what it changes, two tabs never write over each other's entities, and a late write of an older generation
//! lands beside the new one instead of in it.

use super::entry::Entry;
use super::key::Key;
use super::migrate::{MIGRATIONS, Migration, SCHEMA, migrate};
use super::{Record, Stamp};
use serde::{Deserialize, Serialize};

/// A name under which text is stored, without the prefix that the store adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredKey {
    Head,
    /// What this browser knows about itself.
    Device,
    Entity(Stamp, Key),
    /// A copy of text that could not be read, kept for the person.
    Damaged(String),
    /// Something that no version of this app wrote.
    Foreign(String),
}

impl StoredKey {
    pub fn text(&self) -> String {
        match self {
            StoredKey::Head => "head".into(),
            StoredKey::Device => "device".into(),
            StoredKey::Entity(generation, key) => format!("{generation}/{key}"),
            StoredKey::Damaged(rest) => format!("damaged/{rest}"),
            StoredKey::Foreign(text) => text.clone(),
        }
    }

    /// How the names of all entities of a generation begin.
    pub fn of_generation(generation: Stamp) -> String {
        format!("{generation}/")
    }

    pub fn parse(text: &str) -> StoredKey {
        match (text, text.split_once('/')) {
            ("head", _) => StoredKey::Head,
            ("device", _) => StoredKey::Device,
            (_, Some(("damaged", rest))) => StoredKey::Damaged(rest.into()),
            (_, Some((generation, key))) => match (generation.parse(), key.parse()) {
                (Ok(generation), Ok(key)) => StoredKey::Entity(generation, key),
                _ => StoredKey::Foreign(text.into()),
            },
            _ => StoredKey::Foreign(text.into()),
        }
    }
}

/// The head: what is needed to read everything else.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    schema: u32,
    generation: Stamp,
}

/// Text that could not be read, with the key where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Damaged {
    pub key: StoredKey,
    pub text: String,
}

/// What was found in the store. A value and never a default: a default would be saved over what is there.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Nothing of ours.
    Empty,
    /// All of it, in today's schema.
    Current(Record),
    /// All of it, brought up from an older schema.
    Migrated { from: u32, record: Record },
    /// Written by a newer version of the app: nothing is read or written.
    TooNew { schema: u32 },
    /// What could be read, and what could not, of a store in this schema.
    Corrupt { schema: u32, record: Record, damaged: Vec<Damaged> },
    /// The browser gives no storage, and why.
    Unavailable(String),
}

impl Loaded {
    /// Whether the store is of an older schema, so that all of it has to be written anew.
    pub fn is_older(&self) -> bool {
        match self {
            Loaded::Migrated { .. } => true,
            Loaded::Corrupt { schema, .. } => *schema < SCHEMA,
            _ => false,
        }
    }

    /// What the app starts with.
    pub fn record(&self) -> Record {
        match self {
            Loaded::Current(record) | Loaded::Migrated { record, .. } | Loaded::Corrupt { record, .. } => {
                record.clone()
            }
            Loaded::Empty | Loaded::TooNew { .. } | Loaded::Unavailable(_) => Record::default(),
        }
    }
}

/// The head's text for a record of this generation.
pub fn encode_head(generation: Stamp) -> String {
    serde_json::to_string(&Head { schema: SCHEMA, generation }).unwrap_or_default()
}

/// The schema and generation that a head names.
pub fn decode_head(text: &str) -> Option<(u32, Stamp)> {
    // A newer app may write more fields, so only the schema is asked for first.
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

/// One entity's text.
pub fn encode_entry(entry: &Entry) -> String {
    serde_json::to_string(entry).unwrap_or_default()
}

/// One entity from its text; none where it cannot be read or does not belong under `key`.
pub fn decode_entry(key: &Key, text: &str) -> Option<Entry> {
    decode_entry_of(SCHEMA, key, text)
}

/// [`decode_entry`] for a text of schema `schema`.
pub fn decode_entry_of(schema: u32, key: &Key, text: &str) -> Option<Entry> {
    decode_with(schema, key, text, &MIGRATIONS)
}

fn decode_with(schema: u32, key: &Key, text: &str, migrations: &[Migration]) -> Option<Entry> {
    let migrated = migrate(schema, key, text, migrations)?;
    let entry: Entry = serde_json::from_str(&migrated).ok()?;
    let fits = entry.current().into_iter().chain(entry.earlier().iter().filter_map(|version| version.value.as_ref()));
    fits.into_iter().all(|entity| entity.fits(key)).then_some(entry)
}

/// Reads everything that the store holds under our prefix.
pub fn load(stored: &[(String, String)]) -> Loaded {
    load_with(stored, &MIGRATIONS)
}

/// [`load`] for an app with these migrations, so that tests can have one.
pub fn load_with(stored: &[(String, String)], migrations: &[Migration]) -> Loaded {
    let today = migrations.len() as u32 + 1;
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
            // Without a head the entities still say which generation is the newest.
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
            // What this app never wrote stays where it is: nothing of ours goes under such a key.
            _ => {}
        }
    }
    match damaged.is_empty() {
        false => Loaded::Corrupt { schema, record, damaged },
        true if schema == today => Loaded::Current(record),
        true => Loaded::Migrated { from: schema, record },
    }
}

/// What lies beside the record: texts set aside because they could not be read, and what this app never wrote. Both stay
/// until the person deletes them.
pub fn aside(stored: &[(String, String)]) -> Vec<Damaged> {
    let found = stored.iter().map(|(key, text)| Damaged { key: StoredKey::parse(key), text: text.clone() });
    found.filter(|found| matches!(found.key, StoredKey::Damaged(_) | StoredKey::Foreign(_))).collect()
}
