//! JSON Schema validation: whether files have the structure and lengths that their schemas ask for.

use super::fault::{Fault, quote};
use super::file::{File, within};
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The faults that the schemas find in the files.
pub(super) fn check(folder: &Path, files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut validators: BTreeMap<String, Option<Validator>> = BTreeMap::new();
    for file in files {
        let name = schema(&file.name);
        let validator = validators.entry(name.clone()).or_insert_with(|| match compile(folder, &name) {
            Ok(validator) => Some(validator),
            Err(message) => {
                faults.push(Fault { file: name, line: 1, path: String::new(), message });
                None
            }
        });
        if let Some(validator) = validator {
            faults.extend(validator.iter_errors(&file.value).flat_map(|error| explain(file, &error)));
        }
    }
    faults
}

/// The schema of a content file: one for all principles, one for all tracks, otherwise one per file.
fn schema(file: &str) -> String {
    let name = match file.split_once('/') {
        Some(("principles", _)) => "principle",
        Some(("tracks", _)) => "track",
        _ => file.trim_end_matches(".json"),
    };
    format!("schema/{name}.schema.json")
}

fn compile(folder: &Path, name: &str) -> Result<Validator, String> {
    let text = fs::read_to_string(folder.join(name)).map_err(|error| format!("unreadable: {error}"))?;
    let schema: Value = serde_json::from_str(&text).map_err(|error| format!("no JSON: {error}"))?;
    jsonschema::validator_for(&schema).map_err(|error| format!("no JSON Schema: {error}"))
}

/// The library's errors in this check's own words: the originals would repeat the whole value.
fn explain(file: &File, error: &ValidationError) -> Vec<Fault> {
    let path = error.instance_path.as_str().trim_start_matches('/');
    let text = error.instance.as_str().unwrap_or_default();
    let length = text.chars().count();
    let items = error.instance.as_array().map_or(0, Vec::len);
    let shown = quote(&error.instance.as_str().map_or_else(|| error.instance.to_string(), str::to_string));
    let message = match &error.kind {
        ValidationErrorKind::MaxLength { limit } => format!("{length} characters, {limit} at most: {shown}"),
        ValidationErrorKind::MinLength { limit } => format!("{length} characters, {limit} at least: {shown}"),
        ValidationErrorKind::MaxItems { limit } => format!("{items} items, {limit} at most"),
        ValidationErrorKind::MinItems { limit } => format!("{items} items, {limit} at least"),
        ValidationErrorKind::UniqueItems => "an item stands twice".into(),
        ValidationErrorKind::Required { property } => format!("{property} is missing"),
        ValidationErrorKind::Enum { options } => format!("{shown} is none of {options}"),
        ValidationErrorKind::Pattern { pattern } => format!("{shown} has not the form {pattern}"),
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => format!("{shown} is not of the type {kind}"),
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let unknown =
                unexpected.iter().map(|name| file.fault(&within(path, name), "the schema knows no such name"));
            return unknown.collect();
        }
        _ => error.masked_with(shown).to_string(),
    };
    vec![file.fault(path, message)]
}
