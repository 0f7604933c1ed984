//! A lazy JSON walker: visits one value at a time, each with its path.
//!
//! Values are slices of the file's text, parsed only when asked for. That adds less to the download than types with
//! derived readers, gives the line of each fault, and shows duplicate names.
//!
//! The walk does not stop at a fault: it keeps the first one and continues with empty values, which are never used.
//! Code that passes on no errors is smaller: measured, 7 KB of the download (brotli) instead of 12.

use super::refusal::Fault;
use crate::json::{Pairs, is_deeper_than};
use serde::Deserialize;
use serde_json::from_str;
use serde_json::value::RawValue;
use std::cell::OnceCell;

/// How deep lists and objects may be nested: more than any pack needs.
pub const MAX_DEPTH: usize = 16;
/// The most entries in a list, and the most fields in an object.
pub const MAX_ENTRIES: usize = 200;
/// How much of the file's text a reason quotes, in characters.
const QUOTED: usize = 60;

/// The first fault found in a walk.
pub type FirstFault<'a> = OnceCell<Fault<'a>>;

/// A value and its path.
#[derive(Clone)]
pub struct Node<'w, 'a> {
    /// Where the first fault is kept.
    pub first: &'w FirstFault<'a>,
    /// The value's path, such as `activities[2].mode`; empty for the whole file.
    pub path: String,
    /// The value's JSON, a slice of the file's text.
    pub text: &'a str,
}

impl<'w, 'a> Node<'w, 'a> {
    /// The root value; `None`, with a fault, if the file is not JSON or is nested too deep.
    pub fn root(text: &'a str, first: &'w FirstFault<'a>) -> Option<Self> {
        let file = Node { first, path: String::new(), text: "" };
        if text.trim().is_empty() {
            file.refuse("is empty: begin with a copy of pack-example.json");
            return None;
        }
        if is_deeper_than(MAX_DEPTH, text) {
            file.refuse("has brackets too deep in each other: follow the form of pack-example.json");
            return None;
        }
        match from_str::<&RawValue>(text) {
            Ok(root) => Some(Node { text: root.get(), ..file }),
            Err(error) if error.is_eof() => {
                file.refuse("ends too early: a closing bracket or quotation mark is missing");
                None
            }
            Err(error) => {
                let lines = text.split('\n').take(error.line().saturating_sub(1)).map(|line| line.len() + 1);
                // The column counts bytes, up to and including the one that does not fit, which may be inside a
                // character.
                let column = lines.sum::<usize>() + error.column().saturating_sub(1);
                let at = (0..=column).rev().find_map(|start| text.get(start..)).unwrap_or_default();
                Node { text: at, ..file }.refuse(
                    "makes no sense here: look just before this place for a comma, quotation mark or bracket that is \
                     missing or too many",
                );
                None
            }
        }
    }

    /// Records a fault at this value, unless there was one before it.
    pub fn refuse(&self, reason: &str) {
        self.refuse_with(&[reason]);
    }

    /// [`Node::refuse`] with a reason in parts.
    pub fn refuse_with(&self, reason: &[&str]) {
        let _ = self.first.set(Fault { path: self.path.clone(), at: self.text, reason: reason.concat() });
    }

