//! Punctuation (dashes and quotation marks), and notes that writers left behind.

use super::find::bare_words;

/// Dashes longer than a hyphen.
const DASHES: [char; 5] = ['\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}'];

/// Quotation marks that are not straight.
const QUOTES: [char; 10] = ['‘', '’', '‚', '‛', '“', '”', '„', '‟', '«', '»'];

/// Placeholders that writers leave to come back to.
const LEFT: [&str; 6] = ["todo", "tbc", "tbd", "fixme", "xxx", "lorem"];

pub(super) fn faults(text: &str) -> Vec<String> {
    let mut messages = Vec::new();
    if text.contains(DASHES) || text.contains(" -- ") || text.contains(" - ") {
        messages.push("a dash: use a comma, a colon or a full stop".into());
    }
    if text.contains(QUOTES) {
        messages.push("a curly quote: use ' or \"".into());
    }
    if text.contains('!') {
        messages.push("an exclamation mark: use a full stop".into());
    }
    if text != text.trim() || text.contains("  ") || text.contains(['\n', '\t', '\u{a0}']) {
        messages.push("a space too many, a tab or a line break".into());
    }
    for word in bare_words(text) {
        if LEFT.contains(&word.as_str()) {
            messages.push(format!("\"{word}\" was left in the text"));
        } else if is_reference(&word) {
            messages.push(format!("\"{}\" belongs into cites or proposal, not into the text", word.to_uppercase()));
        }
    }
    messages
}

/// A reference to a source or to a statement of the proposal, such as S12 and N7.
fn is_reference(word: &str) -> bool {
    let number = word.strip_prefix(['s', 'n']).unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
