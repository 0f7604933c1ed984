//! What is shown below a title: a whole sentence (docs/rules.md, SEARCH-5).

use super::entry::Entry;
use super::fold::words_of;
use super::query::{Fits, Query};
use super::vocabulary::Vocabulary;

/// The sentence that has most of what is asked for and the title lacks; what the entry is, if none has any of it.
pub fn snippet(entry: &Entry, query: &Query, vocabulary: &Vocabulary) -> String {
    let has = |text: &str| -> Vec<bool> {
        let stems: Vec<_> = words_of(text).iter().filter_map(|word| vocabulary.stem(word)).collect();
        let is_said = |fits: &Fits| stems.iter().any(|stem| fits.get(*stem).is_some_and(|fit| *fit > 0));
        query.terms.iter().map(|term| term.ways.iter().any(|way| way.iter().all(is_said))).collect()
    };
    let title = has(&entry.title);
    let added = |text: &str| has(text).into_iter().zip(&title).filter(|(said, titled)| *said && !**titled).count();
    let mut best: Option<(usize, &str)> = None;
    for sentence in sentences(&entry.about).chain(sentences(&entry.text)) {
        let added = added(sentence);
        if best.is_none_or(|(most, _)| added > most) {
            best = Some((added, sentence));
        }
    }
    best.map_or_else(String::new, |(_, sentence)| sentence.to_string())
}

/// The whole sentences of a text, a paragraph a line. What does not end like one is left out: a title, an item of a list.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(sentences_of_line).map(str::trim).filter(|sentence| is_ended(sentence) && is_closed(sentence))
}

/// Whether what is quoted in it ends in it: a sentence from the middle of a speech is not understood alone.
fn is_closed(sentence: &str) -> bool {
    let is_mark = |letter: char| matches!(letter, '"' | '\'');
    let blank = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let marks = |is_edge: fn(&str, &str) -> Option<char>| {
        sentence
            .match_indices(is_mark)
            .filter(|(at, mark)| {
                let (before, after) =
                    (sentence.get(..*at).unwrap_or(""), sentence.get(at + mark.len()..).unwrap_or(""));
                blank(is_edge(before, after))
            })
            .count()
    };
    // An apostrophe within a word is neither; one at the end of a plural is counted as an end, which does no harm.
    marks(|before, _| before.chars().last()) <= marks(|_, after| after.chars().next())
}

fn is_ended(sentence: &str) -> bool {
    sentence.trim_end_matches(['"', ')', '\'', '”', '’']).ends_with(['.', '?', '!'])
}

/// A sentence begins after a blank that follows an end, with anything but a small letter.
fn sentences_of_line(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in line.match_indices(' ') {
        let (Some(sentence), Some(after)) = (line.get(from..at), line.get(at + 1..)) else { continue };
        if is_ended(sentence) && !after.starts_with(char::is_lowercase) {
            found.push(sentence);
            from = at + 1;
        }
    }
    found.extend(line.get(from..));
    found
}
