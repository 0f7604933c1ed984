//! "Save a copy": writes the record as a JSON file for the user to keep. The format is described in
//! `docs/record-file.md`.

use crate::framework::Framework;
use crate::record::{Date, EncodeError, Record, SCHEMA, encode_entry};
use serde::{Deserialize, Serialize};
use serde_json::to_string;

/// The `type` of a saved copy.
pub const RECORD: &str = "engagement-career-path/record";
const SOURCE: &str = concat!("engagement-career-path ", env!("CARGO_PKG_VERSION"));

/// What a saved copy says about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The day it was saved.
    pub on: Date,
    /// The name and version of the program that saved it.
    pub source: String,
    /// The version of the framework that the answers were given to.
    pub framework: String,
}

impl Saved {
    /// The details of a copy saved today by this app.
    pub fn now(framework: &Framework, today: Date) -> Self {
        Self { on: today, source: SOURCE.into(), framework: framework.version.to_string() }
    }
}

/// The framework that the answers were given to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkVersion {
    /// The framework's id.
    pub id: String,
    /// The framework's version.
    pub version: String,
}

/// The file's text, or why an item could not be encoded. One line an entity, so that people can read it and compare two
/// files. Written line by line, because serde_json's own indented form would put a second copy of every writer in the
/// download.
pub fn write_record(record: &Record, framework: &Framework, today: Date) -> Result<String, EncodeError> {
    let Saved { on, source, framework: version } = Saved::now(framework, today);
    let framework = FrameworkVersion { id: framework.id.to_string(), version };
    let quoted = |text: &str| to_string(text).map_err(EncodeError::from);
    let entries = record.entries().map(|(key, entry)| (key.to_string(), encode_entry(entry)));
    let record = object(vec![
        ("generation".into(), quoted(&record.generation.to_string())),
        ("entries".into(), object(entries.collect())),
    ]);
    let file = object(vec![
        ("type".into(), quoted(RECORD)),
        ("version".into(), Ok(SCHEMA.to_string())),
        ("source".into(), quoted(&source)),
        ("exported_at".into(), quoted(&on.to_string())),
        ("framework".into(), to_string(&framework).map_err(EncodeError::from)),
        ("record".into(), record),
    ]);
    Ok(file? + "\n")
}

/// A JSON object with one member a line. An error of any value is the error of the whole.
fn object(members: Vec<(String, Result<String, EncodeError>)>) -> Result<String, EncodeError> {
    let mut lines = Vec::new();
    for (name, value) in members {
        lines.push(format!("{}: {}", to_string(&name)?, value?));
    }
    Ok(format!("{{\n{}\n}}", lines.join(",\n")))
}

/// The file's name, such as `engagement-career-path-2026-11-23.json`.
pub fn file_name(today: Date) -> String {
    format!("engagement-career-path-{today}.json")
}
