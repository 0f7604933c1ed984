//! Full-text search over the whole site, ignoring case and diacritics.

mod fold;
mod spoken;

use crate::order::sorted_by_key;
use fold::{fold, words_of};
use serde::{Deserialize, Serialize};
pub use spoken::{begins_with, pieces};

/// The kind of a search result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A role track.
    Track,
    /// A principle.
    Principle,
    /// A practice of a principle.
    Practice,
    /// A ten-minute lesson.
    Lesson,
    /// A development activity.
    Activity,
    /// An award.
    Award,
    /// A word in the glossary.
    Word,
    /// Any other page.
    Page,
}

impl Kind {
    /// Every kind, in the order of a full list.
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

    /// The heading over several of this kind.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Track => "Roles",
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

/// A searchable entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its title, searched too.
    pub title: String,
    /// A link, relative to where the site is hosted.
    pub href: String,
    /// The text searched beside its title.
    pub text: String,
}

impl Entry {
    /// An entry of these parts.
    pub fn new(kind: Kind, title: impl Into<String>, href: String, text: impl Into<String>) -> Self {
        Self { kind, title: title.into(), href, text: text.into() }
    }
}

/// Everything searchable, as in the site's search file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Everything {
    /// All entries, in the order of a full list.
    pub entries: Vec<Entry>,
    /// Words of te reo Māori as they appear in texts, longest first.
    pub maori: Vec<String>,
}

/// A search index: entries with their words normalised once for all searches.
///
/// ```
/// use engagement_career_path::search::{Entry, Index, Kind};
///
/// let entry = |title| Entry::new(Kind::Word, title, "glossary/".into(), "");
/// let index = Index::new(vec![entry("Māori engagement"), entry("Closing the loop")]);
/// for query in ["maori", "Maaori", "MĀORI"] {
///     assert_eq!(index.find(query)[0].title, "Māori engagement");
/// }
/// assert_eq!(index.find("how do I close the loop")[0].title, "Closing the loop", "without endings and fillers");
/// ```
pub struct Index(Vec<Indexed>);

struct Indexed {
    entry: Entry,
    title: Vec<String>,
    text: Vec<String>,
}

impl Index {
    /// Indexes these entries.
    pub fn new(entries: Vec<Entry>) -> Self {
        let indexed =
            |entry: Entry| Indexed { title: words_of(&fold(&entry.title)), text: words_of(&fold(&entry.text)), entry };
        Self(entries.into_iter().map(indexed).collect())
    }

    /// The entries with every significant word of the query, best first: words in the title before words in the text,
    /// whole words before prefixes, and ties in the order of the list. If none has them all, those with the most, and
    /// more than half: a query in a sentence gets results too.
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
        let found = sorted_by_key(found, |(_, fit, _)| -i64::from(*fit));
        found.into_iter().map(|(.., entry)| entry).collect()
    }
}

/// Stop words, which say nothing about what is wanted.
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

/// The significant words of a query, normalised; all its words if none is significant. "Comms" is what half the
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

/// How well a word matches; `None` if it is in neither title nor text.
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

/// An excerpt of the text around the first match, at most `length` characters plus ellipses.
pub fn excerpt(entry: &Entry, query: &str, length: usize) -> String {
    let wanted = telling(query);
    let words: Vec<&str> = entry.text.split_whitespace().collect();
    let fits = |word: &&str| {
        let folded = words_of(&fold(word));
        folded.iter().any(|own| wanted.iter().any(|word| own.starts_with(word.as_str())))
    };
    // A few words before it, so that the sentence makes sense.
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
