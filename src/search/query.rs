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

/// The words that say what is wanted; all words if none does.
pub fn telling(words: Vec<Word>) -> Vec<Word> {
    let telling: Vec<Word> = words.iter().filter(|word| !is_filler(&word.plain)).cloned().collect();
    if telling.is_empty() { words } else { telling }
}

/// Understands a query. `same` are groups of words and phrases, each as its words.
pub fn understand(query: &str, vocabulary: &Vocabulary, same: &[Vec<Vec<Word>>]) -> Query {
    let all = words_of(query);
    let mut words = telling(all.iter().filter(|word| !word.is_part).cloned().collect());
    let read_as = corrected(&mut words, &all, vocabulary);
    joined(&mut words, vocabulary);
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

/// Makes one word of two that are known as one: "co design", "sign off".
fn joined(words: &mut Vec<Word>, vocabulary: &Vocabulary) {
    let mut at = 0;
    while let (Some(first), Some(second)) = (words.get(at), words.get(at + 1)) {
        let both = words_of(&format!("{}{}", first.plain, second.plain));
        match both.into_iter().next().filter(|word| vocabulary.exact(word).is_some_and(|known| known.count > 0)) {
            Some(word) => {
                words.splice(at..at + 2, [word]);
            }
            None => at += 1,
        }
    }
}

/// The longest phrase at the start of the words that has others beside it: its length, and its group.
fn phrase<'a>(words: &[Word], same: &'a [Vec<Vec<Word>>], vocabulary: &Vocabulary) -> Option<(usize, &'a [Vec<Word>])> {
    let begins = |phrase: &Vec<Word>| {
        phrase.len() <= words.len()
            && phrase
                .iter()
                .zip(words)
                .all(|(one, other)| vocabulary.stem(one) == vocabulary.stem(other) && vocabulary.stem(one).is_some())
    };
    let found = same.iter().filter_map(|group| {
        let length = group.iter().filter(|phrase| begins(phrase)).map(Vec::len).max()?;
        Some((length, group.as_slice()))
    });
    found.max_by_key(|(length, _)| *length)
}

fn term(words: &[Word], group: &[Vec<Word>], is_last: bool, all: &[Word], vocabulary: &Vocabulary) -> Term {
    let none = || vec![0; vocabulary.size()];
    let mut single = none();
    let mut ways = Vec::new();
    let raise = |fits: &mut Fits, stem: Option<Stem>, by: u8| {
        if let Some(fit) = stem.and_then(|stem| fits.get_mut(stem)) {
            *fit = by.max(*fit);
        }
    };
    let whole = |phrase: &[Word], by: u8| -> Vec<Fits> {
        let fits = phrase.iter().map(|word| {
            let mut fits = none();
            raise(&mut fits, vocabulary.stem(word), by);
            fits
        });
        fits.collect()
    };
    if let [word] = words {
        let stem = vocabulary.stem(word);
        for known in vocabulary.beginning(&word.folded) {
            match stem {
                None => raise(&mut single, Some(known.stem), BEGINS),
                Some(_) if is_last => raise(&mut single, Some(known.stem), GOES_ON),
                Some(_) => {}
            }
        }
        raise(&mut single, stem, SAME);
        // A hyphenated word may be written as two.
        let parts = parts_of(word, all);
        if !parts.is_empty() {
            ways.push(whole(&parts, SAME));
        }
    } else {
        ways.push(whole(words, SAME));
    }
    for other in group {
        match other.as_slice() {
            [word] => raise(&mut single, vocabulary.stem(word), SYNONYM),
            phrase => ways.push(whole(phrase, SYNONYM)),
        }
    }
    ways.insert(0, vec![single]);
    let exact = words.first().filter(|_| words.len() == 1).map(|word| word.folded.clone()).unwrap_or_default();
    Term { ways, exact }
}
