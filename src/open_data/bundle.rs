//! The bundle: the whole framework as one JSON object.

use super::content::Content;
use serde_json::{Map, Value};

/// The file name of its schema, which is in the same folder.
pub const SCHEMA: &str = "bundle.schema.json";

/// The order of entries in the bundle and its schema: what it is, the scale, the content, what it is based on.
const ORDER: [&str; 21] = [
    "$schema",
    "id",
    "version",
    "title",
    "status",
    "licence",
    "basis",
    "proposal",
    "levels",
    "no_chance",
    "grades",
    "families",
    "settings",
    "targets",
    "principles",
    "tracks",
    "activities",
    "network",
    "moving_jobs",
    "glossary",
    "sources",
];

/// Everything in the files, put together: `framework.json` with whole files in place of their ids.
pub fn bundle(content: Content) -> Value {
    let mut all = content.framework;
    all.insert("$schema".into(), SCHEMA.into());
    all.insert("proposal".into(), content.proposal);
    all.insert("principles".into(), content.principles);
    all.insert("tracks".into(), content.tracks);
    all.insert("activities".into(), content.activities);
    all.insert("network".into(), content.network);
    all.insert("moving_jobs".into(), content.moving_jobs);
    all.insert("glossary".into(), content.glossary);
    all.insert("sources".into(), content.sources);
    Value::Object(ordered(all))
}

/// The entries in the bundle's order; unknown ones follow, so that none is lost.
pub fn ordered(map: Map<String, Value>) -> Map<String, Value> {
    let mut entries: Vec<_> = map.into_iter().collect();
    entries.sort_by_key(|(key, _)| ORDER.iter().position(|name| name == key).unwrap_or(ORDER.len()));
    entries.into_iter().collect()
}

/// The text of the file: indented, with a newline at the end.
pub fn text(value: &Value) -> Result<Vec<u8>, String> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    Ok(bytes)
}