    /// Parses a value, which must start with its kind's `sign`.
    fn value<T: Deserialize<'a>>(&self, sign: u8, kind: &str) -> Option<T> {
        if self.text.as_bytes().first() != Some(&sign) {
            self.refuse_with(&["must be ", kind]);
            return None;
        }
        let value = from_str(self.text).ok();
        if value.is_none() {
            // The file is valid JSON, so nothing else can be wrong.
            self.refuse("has a character that cannot be read: type it again");
        }
        value
    }

    /// The entries of a list, at most [`MAX_ENTRIES`].
    pub fn list(&self) -> Vec<Node<'w, 'a>> {
        let values: Vec<&'a RawValue> = self.value(b'[', "a list in square brackets").unwrap_or_default();
        self.expect_few(values.len());
        let node = |(index, value): (usize, &'a RawValue)| Node {
            path: format!("{}[{index}]", self.path),
            text: value.get(),
            ..*self
        };
        values.into_iter().take(MAX_ENTRIES).enumerate().map(node).collect()
    }

    /// The fields of an object; a duplicate name is a fault.
    pub fn object(&self) -> Fields<'w, 'a> {
        let pairs = self.value::<Pairs<&'a RawValue>>(b'{', "an object in curly brackets");
        let pairs = pairs.map_or_else(Vec::new, |pairs| pairs.0);
        self.expect_few(pairs.len());
        let mut fields = Fields { node: self.clone(), values: Vec::new() };
        for (name, value) in pairs.into_iter().take(MAX_ENTRIES) {
            let node = Node { text: value.get(), ..fields.missing(&name) };
            if fields.get(&name).is_some() {
                node.refuse("stands twice: keep one of the two");
            }
            fields.values.push((name, node));
        }
        fields
    }

    /// The fields of an object that may have only these.
    pub fn fields(&self, known: &[&str]) -> Fields<'w, 'a> {
        let fields = self.object();
        for (name, node) in &fields.values {
            if !known.contains(&name.as_str()) {
                node.refuse_with(&["is not known: take it out, or use one of ", &listed(known)]);
            }
        }
        fields
    }

    fn expect_few(&self, count: usize) {
        if count > MAX_ENTRIES {
            self.refuse("must have at most 200 entries: take some out");
        }
    }

    /// A one-line text of at most `most` characters, trimmed.
    pub fn line(&self, most: usize) -> String {
        let text: String = self.value(b'"', "text in quotation marks").unwrap_or_default();
        let text = text.trim();
        if text.contains(char::is_control) {
            self.refuse("must be one line: take out line breaks and tabs");
        }
        if text.chars().nth(most).is_some() {
            self.refuse_with(&["must have at most ", &most.to_string(), " characters: shorten it"]);
        }
        text.into()
    }

    /// The index in `known` of the value's text; `None`, with a fault, if it is not there.
    pub fn choice(&self, known: &[&str]) -> Option<usize> {
        let text = self.line(usize::MAX);
        let at = known.iter().position(|other| *other == text);
        if at.is_none() {
            self.refuse_with(&["must be one of ", &listed(known), ", and is \"", &shortened(&text), "\""]);
        }
        at
    }
}

/// The fields of an object.
pub struct Fields<'w, 'a> {
    node: Node<'w, 'a>,
    /// Names and values, in the order of the file.
    pub values: Vec<(String, Node<'w, 'a>)>,
}

impl<'w, 'a> Fields<'w, 'a> {
    /// A node for a field that is not there.
    fn missing(&self, name: &str) -> Node<'w, 'a> {
        let dot = if self.node.path.is_empty() { "" } else { "." };
        Node { path: [&self.node.path, dot, &shortened(name)].concat(), ..self.node }
    }

    /// The field with this name, if the file has it.
    pub fn get(&self, name: &str) -> Option<&Node<'w, 'a>> {
        self.values.iter().find(|(other, _)| other == name).map(|(_, node)| node)
    }

    /// A required text of at most `most` characters.
    pub fn text(&self, name: &str, most: usize) -> String {
        let text = self.optional(name, most);
        if text.is_empty() {
            match self.get(name) {
                Some(node) => node.refuse("must not be empty: write something"),
                None => self.missing(name).refuse("is missing: add it"),
            }
        }
        text
    }

    /// An optional text of at most `most` characters; empty if left out.
    pub fn optional(&self, name: &str, most: usize) -> String {
        self.get(name).map_or_else(String::new, |node| node.line(most))
    }

    /// The entries of an optional list.
    pub fn list(&self, name: &str) -> Vec<Node<'w, 'a>> {
        self.get(name).map_or_else(Vec::new, Node::list)
    }

    /// An optional flag; false if left out.
    pub fn flag(&self, name: &str) -> bool {
        let Some(node) = self.get(name) else { return false };
        if node.text != "true" && node.text != "false" {
            node.refuse("must be true or false, without quotation marks");
        }
        node.text == "true"
    }

    /// Records a fault at a field, or at the object if the field is missing.
    pub fn refuse(&self, name: &str, reason: &[&str]) {
        self.get(name).unwrap_or(&self.node).refuse_with(reason);
    }
}

/// Text from the file, shortened and made fit to quote.
pub fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(QUOTED).collect()
}

fn listed(words: &[&str]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(word);
    }
    text
}
