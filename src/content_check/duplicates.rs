//! Duplicate sentences: people who read the same one twice feel that nobody wrote the second.

use super::fault::{Fault, quote};
use super::file::{File, Text};
use super::prose;
use super::rules::is_anchor;
use std::collections::BTreeMap;

/// Shorter sentences may be repeated.
const FEWEST_WORDS: usize = 6;

/// Sentences and anchors that also appear earlier, in whichever file.
pub(super) fn check(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, (&File, &Text)> = BTreeMap::new();
    for file in files {
        for text in prose::ours(file) {
            for sentence in prose::sentences(&text.text) {
                let key = key(sentence);
                if key.split(' ').count() < FEWEST_WORDS && !is_anchor(&file.name, &text.path) {
                    continue;
                }
                match seen.get(&key) {
                    Some((other, first)) => {
                        let message = format!("stands in {}:{} too: {}", other.name, first.line, quote(sentence));
                        faults.push(file.fault(&text.path, message));
                    }
                    None => {
                        seen.insert(key, (file, text));
                    }
                }
            }
        }
    }
    faults
}

/// The words alone: differences in case or punctuation do not make another sentence.
fn key(sentence: &str) -> String {
    let plain: String = sentence.chars().filter(|c| *c != '\'').collect();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
