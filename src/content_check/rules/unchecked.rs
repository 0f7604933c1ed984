//! Nothing is published that says of itself that nobody has checked it: it is checked, hedged in plain words or left out
//! (docs/rules.md, SOURCE-3).

use super::find::Part::Whole;
use super::find::stands;
use crate::content_check::fault::Fault;
use crate::content_check::file::File;
use serde_json::Value;

/// Words with which a text says so.
const SAID: [&str; 5] = ["not checked", "not been checked", "not verified", "unchecked", "unverified"];

const INSTEAD: &str = "check it, hedge it in plain words or leave it out";

pub(super) fn faults(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let found = SAID.iter().filter(|said| stands(&text, said, Whole, &[]));
    found.map(|said| format!("\"{said}\" is nothing to publish: {INSTEAD}")).collect()
}

/// Entries that are marked as unverified.
pub(super) fn marked(file: &File) -> Vec<Fault> {
    let lists = ["activities", "terms"].into_iter().filter_map(|name| Some((name, file.value.get(name)?.as_array()?)));
    let entries = lists.flat_map(|(name, list)| list.iter().enumerate().map(move |(n, entry)| (name, n, entry)));
    let marked = entries.filter(|(_, _, entry)| entry.get("unverified").and_then(Value::as_bool) == Some(true));
    marked
        .map(|(name, n, _)| file.fault(&format!("{name}/{n}/unverified"), format!("marked as unverified: {INSTEAD}")))
        .collect()
}
