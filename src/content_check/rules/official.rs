//! Claims of official status: nothing here is official or endorsed by an agency, and no text may say or suggest that it
//! is (docs/rules.md, CONTENT-9).

use super::find::Part::{self, Stem, Whole};
use super::find::stands;

/// Words that claim it.
const CLAIMS: [(&str, Part); 4] =
    [("official", Whole), ("officially", Whole), ("endorse", Stem), ("approved by", Whole)];

/// Phrases that contain such a word but claim nothing, each with its reason.
const ALLOWED: [(&str, &str); 11] = [
    ("not official", "denies it"),
    ("not endorsed", "denies it"),
    ("no agency has endorsed", "denies it"),
    ("official information", "the name of a kind of information, and of the Act about it"),
    ("official-information", "the same"),
    ("official māori crown relations capability framework", "what others have published, and is official"),
    ("an official", "someone who works in government"),
    ("ask the official which", "the same"),
    ("one official", "the same"),
    ("or official", "the same"),
    ("official guidance", "what others have published, to which this site points"),
];

pub(super) fn faults(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let allowed = ALLOWED.map(|(phrase, _)| phrase);
    let found = CLAIMS.iter().filter(|(word, part)| stands(&text, word, *part, &allowed));
    found
        .map(|(word, _)| {
            format!("\"{word}\" may claim that this is official; where it does not, allow it in official.rs")
        })
        .collect()
}
