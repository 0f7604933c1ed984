//! New Zealand spelling.

use super::find::bare_words;

/// Words with these letters that are not "-ise" verbs.
const WITH_Z: [&str; 10] =
    ["size", "prize", "seize", "capsize", "maize", "assize", "resize", "downsize", "oversize", "midsize"];

/// "-ize" endings of verbs and of words derived from them, which are not allowed.
const Z_ENDINGS: [&str; 13] =
    ["ize", "ized", "izes", "izer", "izers", "izing", "ization", "izations", "yze", "yzed", "yzes", "yzer", "yzing"];

/// Beginnings of words, and how they are spelt here.
const STEMS: [(&str, &str); 37] = [
    ("behavior", "behaviour"),
    ("color", "colour"),
    ("favor", "favour"),
    ("flavor", "flavour"),
    ("harbor", "harbour"),
    ("honor", "honour"),
    ("humor", "humour"),
    ("labor", "labour"),
    ("neighbor", "neighbour"),
    ("rumor", "rumour"),
    ("endeavor", "endeavour"),
    ("rigor", "rigour"),
    ("center", "centre"),
    ("theater", "theatre"),
    ("defense", "defence"),
    ("offense", "offence"),
    ("pretense", "pretence"),
    ("practicing", "practising"),
    ("practiced", "practised"),
    ("fulfill", "fulfil"),
    ("enrollment", "enrolment"),
    ("installment", "instalment"),
    ("skillful", "skilful"),
    ("willful", "wilful"),
    ("travele", "travelle"),
    ("traveling", "travelling"),
    ("cancele", "cancelle"),
    ("canceling", "cancelling"),
    ("labele", "labelle"),
    ("labeling", "labelling"),
    ("modele", "modelle"),
    ("modeling", "modelling"),
    ("counsele", "counselle"),
    ("counselor", "counsellor"),
    ("signale", "signalle"),
    ("skeptic", "sceptic"),
    ("artifact", "artefact"),
];

/// Words that begin as in `STEMS` but are right.
const FINE: [&str; 13] = [
    "laboratory",
    "laboratories",
    "laborious",
    "laboriously",
    "elaborate",
    "honorary",
    "humorous",
    "rigorous",
    "rigorously",
    "coloration",
    "honorarium",
    "fulfilling",
    "fulfilled",
];

/// Whole words, and how they are spelt here.
const WORDS: [(&str, &str); 15] = [
    ("program", "programme"),
    ("programs", "programmes"),
    ("dialog", "dialogue"),
    ("dialogs", "dialogues"),
    ("catalog", "catalogue"),
    ("catalogs", "catalogues"),
    ("fiber", "fibre"),
    ("liter", "litre"),
    ("plow", "plough"),
    ("mom", "mum"),
    ("gotten", "got"),
    ("enroll", "enrol"),
    ("enrolls", "enrols"),
    ("licenced", "licensed"),
    ("licencing", "licensing"),
];

pub(super) fn faults(text: &str) -> Vec<String> {
    let words = bare_words(text);
    words.iter().filter_map(|word| Some(format!("\"{word}\" is written \"{}\" here", here(word)?))).collect()
}

/// How a word is spelt here, if different.
fn here(word: &str) -> Option<String> {
    if FINE.contains(&word) {
        return None;
    }
    if let Some((_, here)) = WORDS.iter().find(|(there, _)| *there == word) {
        return Some((*here).into());
    }
    if let Some((there, here)) = STEMS.iter().find(|(there, _)| word.starts_with(there)) {
        return Some(format!("{here}{}", &word[there.len()..]));
    }
    let ending = Z_ENDINGS.iter().find(|ending| word.ends_with(**ending))?;
    // "sized" and "prizes" belong to "size" and "prize".
    let stem = &word[..word.len() - ending.len()];
    let plain = WITH_Z.iter().any(|fine| fine.trim_end_matches("ize") == stem);
    (!plain).then(|| format!("{stem}{}", ending.replace('z', "s")))
}
