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

    /// The entries that hold every word of the query, the best first: words of the title before words of the text,
    /// whole words before beginnings, and at equal fit the order of the list.
    pub fn find(&self, query: &str) -> Vec<&Entry> {
        let wanted = words_of(&fold(query));
        let mut found: Vec<(u32, &Entry)> = Vec::new();
        for Indexed { entry, title, text } in &self.0 {
            let fits: Option<Vec<u32>> = wanted.iter().map(|word| fit_of(word, title, text)).collect();
            match fits {
                Some(fits) if !fits.is_empty() => found.push((fits.iter().sum(), entry)),
                _ => {}
            }
        }
        let found = ordered(found, |(fit, _)| -i64::from(*fit));
        found.into_iter().map(|(_, entry)| entry).collect()
    }
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
    let wanted = words_of(&fold(query));
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
