//! The whole framework as one JSON object.

use super::content::Content;
use serde_json::{Map, Value};

/// The name of its schema, which lies beside it.
pub const SCHEMA: &str = "bundle.schema.json";

/// The order in which the bundle and its schema say things: what it is, the scale, the content, what it rests on.
const ORDER: [&str; 20] = [
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
    "glossary",
    "sources",
];

/// Everything that the files say, put together: `framework.json` with whole files in the place of their ids.
pub fn bundle(content: Content) -> Value {
    let mut all = content.framework;
    all.insert("$schema".into(), SCHEMA.into());
    all.insert("proposal".into(), content.proposal);
    all.insert("principles".into(), content.principles);
    all.insert("tracks".into(), content.tracks);
    all.insert("activities".into(), content.activities);
    all.insert("network".into(), content.network);
    all.insert("glossary".into(), content.glossary);
    all.insert("sources".into(), content.sources);
    Value::Object(ordered(all))
}

/// The entries in the bundle's order; those it does not know follow, so that none is lost.
pub fn ordered(map: Map<String, Value>) -> Map<String, Value> {
    let mut entries: Vec<_> = map.into_iter().collect();
    entries.sort_by_key(|(key, _)| ORDER.iter().position(|name| name == key).unwrap_or(ORDER.len()));
    entries.into_iter().collect()
}

/// As it stands in the file: indented, with a newline at the end.
pub fn text(value: &Value) -> Result<Vec<u8>, String> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    Ok(bytes)
}
