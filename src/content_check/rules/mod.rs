//! Rules for the wording of one text: each takes a text and says what is wrong with it.

mod anchors;
mod claims;
mod find;
mod marks;
mod official;
mod overclaims;
mod spelling;
mod te_reo;
mod unchecked;
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
            messages.extend(overclaims::faults(&text.text));
            messages.extend(unchecked::faults(&text.text));
            messages.extend(long_sentences(&text.text));
            messages.extend(anchors::faults(&file.name, text));
            messages.extend(claims::faults(file, text));
        }
        faults.extend(messages.into_iter().map(|message| file.fault(&text.path, message)));
    }
    faults.extend(unchecked::marked(file));
    faults
}

fn long_sentences(text: &str) -> Vec<String> {
    let counted = prose::sentences(text).into_iter().map(|sentence| (prose::words(sentence).count(), sentence));
    let long = counted.filter(|(words, _)| *words > LONGEST_SENTENCE);
    long.map(|(words, sentence)| format!("sentence of {words} words, {LONGEST_SENTENCE} at most: {}", quote(sentence)))
        .collect()
}
