//! "Open a saved file": parses untrusted text into a record, or one sentence about what is wrong.
//!
//! Opening changes nothing. Unreadable items are counted and named, and do not stop the rest.

use super::opened::{MAX_BYTES, OpenError, Opened, STORED_TEXT};
use super::record_file::{FrameworkVersion, RECORD, Saved};
use super::salvage::salvage;
use crate::json::Pairs;
use crate::record::{Date, Record, SCHEMA, Stamp};
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

/// Reads a saved copy or a file of stored texts.
pub fn open(text: &str) -> Result<Opened, OpenError> {
    if text.len() > MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let mut opened = match read(text) {
        // An email or a broken download: what can be read is read, and a sound file costs no more than it did.
        Err(why @ (OpenError::NotJson { .. } | OpenError::Foreign)) => salvage(text).unwrap_or(Err(why))?,
        read => read?,
    };
    opened.record = opened.record.with_room();
    let nothing = opened.record.entries().next().is_none();
    let missing = !opened.unreadable.is_empty() || opened.damage.is_some();
    if nothing && missing { Err(OpenError::Nothing) } else { Ok(opened) }
}

fn read(text: &str) -> Result<Opened, OpenError> {
    // A newer app may write other fields, so read only these two first.
    #[derive(Deserialize)]
    struct Head {
        #[serde(default)]
        r#type: String,
        #[serde(default)]
        version: u32,
    }
    let head = serde_json::from_str::<Head>(text).map_err(|error| match error.classify() {
        Category::Data => OpenError::Foreign,
        _ => OpenError::NotJson { line: error.line(), column: error.column() },
    })?;
    match head.r#type.as_str() {
        RECORD if head.version > SCHEMA => Err(OpenError::Newer),
        RECORD => read_record(text, head.version),
        STORED_TEXT => read_stored(text),
        _ => Err(OpenError::Foreign),
    }
}

fn read_record(text: &str, version: u32) -> Result<Opened, OpenError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File<'a> {
        #[serde(rename = "type")]
        _type: String,
        #[serde(rename = "version")]
        _version: u32,
        source: String,
        exported_at: Date,
        framework: FrameworkVersion,
        #[serde(borrow)]
        record: Body<'a>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body<'a> {
        generation: Stamp,
        #[serde(borrow)]
        entries: Pairs<&'a RawValue>,
    }
    let file: File = serde_json::from_str(text).map_err(broken)?;
    let saved = Saved { on: file.exported_at, source: file.source, framework: file.framework.version };
    let record = Record::begin(file.record.generation);
    let mut opened = Opened { record, saved: Some(saved), ..Opened::default() };
    for (name, value) in file.record.entries.0 {
        opened.take(version, &name, Some(value.get()));
    }
    Ok(opened)
}

fn read_stored(text: &str) -> Result<Opened, OpenError> {
    #[derive(Deserialize)]
    struct File {
        stored: Pairs<String>,
    }
    let file: File = serde_json::from_str(text).map_err(broken)?;
    Opened::from_stored(&file.stored.0)
}

/// In serde_json's words, which may quote the file, so a long message is cut.
fn broken(error: serde_json::Error) -> OpenError {
    let words: Vec<char> = error.to_string().chars().collect();
    let (start, end) = (words.iter().take(120), words.iter().skip(words.len().saturating_sub(60).max(120)));
    let cut = if words.len() > 180 { " … " } else { "" };
    OpenError::Broken(start.collect::<String>() + cut + &end.collect::<String>())
}
