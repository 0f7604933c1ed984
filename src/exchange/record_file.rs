//! "Save a copy": the record as a JSON file that a person keeps.

use crate::framework::Framework;
use crate::record::{Date, Record, SCHEMA};
use serde::{Deserialize, Serialize};

const TYPE: &str = "engagement-career-path/record";
const SOURCE: &str = concat!("engagement-career-path ", env!("CARGO_PKG_VERSION"));

/// The file, field by field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordFile {
    /// Always `engagement-career-path/record`.
    pub r#type: String,
    /// The schema of `record`.
    pub version: u32,
    /// The program that wrote it.
    pub source: String,
    pub exported_at: Date,
    pub framework: FrameworkVersion,
    pub record: Record,
}

/// The content that the answers were given to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkVersion {
    pub id: String,
    pub version: String,
}

/// The file's text, indented, so that a person can read it too.
pub fn write_record(record: &Record, framework: &Framework, today: Date) -> String {
    let file = RecordFile {
        r#type: TYPE.into(),
        version: SCHEMA,
        source: SOURCE.into(),
        exported_at: today,
        framework: FrameworkVersion { id: framework.id.to_string(), version: framework.version.to_string() },
        record: record.clone(),
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// `engagement-career-path-2026-11-23.json`
pub fn file_name(today: Date) -> String {
    format!("engagement-career-path-{today}.json")
}
