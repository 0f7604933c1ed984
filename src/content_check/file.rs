//! One content file, parsed: its values, and the line of each.

use super::fault::Fault;
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::Value;
use std::collections::BTreeMap;

/// A content file that is JSON.
pub(super) struct File {
    /// Below the content's folder, such as `tracks/public-input-analyst.json`.
    pub name: String,
    pub value: Value,
    /// Every text in it, in file order.
    pub texts: Vec<Text>,
    lines: BTreeMap<String, usize>,
}

/// A text and where it is in the file.
pub(super) struct Text {
    pub path: String,
    pub line: usize,
    pub text: String,
}

impl File {
    /// Parses a file's text. A duplicate name in an object is a fault too, because parsers silently take the last
    /// value.
    pub fn parse(name: &str, text: &str) -> Result<(File, Vec<Fault>), Fault> {
        let fault = |line: usize, path: &str, message: String| Fault {
            file: name.into(),
            line: line.max(1),
            path: path.into(),
            message,
        };
        let value = serde_json::from_str(text).map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            fault(error.line(), "", format!("no JSON from column {} on: {message}", error.column()))
        })?;
        let tree = jsonc_parser::parse_to_ast(text, &Default::default(), &Default::default());
        let tree = tree.map_err(|error| fault(1, "", format!("no JSON: {error}")))?;
        let mut file = File { name: name.into(), value, texts: Vec::new(), lines: BTreeMap::new() };
        let mut places = Places { breaks: text.match_indices('\n').map(|(at, _)| at).collect(), twice: Vec::new() };
        if let Some(root) = &tree.value {
            places.note(&mut file, String::new(), root);
        }
        let twice = places.twice.iter();
        let faults =
            twice.map(|(line, path)| fault(*line, path, "the name stands twice in its object".into())).collect();
        Ok((file, faults))
    }

    /// The line of a value, or of the nearest enclosing value that exists.
    pub fn line(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            match self.lines.get(path) {
                Some(line) => return *line,
                None if path.is_empty() => return 1,
                None => path = path.rsplit_once('/').map_or("", |(around, _)| around),
            }
        }
    }

    /// The value at a path.
    pub fn at(&self, path: &str) -> Option<&Value> {
        if path.is_empty() { Some(&self.value) } else { self.value.pointer(&format!("/{path}")) }
    }

    /// A fault at a value of this file.
    pub fn fault(&self, path: &str, message: impl Into<String>) -> Fault {
        Fault { file: self.name.clone(), line: self.line(path), path: path.into(), message: message.into() }
    }
}

/// Finds lines while walking through a file.
struct Places {
    /// Where the lines end, in bytes.
    breaks: Vec<usize>,
    /// Names that appear twice in an object.
    twice: Vec<(usize, String)>,
}

impl Places {
    fn note(&mut self, file: &mut File, path: String, value: &ast::Value) {
        let line = self.breaks.partition_point(|end| *end < value.start()) + 1;
        if file.lines.insert(path.clone(), line).is_some() {
            self.twice.push((line, path.clone()));
        }
        match value {
            ast::Value::StringLit(text) => file.texts.push(Text { path, line, text: text.value.to_string() }),
            ast::Value::Array(array) => {
                for (n, item) in array.elements.iter().enumerate() {
                    self.note(file, within(&path, &n.to_string()), item);
                }
            }
            ast::Value::Object(object) => {
                for property in &object.properties {
                    self.note(file, within(&path, property.name.as_str()), &property.value);
                }
            }
            ast::Value::NumberLit(_) | ast::Value::BooleanLit(_) | ast::Value::NullKeyword(_) => {}
        }
    }
}

/// The path of a value inside another.
pub(super) fn within(path: &str, name: &str) -> String {
    if path.is_empty() { name.into() } else { format!("{path}/{name}") }
}
