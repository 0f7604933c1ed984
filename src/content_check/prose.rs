//! Which texts of the content are prose, and the sentences in them.

use super::file::{File, Text};

/// Names whose values are ids, addresses, marks and the like.
const CODES: [&str; 28] = [
    "$schema",
    "checked",
    "cites",
    "family",
    "fits",
    "grade",
    "grades",
    "id",
    "language",
    "level",
    "licence",
    "mode",
    "neighbour",
    "place",
    "point",
    "practices",
    "principle",
    "principles",
    "proposal",
    "reaches",
    "research",
    "source",
    "start_here",
    "track",
    "tracks",
    "url",
    "version",
    "where",
];

/// Whose wording a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Ours to choose.
    Ours,
    /// A name that others chose for a document, a standard, an award or themselves.
    Others,
}

/// Whose wording a text is, or `None` if it is not prose.
pub(super) fn whose(file: &File, text: &Text) -> Option<Whose> {
    let key = key(&text.path);
    // Earlier wordings of statements that people have answered stay as they were.
    if CODES.contains(&key) || text.path.starts_with("weights/") || text.path.contains("/earlier/") {
        return None;
    }
    // What people type is in their words and spelling, and no page shows it.
    if file.name == "search.json" && key != "about" {
        return None;
    }
    let named_by_others = match file.name.as_str() {
        "sources.json" => matches!(key, "title" | "publisher"),
        "network.json" => {
            (text.path.starts_with("awards/existing/") || text.path.starts_with("meetings/bodies/")) && key == "name"
        }
        _ => matches!(key, "standard" | "provider"),
    };
    Some(if named_by_others { Whose::Others } else { Whose::Ours })
}

/// A file's texts in our own words.
pub(super) fn ours(file: &File) -> impl Iterator<Item = &Text> {
    file.texts.iter().filter(|text| whose(file, text) == Some(Whose::Ours))
}

/// The last name in a path, skipping list positions.
pub(super) fn key(path: &str) -> &str {
    path.rsplit('/').find(|part| !part.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default()
}

/// The sentences of a text. A sentence ends with a mark after which a new one begins, so a mark in quoted speech that
/// continues in lower case does not end one.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '.' | '!' | '?') {
            continue;
        }
        let closed = text[at + 1..].trim_start_matches(['"', '\'', ')', ']']);
        let next = closed.trim_start();
        let ends = next.len() < closed.len() && !next.starts_with(char::is_lowercase);
        if ends {
            let end = text.len() - next.len();
            found.push(text[begin..end].trim());
            begin = end;
        }
    }
    found.push(text[begin..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The words of a sentence, counting figures and hyphenated words as one.
pub(super) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}
