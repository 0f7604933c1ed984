//! What came out of a file, or why nothing did.

use super::record_file::Saved;
use super::shortened;
use crate::record::{Key, Loaded, Record, decode_entry_of, load};
use std::fmt;

/// The `type` of a file of stored texts, unchanged, which pages offer if the app cannot read or show them.
pub(super) const STORED_TEXT: &str = "engagement-career-path/stored-text";

/// The largest file, in bytes. No record can be that large: browsers give a site about 5 MB of local storage.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// The longest name of an item, in bytes, with room to spare.
pub(super) const LONGEST_NAME: usize = 200;

/// The contents of an opened file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// What could be read.
    pub record: Record,
    /// What the file says about itself; `None` in a file of stored texts, or if that is damaged.
    pub saved: Option<Saved>,
    /// Items that could not be read, by their keys in the file.
    pub unreadable: Vec<String>,
    /// What is wrong with the file as a whole; `None` if it is sound.
    pub damage: Option<Damage>,
}

/// The damage to a file that was read item by item; displays in words, without the last full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The end is missing, so there may have been more items.
    pub ends_early: bool,
    /// Places with something that can't be read, and no name to it.
    pub nameless: usize,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This copy was damaged on its way, as can happen in email; what could be read is shown here")?;
        match self.nameless {
            0 => {}
            1 => f.write_str(". In one place there is something that can't be read")?,
            places => write!(f, ". In {places} places there is something that can't be read")?,
        }
        f.write_str(if self.ends_early { ". The end is missing, so there may have been more" } else { "" })
    }
}

impl Opened {
    /// Takes in an item from a file of this schema version, or notes that it can't be read.
    pub(super) fn take(&mut self, version: u32, name: &str, text: Option<&str>) {
        let entry = name.parse::<Key>().ok().and_then(|key| {
            let entry = decode_entry_of(version, &key, text?)?;
            Some((key, entry))
        });
        match entry {
            Some((key, entry)) => self.record.merge_entry(key, entry),
            None => self.miss(name),
        }
    }

    /// Notes an item that can't be read. A name that is too long for any item is cut, so that it can be shown.
    pub(super) fn miss(&mut self, name: &str) {
        self.unreadable.push(if name.len() > LONGEST_NAME { shortened(name) } else { name.to_string() });
    }

    /// Reads stored texts.
    pub(super) fn from_stored(texts: &[(String, String)]) -> Result<Self, OpenError> {
        let mut opened = Opened::default();
        match load(texts) {
            Loaded::TooNew { .. } => return Err(OpenError::Newer),
            Loaded::Corrupt { record, damaged, .. } => {
                opened.record = record;
                damaged.iter().for_each(|found| opened.miss(&found.key.text()));
            }
            loaded => opened.record = loaded.record(),
        }
        Ok(opened)
    }
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
    /// Damaged, and without the lines that say what the file is; its items may be sound.
    NoHeader,
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
                "The file is damaged, or is not a saved copy: it stops making sense at line {line}, character {column}"
            ),
            OpenError::NoHeader => f.write_str(
                "The first lines of the file are missing or damaged. They say which version it is, and without them \
                 nothing in it can be read safely",
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
