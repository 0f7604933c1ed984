//! What a query asks for: its words, in every form and spelling in which they may be found.

use super::fillers::is_filler;
use super::fold::{Word, words_of};
use super::vocabulary::{Stem, Vocabulary};

/// How well each stem of the vocabulary answers a word; nothing if it does not.
pub type Fits = Vec<u8>;

/// The word itself, in another form.
const SAME: u8 = 13;
/// What means the same.
pub const SYNONYM: u8 = 12;
/// What begins with it, when nothing is it.
const BEGINS: u8 = 9;
/// What begins with it, though something is it: the last word may not be finished.
const GOES_ON: u8 = 4;

/// One thing asked for.
pub struct Term {
    /// It is found where any of these is, and each of these where all of its words are.
    pub ways: Vec<Vec<Fits>>,
    /// The word as it was typed, if it is known: exactly it is better than another form.
    pub exact: String,
}

/// A query, understood.
pub struct Query {
    /// What is asked for.
    pub terms: Vec<Term>,
    /// All its words, for titles that are exactly it.
    pub words: Vec<String>,
    /// Its telling words, for titles that say the same.
    pub telling: Vec<String>,
    /// The query with known words for the unknown ones, if there were any.
    pub read_as: Option<String>,
}

/// The words that say what is wanted, which a single letter never does; all words if none does.
pub fn telling(words: Vec<Word>) -> Vec<Word> {
    let telling: Vec<Word> =
        words.iter().filter(|word| word.plain.len() > 1 && !is_filler(&word.plain)).cloned().collect();
    if telling.is_empty() { words } else { telling }
}

/// Understands a query. `same` are groups of words and phrases, each as its words.
pub fn understand(query: &str, vocabulary: &Vocabulary, same: &[Vec<Vec<Word>>]) -> Query {
    let all = words_of(query);
    let mut words = all.iter().filter(|word| !word.is_part).cloned().collect();
    joined(&mut words, vocabulary);
    let mut words = telling(words);
    let read_as = corrected(&mut words, &all, vocabulary);
    let mut terms = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, group) = phrase(rest, same, vocabulary).unwrap_or((1, &[]));
        let is_last = at + length == words.len();
        terms.push(term(rest.get(..length).unwrap_or_default(), group, is_last, &all, vocabulary));
        at += length;
    }
    let whole = all.into_iter().filter(|word| !word.is_part).map(|word| word.folded).collect();
    Query { terms, words: whole, telling: words.into_iter().map(|word| word.folded).collect(), read_as }
}

/// Replaces unknown words by the closest known ones, and says how the query is read then (docs/rules.md, SEARCH-3).
fn corrected(words: &mut [Word], all: &[Word], vocabulary: &Vocabulary) -> Option<String> {
    let is_known = |word: &Word| vocabulary.stem(word).is_some() || vocabulary.beginning(&word.folded).next().is_some();
    let mut read: Vec<String> = all.iter().filter(|word| !word.is_part).map(|word| word.shown.clone()).collect();
    let mut changed = false;
    for word in words {
        let parts = parts_of(word, all);
        if is_known(word) || (!parts.is_empty() && parts.iter().all(is_known)) {
            continue;
        }
        if let Some(known) = vocabulary.closest(word) {
            for shown in read.iter_mut().filter(|shown| **shown == word.shown) {
                shown.clone_from(&known.shown);
            }
            word.folded.clone_from(&known.folded);
            word.plain.clone_from(&known.folded);
            changed = true;
        }
    }
    changed.then(|| read.join(" "))
}

/// The parts of a hyphenated word.
fn parts_of(word: &Word, all: &[Word]) -> Vec<Word> {
    let after = all.iter().skip_while(|other| other.is_part || other.plain != word.plain).skip(1);
    after.take_while(|word| word.is_part).cloned().collect()
}

/// Makes one word of two that are known as one: "co design", "back up".
fn joined(words: &mut Vec<Word>, vocabulary: &Vocabulary) {
    let known = |first: &Word, second: &Word| {
        // "A way" is not "away".
        let is_article = ["a", "i"].contains(&first.plain.as_str());
        let is_told = !(is_article || is_filler(&first.plain) && is_filler(&second.plain));
        let both = is_told.then(|| words_of(&format!("{}{}", first.plain, second.plain)))?;
        both.into_iter().next().filter(|word| vocabulary.exact(word).is_some_and(|known| known.count > 0))
    };
    let mut at = 0;
    while let (Some(first), Some(second)) = (words.get(at), words.get(at + 1)) {
        match known(first, second) {
            Some(word) => {
                words.splice(at..at + 2, [word]);
            }
            None => at += 1,
        }
    }
}

/// The longest phrase at the start of the words that has others beside it: its length, and its group.
fn phrase<'a>(words: &[Word], same: &'a [Vec<Vec<Word>>], vocabulary: &Vocabulary) -> Option<(usize, &'a [Vec<Word>])> {
    let is_same = |(one, other): (&Word, &Word)| {
        let stem = vocabulary.stem(one);
        stem.is_some() && stem == vocabulary.stem(other)
    };
    let begins = |phrase: &Vec<Word>| phrase.len() <= words.len() && phrase.iter().zip(words).all(is_same);
    let found = same.iter().filter_map(|group| {
        let length = group.iter().filter(|phrase| begins(phrase)).map(Vec::len).max()?;
        Some((length, group.as_slice()))
    });
    found.max_by_key(|(length, _)| *length)
}

fn term(words: &[Word], group: &[Vec<Word>], is_last: bool, all: &[Word], vocabulary: &Vocabulary) -> Term {
    let mut single = none(vocabulary);
    let mut ways = Vec::new();
    match words {
        [word] => {
            forms(&mut single, word, is_last, vocabulary);
            // A hyphenated word may be written as two.
            let parts = parts_of(word, all);
            ways.extend((!parts.is_empty()).then(|| together(&parts, SAME, vocabulary)));
        }
        words => ways.push(together(words, SAME, vocabulary)),
    }
    for other in group {
        match other.as_slice() {
            [word] => raise(&mut single, vocabulary.stem(word), SYNONYM),
            phrase => ways.push(together(phrase, SYNONYM, vocabulary)),
        }
    }
    ways.push(vec![single]);
    let exact = words.first().filter(|_| words.len() == 1).map(|word| word.folded.clone()).unwrap_or_default();
    Term { ways, exact }
}

/// The word in every form, and what begins with it.
fn forms(fits: &mut Fits, word: &Word, is_last: bool, vocabulary: &Vocabulary) {
    let stem = vocabulary.stem(word);
    let by = match stem {
        None => BEGINS,
        Some(_) if is_last => GOES_ON,
        Some(_) => 0,
    };
    for known in vocabulary.beginning(&word.folded) {
        raise(fits, Some(known.stem), by);
    }
    raise(fits, stem, SAME);
}

/// Words that must all be there.
fn together(phrase: &[Word], by: u8, vocabulary: &Vocabulary) -> Vec<Fits> {
    let one = |word: &Word| {
        let mut fits = none(vocabulary);
        raise(&mut fits, vocabulary.stem(word), by);
        fits
    };
    phrase.iter().map(one).collect()
}

fn none(vocabulary: &Vocabulary) -> Fits {
    vec![0; vocabulary.size()]
}

fn raise(fits: &mut Fits, stem: Option<Stem>, by: u8) {
    if let Some(fit) = stem.and_then(|stem| fits.get_mut(stem)) {
        *fit = by.max(*fit);
    }
}
