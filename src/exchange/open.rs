//! "Open a saved file": parses untrusted text into a record, or one sentence about what is wrong.
//!
//! Opening changes nothing. Unreadable items are counted and named, and do not stop the rest.

use super::record_file::{FrameworkVersion, RECORD, Saved};
use super::shortened;
use crate::json::Pairs;
use crate::record::{Date, Key, Loaded, Record, SCHEMA, Stamp, decode_entry_of, load};
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::fmt;

/// The `type` of a file of stored texts, unchanged, which pages offer if the app cannot read or show them.
pub const STORED_TEXT: &str = "engagement-career-path/stored-text";

/// The largest file, in bytes. No record can be that large: browsers give a site about 5 MB of local storage.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// The longest name of an item, in bytes, with room to spare.
const LONGEST_NAME: usize = 200;

/// The contents of an opened file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What could be read.
    pub record: Record,
    /// What the file says about itself; `None` in a file of stored texts.
    pub saved: Option<Saved>,
    /// Items that could not be read, by their keys in the file.
    pub unreadable: Vec<String>,
}

/// Why a file was not opened; displays as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The file is empty or blank.
    Empty,
    /// The file has more than [`MAX_BYTES`].
    TooLarge,
    /// The browser could not read the file.
    Unreadable,
    /// Not JSON, from this line and column on.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
    },
    /// JSON from another program.
    Foreign,
    /// Saved by a newer version of this app.
    Newer,
    /// From this app, but not in the form for its version; the reason in serde_json's words.
    Broken(String),
    /// From this app, but nothing in it could be read.
    Nothing,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Empty => f.write_str("The file is empty"),
            OpenError::TooLarge => write!(f, "The file must be smaller than {} MB", MAX_BYTES / 1024 / 1024),
            OpenError::Unreadable => f.write_str(
                "This file could not be read. It may still be in the cloud, or have been moved: open it there once, \
                 then choose it again",
            ),
            OpenError::NotJson { line, column } => write!(
                f,
                "The file is damaged, or no saved copy: it stops making sense at line {line}, character {column}"
            ),
            OpenError::Foreign => f.write_str(
                "The file was not saved by this site. A saved copy is named \"engagement-career-path\" with a date",
            ),
            OpenError::Newer => f.write_str(
                "The file was saved by a newer version of this site. Reload this page, then open the file again",
            ),
            OpenError::Broken(why) => write!(f, "The file is damaged: {why}"),
            OpenError::Nothing => f.write_str("There is nothing in the file that can be read"),
        }
    }
}

/// Reads a saved copy or a file of stored texts.
pub fn open(text: &str) -> Result<Opened, OpenError> {
    if text.len() > MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
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
    let mut opened = match head.r#type.as_str() {
        RECORD if head.version > SCHEMA => return Err(OpenError::Newer),
        RECORD => read_record(text, head.version)?,
        STORED_TEXT => read_stored(text)?,
        _ => return Err(OpenError::Foreign),
    };
    opened.record = opened.record.with_room();
    let nothing = opened.record.entries().next().is_none();
    if nothing && !opened.unreadable.is_empty() { Err(OpenError::Nothing) } else { Ok(opened) }
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
    let mut record = Record::begin(file.record.generation);
    let mut unreadable = Vec::new();
    for (name, value) in file.record.entries.0 {
        let entry = name.parse::<Key>().ok().and_then(|key| {
            let entry = decode_entry_of(version, &key, value.get())?;
            Some((key, entry))
        });
        match entry {
            Some((key, entry)) => record.merge_entry(key, entry),
            None => unreadable.push(short(name)),
        }
    }
    let saved = Saved { on: file.exported_at, source: file.source, framework: file.framework.version };
    Ok(Opened { record, saved: Some(saved), unreadable })
}

fn read_stored(text: &str) -> Result<Opened, OpenError> {
    #[derive(Deserialize)]
    struct File {
        stored: Pairs<String>,
    }
    let file: File = serde_json::from_str(text).map_err(broken)?;
    match load(&file.stored.0) {
        Loaded::TooNew { .. } => Err(OpenError::Newer),
        Loaded::Corrupt { record, damaged, .. } => {
            let unreadable = damaged.into_iter().map(|found| short(found.key.text())).collect();
            Ok(Opened { record, saved: None, unreadable })
        }
        loaded => Ok(Opened { record: loaded.record(), saved: None, unreadable: Vec::new() }),
    }
}

/// A name to show: one that is too long for any item is cut.
fn short(name: String) -> String {
    if name.len() > LONGEST_NAME { shortened(&name) } else { name }
}

/// In serde_json's words, which may quote the file, so a long message is cut.
fn broken(error: serde_json::Error) -> OpenError {
    let words: Vec<char> = error.to_string().chars().collect();
    let (start, end) = (words.iter().take(120), words.iter().skip(words.len().saturating_sub(60).max(120)));
    let cut = if words.len() > 180 { " … " } else { "" };
    OpenError::Broken(start.collect::<String>() + cut + &end.collect::<String>())
}
