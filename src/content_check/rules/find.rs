//! Finding words and phrases in a text.

/// How much of a word is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// Its beginning.
    Stem,
}

/// Whether a word or phrase appears in a text outside of `fine`, which lists words and phrases that contain it but mean
/// something else. All in lower case.
pub(super) fn stands(text: &str, word: &str, part: Part, fine: &[&str]) -> bool {
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
pub(super) fn bare_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').map(|word| word.trim_matches('\''));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
