//! Reading a damaged file: its items are found by their names, and each is read or named on its own.

use super::opened::{Damage, LONGEST_NAME, OpenError, Opened, STORED_TEXT};
use super::record_file::{FrameworkVersion, RECORD, Saved};
use super::unfold::unfolded;
use crate::record::{Key, Record, SCHEMA};
use serde::Deserialize;
use serde_json::value::RawValue;

/// Reads what can be read of a damaged saved copy or file of stored texts; `None` if it is neither, or nothing is left
/// of its items.
pub(super) fn salvage(text: &str) -> Option<Result<Opened, OpenError>> {
    let text = unfolded(text);
    // Where the first item begins, or at the end.
    let start = |items: &[Item]| items.first().map_or(text.len(), |item| item.at);
    let items = items(&text, is_entry);
    let header = text.get(..start(&items))?;
    match field::<String>(header, "type").as_deref() {
        Some(RECORD) => {}
        Some(STORED_TEXT) => return salvage_stored(&text),
        None if items.iter().any(|item| item.name.parse::<Key>().is_ok() && begins_entry(item.text)) => {
            return Some(Err(OpenError::NoHeader));
        }
        _ => return None,
    }
    let version = match field::<u32>(header, "version") {
        None => return Some(Err(OpenError::NoHeader)),
        Some(version) if version > SCHEMA => return Some(Err(OpenError::Newer)),
        Some(version) => version,
    };
    let mut opened = Opened { saved: saved(header), ..Opened::default() };
    opened.record = Record::begin(field(header, "generation").unwrap_or_default());
    let mut damage = Damage { ends_early: false, nameless: lost(after(header, "entries").unwrap_or_default()) };
    for item in &items {
        let value = first::<&RawValue>(item.text).map(RawValue::get);
        opened.take(version, item.name, value);
        damage.see(item.text, value.map(str::len), 3);
    }
    damage.found(opened, items.is_empty())
}

fn salvage_stored(text: &str) -> Option<Result<Opened, OpenError>> {
    let items = items(text, |name, value| value.starts_with('"') && name != "type");
    let header = text.get(..items.first().map_or(text.len(), |item| item.at))?;
    let mut damage = Damage { ends_early: false, nameless: lost(after(header, "stored").unwrap_or_default()) };
    let (mut texts, mut missed) = (Vec::new(), Vec::new());
    for item in &items {
        let value = first::<&RawValue>(item.text).map(RawValue::get);
        match value.and_then(first::<String>) {
            Some(stored) => texts.push((item.name.to_string(), stored)),
            None => missed.push(item.name),
        }
        damage.see(item.text, value.map(str::len), 2);
    }
    let mut opened = match Opened::from_stored(&texts) {
        Ok(opened) => opened,
        refused => return Some(refused),
    };
    missed.into_iter().for_each(|name| opened.miss(name));
    damage.found(opened, items.is_empty())
}

impl Damage {
    /// Looks at what stands between an item's value, which has this length if it could be read, and the next item, or
    /// the end, where so many braces should close.
    fn see(&mut self, text: &str, value: Option<usize>, braces: usize) {
        let rest = match value {
            Some(length) => text.get(length..).unwrap_or_default().trim_start_matches(is_between),
            // From the braces at its end on, which stand apart; those of a value do not.
            None => {
                let text = text.get(..text.rfind('}').map_or(0, |at| at + 1)).unwrap_or_default();
                let braces = text.trim_end_matches(|sign: char| sign == '}' || sign.is_whitespace());
                let apart = text.get(braces.len()..).unwrap_or_default();
                if apart.contains(char::is_whitespace) { apart } else { "" }
            }
        };
        let closed = rest.chars().filter(|sign| !sign.is_whitespace()).take_while(|sign| *sign == '}').count();
        // Only the last item's counts.
        self.ends_early = closed < braces;
        self.nameless += if value.is_some() { lost(rest) } else { 0 };
    }

    /// What was found, with this damage.
    fn found(self, opened: Opened, no_items: bool) -> Option<Result<Opened, OpenError>> {
        let nothing = no_items && self.nameless == 0;
        (!nothing).then_some(Ok(Opened { damage: Some(self), ..opened }))
    }
}

/// Whether something is lost in a text between items: 1, or 0. Nothing is in a text after the braces that close the
/// file.
fn lost(between: &str) -> usize {
    let between = between.trim_start_matches(is_between);
    usize::from(!between.starts_with('}') && between.contains('"'))
}

/// What may stand between two items, or before the first.
fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | '{' | ']')
}

/// What looks like an item.
struct Item<'a> {
    /// Where its name begins.
    at: usize,
    name: &'a str,
    /// From its value on, up to the next item.
    text: &'a str,
}

/// All items with a name and a value that satisfy `is_item`. Their names can't stand inside a value, where quotes have
/// a backslash; so a value ends before the next name at the latest, and each text is read once.
fn items(text: &str, is_item: fn(&str, &str) -> bool) -> Vec<Item<'_>> {
    let mut found: Vec<Item> = Vec::new();
    let mut starts: Vec<usize> = Vec::new();
    let mut opening: Option<usize> = None;
    for (at, _) in text.match_indices('"') {
        let begun = opening.replace(at);
        let Some(name) = begun.and_then(|begun| text.get(begun + 1..at)) else { continue };
        let Some(value) = text.get(at + 1..).and_then(value_after) else { continue };
        // From the end of one text to the start of the next is not a name.
        let plain = name.len() <= LONGEST_NAME && !name.contains(['\\', ',', ':', '[', ']', '{', '}']);
        if plain && is_item(name, value) {
            starts.push(text.len() - value.len());
            found.push(Item { at: begun.unwrap_or_default(), name, text: value });
        }
    }
    let mut end = text.len();
    for (item, start) in found.iter_mut().zip(starts).rev() {
        item.text = text.get(start..end).unwrap_or_default();
        end = item.at;
    }
    found
}

/// The value after a name's closing quote, if there is one.
fn value_after(text: &str) -> Option<&str> {
    Some(text.trim_start().strip_prefix(':')?.trim_start())
}

/// Whether this is an entry of a record: known by its name, or by what it begins with.
fn is_entry(name: &str, value: &str) -> bool {
    value.starts_with('[') && (begins_entry(value) || name.parse::<Key>().is_ok())
}

fn begins_entry(value: &str) -> bool {
    let version = value.strip_prefix('[').and_then(|rest| rest.trim_start().strip_prefix('{'));
    version.is_some_and(|rest| rest.trim_start().starts_with("\"stamp\""))
}

/// What a saved copy says about itself; `None` if some of it can't be read.
fn saved(header: &str) -> Option<Saved> {
    let framework: FrameworkVersion = field(header, "framework")?;
    Some(Saved { on: field(header, "exported_at")?, source: field(header, "source")?, framework: framework.version })
}

/// The value of the first field with this name.
fn field<'a, T: Deserialize<'a>>(header: &'a str, name: &str) -> Option<T> {
    first(after(header, name)?)
}

/// The text from the value of the first field with this name on.
fn after<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    let name = format!("\"{name}\"");
    header.match_indices(&name).find_map(|(at, name)| value_after(header.get(at + name.len()..)?))
}

/// The value that a text begins with, whatever comes after it.
fn first<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    T::deserialize(&mut serde_json::Deserializer::from_str(text)).ok()
}
