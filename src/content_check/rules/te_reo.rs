//! Care with te reo Māori (docs/rules.md, REO-1, REO-2): always macrons, no added "s", and Treaty partners are never
//! called stakeholders.

use super::find::bare_words;
use crate::content_check::prose::sentences;

/// Words without the macron that they need, and with it. Leaves out words that are also a name in another language.
const MACRONS: [(&str, &str); 24] = [
    ("maori", "Māori"),
    ("pakeha", "Pākehā"),
    ("hapu", "hapū"),
    ("whanau", "whānau"),
    ("korero", "kōrero"),
    ("wananga", "wānanga"),
    ("matauranga", "mātauranga"),
    ("powhiri", "pōwhiri"),
    ("kaumatua", "kaumātua"),
    ("ropu", "rōpū"),
    ("runanga", "rūnanga"),
    ("whakatauki", "whakataukī"),
    ("panui", "pānui"),
    ("kokiri", "kōkiri"),
    ("kawanatanga", "kāwanatanga"),
    ("whanui", "whānui"),
    ("ngati", "ngāti"),
    ("kainga", "kāinga"),
    ("tamaki", "Tāmaki"),
    ("otautahi", "Ōtautahi"),
    ("otepoti", "Ōtepoti"),
    ("wahi", "wāhi"),
    ("tupuna", "tūpuna"),
    ("ahua", "āhua"),
];

/// Words that are the same in singular and plural.
const UNCHANGED: [&str; 29] = [
    "aotearoa",
    "hapū",
    "hui",
    "iwi",
    "karakia",
    "karauna",
    "kaumātua",
    "kaupapa",
    "kawa",
    "koha",
    "kōrero",
    "mana",
    "marae",
    "mihi",
    "māori",
    "mātauranga",
    "pākehā",
    "pōwhiri",
    "rohe",
    "rōpū",
    "rūnanga",
    "taonga",
    "tikanga",
    "tiriti",
    "waiata",
    "whakataukī",
    "whānau",
    "whenua",
    "wānanga",
];

/// Words for Treaty partners.
const PARTNERS: [&str; 4] = ["māori", "iwi", "hapū", "whānau"];

pub(super) fn faults(text: &str) -> Vec<String> {
    let mut messages = Vec::new();
    if text.contains('\u{304}') {
        messages.push("a macron stands beside its letter: write the two as one character".into());
    }
    for word in bare_words(text) {
        let one = word.strip_suffix('s').unwrap_or(&word);
        if let Some((_, with)) = MACRONS.iter().find(|(without, _)| *without == one) {
            messages.push(format!("\"{word}\" needs its macron: \"{with}\""));
        } else if one != word && UNCHANGED.contains(&one) {
            messages.push(format!("\"{word}\" takes no \"s\": \"{one}\""));
        }
    }
    for sentence in sentences(text) {
        if names_partners_stakeholders(sentence) {
            messages.push("Treaty partners are not stakeholders, and may not stand in one sentence with them".into());
        }
    }
    messages
}

/// Whether a sentence calls Treaty partners stakeholders. A sentence saying that they are not stakeholders is fine.
fn names_partners_stakeholders(sentence: &str) -> bool {
    let words = bare_words(sentence);
    let partners = words.iter().any(|word| PARTNERS.contains(&word.as_str()));
    let Some(at) = words.iter().position(|word| word.starts_with("stakeholder")) else { return false };
    let before = &words[at.saturating_sub(4)..at];
    partners && !before.iter().any(|word| matches!(word.as_str(), "not" | "never" | "no" | "than"))
}
