//! One search over everything, without accents or case.

mod fold;
mod spoken;

use crate::order::ordered;
use fold::{fold, words_of};
use serde::{Deserialize, Serialize};
pub use spoken::{begins_with, pieces};

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Track,
    Principle,
    Practice,
    Lesson,
    Activity,
    Award,
    Word,
    Page,
}

impl Kind {
    /// In the order in which a list of everything stands.
    pub const ALL: [Kind; 8] = [
        Kind::Track,
        Kind::Principle,
        Kind::Practice,
        Kind::Lesson,
        Kind::Activity,
        Kind::Award,
        Kind::Word,
        Kind::Page,
    ];

    /// As a heading over several says it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Track => "Tracks",
            Kind::Principle => "Principles",
            Kind::Practice => "Practices",
            Kind::Lesson => "Ten-minute lessons",
            Kind::Activity => "Development activities",
            Kind::Award => "Awards",
            Kind::Word => "Words in the glossary",
            Kind::Page => "Pages",
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub kind: Kind,
    pub title: String,
    /// A link, relative to where the site is hosted.
    pub href: String,
    /// The words it is found by, beside its title.
    pub text: String,
}

impl Entry {
    pub fn new(kind: Kind, title: impl Into<String>, href: String, text: impl Into<String>) -> Self {
        Self { kind, title: title.into(), href, text: text.into() }
    }
}

/// Everything that can be found, as the site's file holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Everything {
    pub entries: Vec<Entry>,
    /// Words of te reo Māori as they stand in texts, the longest first.
    pub maori: Vec<String>,
}

/// Entries with their words made comparable, once for all searches.
pub struct Index(Vec<Indexed>);

struct Indexed {
    entry: Entry,
    title: Vec<String>,
    text: Vec<String>,
}

impl Index {
    pub fn new(entries: Vec<Entry>) -> Self {
        let indexed =
            |entry: Entry| Indexed { title: words_of(&fold(&entry.title)), text: words_of(&fold(&entry.text)), entry };
        Self(entries.into_iter().map(indexed).collect())
    }

    /// The entries that hold every word of the query that tells something, the best first: words of the title before words
    /// of the text, whole words before beginnings, and at equal fit the order of the list. Where none holds them all, those
    /// that hold the most, and more than half: somebody who asks in a sentence is answered too.
    pub fn find(&self, query: &str) -> Vec<&Entry> {
        let wanted = telling(query);
        let mut found: Vec<(usize, u32, &Entry)> = Vec::new();
        for Indexed { entry, title, text } in &self.0 {
            let fits: Vec<u32> = wanted.iter().filter_map(|word| fit_of(word, title, text)).collect();
            if fits.len() * 2 > wanted.len() {
                found.push((fits.len(), fits.iter().sum(), entry));
            }
        }
        let most = found.iter().map(|(words, ..)| *words).max().unwrap_or(0);
        found.retain(|(words, ..)| *words == most);
        let found = ordered(found, |(_, fit, _)| -i64::from(*fit));
        found.into_iter().map(|(.., entry)| entry).collect()
    }
}

/// Words that tell nothing of what is looked for.
const FILLERS: [&str; 24] = [
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "between",
    "difference",
    "do",
    "does",
    "for",
    "how",
    "i",
    "in",
    "is",
    "my",
    "of",
    "on",
    "or",
    "the",
    "to",
    "what",
    "with",
    "would",
];

/// The words of a query that tell something, as they are compared; all of them where none does. "Comms" is what half of the
/// profession calls itself.
fn telling(query: &str) -> Vec<String> {
    let words = |kept: fn(&str) -> bool| -> Vec<String> {
        let folded = fold(query);
        let all = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty() && kept(word));
        all.flat_map(|word| words_of(if word == "comms" { "communications" } else { word })).collect()
    };
    let found = words(|word| !FILLERS.iter().any(|filler| fold(filler) == word));
    if found.is_empty() { words(|_| true) } else { found }
}

/// How well a word fits; none where it is in neither title nor text.
fn fit_of(word: &str, title: &[String], text: &[String]) -> Option<u32> {
    let whole = |words: &[String]| words.iter().any(|other| other == word);
    let begins = |words: &[String]| words.iter().any(|other| other.starts_with(word));
    match () {
        () if whole(title) => Some(8),
        () if begins(title) => Some(6),
        () if whole(text) => Some(2),
        () if begins(text) => Some(1),
        () => None,
    }
}

/// A piece of the text around the first word of the query that is in it, at most `length` characters
/// and the marks of what is left out.
pub fn excerpt(entry: &Entry, query: &str, length: usize) -> String {
    let wanted = telling(query);
    let words: Vec<&str> = entry.text.split_whitespace().collect();
    let fits = |word: &&str| {
        let folded = words_of(&fold(word));
        folded.iter().any(|own| wanted.iter().any(|word| own.starts_with(word.as_str())))
    };
    // Some words before it, so that the sentence can be understood.
    let start = words.iter().position(fits).unwrap_or(0).saturating_sub(6);
    let mut piece = String::new();
    for word in &words[start..] {
        if piece.chars().count() + word.chars().count() >= length {
            piece.push_str(" …");
            break;
        }
        if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(word);
    }
    if start > 0 { format!("… {piece}") } else { piece }
}
