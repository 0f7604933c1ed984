//! "Save a copy": the record as a JSON file that a person keeps. The format is described in `docs/record-file.md`.

use crate::framework::Framework;
use crate::record::{Date, Record, SCHEMA, encode_entry};
use serde::{Deserialize, Serialize};
use serde_json::to_string;

/// The `type` of a saved copy.
pub const RECORD: &str = "engagement-career-path/record";
const SOURCE: &str = concat!("engagement-career-path ", env!("CARGO_PKG_VERSION"));

/// What a saved copy says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    pub on: Date,
    /// The program and its version.
    pub source: String,
    /// The version of the content that the answers were given to.
    pub framework: String,
}

impl Saved {
    /// What a copy says that is saved here and now.
    pub fn now(framework: &Framework, today: Date) -> Self {
        Self { on: today, source: SOURCE.into(), framework: framework.version.to_string() }
    }
}

/// The content that the answers were given to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkVersion {
    pub id: String,
    pub version: String,
}

/// The file's text. One line an entity, so that a person can read it and compare two files. Written line by line,
/// since serde_json's own indented form would put a second copy of every writer into the download.
pub fn write_record(record: &Record, framework: &Framework, today: Date) -> String {
    let Saved { on, source, framework: version } = Saved::now(framework, today);
    let framework = FrameworkVersion { id: framework.id.to_string(), version };
    let quoted = |text: &str| to_string(text).unwrap_or_default();
    let line = |name: &str, value: String| format!("{}: {value}", quoted(name));
    let entries: Vec<String> =
        record.entries().map(|(key, entry)| line(&key.to_string(), encode_entry(entry))).collect();
    let record = [
        line("generation", quoted(&record.generation.to_string())),
        line("entries", format!("{{\n{}\n}}", entries.join(",\n"))),
    ];
    let fields = [
        line("type", quoted(RECORD)),
        line("version", SCHEMA.to_string()),
        line("source", quoted(&source)),
        line("exported_at", quoted(&on.to_string())),
        line("framework", to_string(&framework).unwrap_or_default()),
        line("record", format!("{{\n{}\n}}", record.join(",\n"))),
    ];
    format!("{{\n{}\n}}\n", fields.join(",\n"))
}

/// `engagement-career-path-2026-11-23.json`
pub fn file_name(today: Date) -> String {
    format!("engagement-career-path-{today}.json")
}
