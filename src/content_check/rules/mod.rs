//! Rules for the wording of one text: each takes a text and says what is wrong with it.

mod anchors;
mod claims;
mod marks;
mod official;
mod spelling;
mod te_reo;
mod words;

pub(super) use anchors::is_anchor;

use super::fault::{Fault, quote};
use super::file::File;
use super::prose::{self, Whose};

/// The most words allowed in a sentence.
const LONGEST_SENTENCE: usize = 30;

/// The faults in a file's texts, each text by itself.
pub(super) fn check(file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    for text in &file.texts {
        let Some(whose) = prose::whose(file, text) else { continue };
        let mut messages = marks::faults(&text.text);
        messages.extend(te_reo::faults(&text.text));
        // Others choose the names of their own things.
        if whose == Whose::Ours {
            messages.extend(words::faults(&text.text));
            messages.extend(spelling::faults(&text.text));
            messages.extend(official::faults(&text.text));
            messages.extend(long_sentences(&text.text));
            messages.extend(anchors::faults(&file.name, text));
            messages.extend(claims::faults(file, text));
        }
        faults.extend(messages.into_iter().map(|message| file.fault(&text.path, message)));
    }
    faults
}

fn long_sentences(text: &str) -> Vec<String> {
    let counted = prose::sentences(text).into_iter().map(|sentence| (prose::words(sentence).count(), sentence));
    let long = counted.filter(|(words, _)| *words > LONGEST_SENTENCE);
    long.map(|(words, sentence)| format!("sentence of {words} words, {LONGEST_SENTENCE} at most: {}", quote(sentence)))
        .collect()
}

/// How much of a word is given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    /// Its beginning.
    Stem,
}

/// Whether a word or phrase appears in a text outside of `fine`, which lists words and phrases that contain it but mean
/// something else. All in lower case.
fn stands(text: &str, word: &str, part: Part, fine: &[&str]) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let end = at + word.len();
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        let ends = part == Part::Stem || !text[end..].starts_with(char::is_alphanumeric);
        begins && ends && !fine.iter().any(|fine| covers(text, fine, at, end))
    })
}

/// Whether `phrase` surrounds the part of the text from `at` to `end`.
fn covers(text: &str, phrase: &str, at: usize, end: usize) -> bool {
    text.match_indices(phrase).any(|(from, _)| from <= at && end <= from + phrase.len())
}

/// The words of a text without punctuation, in lower case.
fn bare_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').map(|word| word.trim_matches('\''));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
