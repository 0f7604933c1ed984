//! A text that states a fact needs a source (docs/rules.md, CONTENT-7).

use super::find::bare_words;
use crate::content_check::file::{File, Text};
use crate::content_check::prose::key;

/// Texts that say how things are. A made-up story may name a year; an activity may be research.
const STATING: [&str; 2] = ["why", "definition"];

/// Texts that mostly say what to do, and sometimes how things are.
const TELLING: [&str; 3] = ["about", "purpose", "mistake"];

/// Words that introduce a finding.
const FINDINGS: [&str; 10] = [
    "found that",
    "shown that",
    "research shows",
    "research suggests",
    "studies show",
    "studies suggest",
    "evidence shows",
    "evidence suggests",
    "according to",
    "per cent",
];

pub(super) fn faults(file: &File, text: &Text) -> Vec<String> {
    let key = key(&text.path);
    let claim = if STATING.contains(&key) {
        research(&text.text).or_else(|| claim(&text.text))
    } else if TELLING.contains(&key) {
        claim(&text.text)
    } else {
        None
    };
    let Some(claim) = claim else { return Vec::new() };
    let around = text.path.rsplit_once('/').map_or("", |(around, _)| around);
    let Some(around) = file.at(around) else { return Vec::new() };
    // Only an entry with a list of sources can cite one.
    let Some(cites) = around.get("cites").and_then(|cites| cites.as_array()) else { return Vec::new() };
    if cites.is_empty() { vec![format!("\"{claim}\" needs a source in cites")] } else { Vec::new() }
}

/// A word for other people's research.
fn research(text: &str) -> Option<String> {
    bare_words(text)
        .into_iter()
        .find(|word| word.starts_with("research") || matches!(word.as_str(), "study" | "studies"))
}

/// A finding, a percentage or a year.
fn claim(text: &str) -> Option<String> {
    let words = bare_words(text);
    let mut pairs = words.windows(2).map(|pair| pair.join(" "));
    if let Some(finding) = pairs.find(|pair| FINDINGS.contains(&pair.as_str())) {
        return Some(finding);
    }
    let percentage = text.split_whitespace().find(|word| word.contains('%')).map(str::to_string);
    percentage.or_else(|| words.into_iter().find(|word| word == "percent" || is_year(word)))
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("18") || word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}
