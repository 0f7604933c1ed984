//! The JSON Schema of the bundle, made from the schemas of the files: self-contained, so that it can be used anywhere.

use super::bundle::ordered;
use super::content::object;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Keywords that mean something else, or nothing, once a schema is inside another.
const BOUND: [&str; 6] = ["$id", "$ref", "$defs", "$anchor", "$dynamicRef", "$dynamicAnchor"];

/// Builds the schema from those in the content folder.
pub fn schema(content: &Path) -> Result<Value, String> {
    let read = |name: &str| {
        let path = content.join("schema").join(format!("{name}.schema.json"));
        let schema = object(&path)?;
        free(&schema).map_err(|why| format!("{}: {why}", path.display()))?;
        Ok::<_, String>(schema)
    };
    let mut framework = read("framework")?;
    let mut properties = taken(&mut framework, "framework", "properties")?;
    let definitions = json!({
        "principle": embedded(read("principle")?),
        "track": embedded(read("track")?),
        "activities": list(read("activities")?, "activities", "activities")?,
        "glossary": list(read("glossary")?, "glossary", "terms")?,
        "sources": list(read("sources")?, "sources", "sources")?,
        "network": embedded(read("network")?),
        "moving_jobs": embedded(read("moving-jobs")?),
        "proposal": embedded(read("proposal")?),
    });
    properties.insert("principles".into(), files("principle", "The principles in the order shown, each whole."));
    properties.insert("tracks".into(), files("track", "The tracks in the order shown, each whole."));
    for name in ["activities", "glossary", "sources", "network", "moving_jobs", "proposal"] {
        properties.insert(name.into(), json!({ "$ref": format!("#/$defs/{name}") }));
    }
    let properties = ordered(properties);
    Ok(json!({
        "$schema": framework.get("$schema"),
        "title": "Engagement Career Path: the whole framework",
        "description": "Everything that the framework says, in one object.",
        "type": "object",
        "required": properties.keys().collect::<Vec<_>>(),
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions,
    }))
}

/// A list of whole files.
fn files(definition: &str, description: &str) -> Value {
    json!({
        "type": "array",
        "description": description,
        "items": { "$ref": format!("#/$defs/{definition}") },
        "uniqueItems": true,
        "minItems": 1,
    })
}

/// A file's schema as part of another: the dialect is named once, at the top, and the bundle leaves out the line in
/// which a file names its schema.
fn embedded(mut schema: Map<String, Value>) -> Value {
    schema.retain(|key, _| key != "$schema");
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.retain(|key, _| key != "$schema");
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|key| key != "$schema");
    }
    Value::Object(schema)
}

/// The schema of the list that a file holds under `name`, with the description of the file.
fn list(mut schema: Map<String, Value>, file: &str, name: &str) -> Result<Value, String> {
    let held = taken(&mut schema, file, "properties")?.remove(name);
    let Some(Value::Object(mut held)) = held else {
        return Err(format!("{file}.schema.json does not say what {name} are"));
    };
    if let Some(description) = schema.remove("description") {
        held.entry("description").or_insert(description);
    }
    Ok(Value::Object(held))
}

fn taken(schema: &mut Map<String, Value>, file: &str, key: &str) -> Result<Map<String, Value>, String> {
    match schema.remove(key) {
        Some(Value::Object(map)) => Ok(map),
        _ => Err(format!("{file}.schema.json has no {key}")),
    }
}

/// Checks that a schema can be embedded in another. None of these needs a reference now; if one gains one, more is
/// needed here.
fn free(schema: &Map<String, Value>) -> Result<(), String> {
    schema.iter().try_for_each(|(key, value)| {
        if BOUND.contains(&key.as_str()) {
            return Err(format!("has \"{key}\", which the bundle's schema cannot carry over yet"));
        }
        inside(value)
    })
}

fn inside(value: &Value) -> Result<(), String> {
    match value {
        Value::Object(map) => free(map),
        Value::Array(items) => items.iter().try_for_each(inside),
        _ => Ok(()),
    }
}
