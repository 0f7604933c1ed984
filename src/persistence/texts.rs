//! The record as texts in a store: a generation written, and read.

use super::{Area, SaveError, Texts};
use crate::record::{
    EncodeError, Entry, Key, Record, Stamp, StoredKey, Version, decode_entry, encode_entry, encode_head,
};

/// Writes a whole generation beside what is there, its head last; if that fails, removes what was written. `mark` says
/// how it began.
pub(super) fn write_whole(area: &dyn Area, record: &Record, mark: Option<StoredKey>) -> Result<(), SaveError> {
    let mut texts = texts_of(record)?;
    if let Some(mark) = mark {
        texts.insert(0, (mark.text(), Some("1".into())));
    }
    let mut made = Vec::new();
    for (name, text) in &texts {
        let key = StoredKey::parse(name);
        let is_new = area.read(&key).is_none();
        if let Err(error) = area.write(&key, text.as_deref().unwrap_or_default()) {
            // Only what was not there before: the rest is someone's.
            made.iter().for_each(|key| area.remove(key));
            return Err(error);
        }
        if is_new {
            made.push(key);
        }
    }
    Ok(())
}

/// The text to store where another one may be: of an item, both merged, because another tab may have had room for its
/// change in the second copy only.
pub fn beside(name: &str, text: String, there: Option<&str>) -> String {
    let merged = || {
        let (StoredKey::Entity(_, key), Some(there)) = (StoredKey::parse(name), there.filter(|there| *there != text))
        else {
            return None;
        };
        let mut both = decode_entry(&key, &text)?;
        both.merge(decode_entry(&key, there)?);
        encode_entry(&both).ok()
    };
    merged().unwrap_or(text)
}

/// The whole record in its stored form: head and entities.
pub(super) fn texts_of(record: &Record) -> Result<Texts, EncodeError> {
    let entity = |(key, entry): (&Key, &Entry)| text_of(record, key, entry);
    let mut texts = record.entries().map(entity).collect::<Result<Texts, _>>()?;
    // The head comes last: a generation counts once its head is there.
    texts.push((StoredKey::Head.text(), Some(encode_head(record.generation))));
    Ok(texts)
}

/// The entities with these names in their stored form. Looked up by name: writing every name of a record out to compare
/// it made an answer after ten years cost twice as much.
pub(super) fn texts_named<'a>(record: &Record, names: impl Iterator<Item = &'a String>) -> Result<Texts, EncodeError> {
    let entity = |name: &String| match StoredKey::parse(name) {
        StoredKey::Entity(generation, key) if generation == record.generation => {
            Some(text_of(record, &key, record.entry(&key)?))
        }
        _ => None,
    };
    names.filter_map(entity).collect()
}

fn text_of(record: &Record, key: &Key, entry: &Entry) -> Result<(String, Option<String>), EncodeError> {
    Ok((StoredKey::Entity(record.generation, key.clone()).text(), Some(encode_entry(entry)?)))
}

/// What is stored of a generation.
pub(super) fn load_generation(area: &dyn Area, generation: Stamp) -> Record {
    let mut record = Record::begin(generation);
    for (name, text) in area.read_all() {
        if let StoredKey::Entity(of, key) = StoredKey::parse(&name)
            && of == generation
            && let Some(entry) = decode_entry(&key, &text)
        {
            record.merge_entry(key, entry);
        }
    }
    record
}

/// Whether a record has this version, or a later one of the same run.
pub(super) fn knows(record: &Record, key: &Key, version: &Version) -> bool {
    let versions = record.entry(key).map(Entry::versions).unwrap_or_default();
    versions.iter().any(|own| own.run == version.run && own.stamp >= version.stamp)
}

/// Whether this is the head of the record's generation.
pub(super) fn is_head_of(head: Option<&String>, record: &Record) -> bool {
    head.is_some_and(|head| *head == encode_head(record.generation))
}
