//! One entry with its words looked up once for all searches, and how well it answers a query.

use super::entry::Entry;
use super::fold::{Word, words_of};
use super::query::{Fits, Query, SYNONYM, Term, telling};
use super::vocabulary::{Stem, Vocabulary};

/// What a word counts in a title, among the words that people type, and in the text.
const TITLE: u32 = 10;
const WORDS: u32 = 8;
const TEXT: u32 = 3;
/// The least that a word counts which is all of a word in a title or a phrase.
pub const TITLED: u32 = 12 * WORDS * 12;

/// Above every sum of single words: the title is the query, both say the same but for fillers, or the words do.
const IS_TITLE: u32 = 4_000_000;
const SAYS_TITLE: u32 = 3_000_000;
const IS_WORDS: u32 = 2_000_000;

/// An entry, indexed.
pub struct Indexed {
    /// The entry.
    pub entry: Entry,
    phrases: Vec<Phrase>,
    /// The stems of the text, in order, each with how often it is there.
    text: Vec<(Stem, u32)>,
}

/// A title, or a phrase that people type.
struct Phrase {
    weight: u32,
    /// As it is compared with a whole query.
    whole: Vec<String>,
    telling: Vec<(String, Stem)>,
    /// The parts of its hyphenated words, and its neighbours as one word: "decision maker" is also "decisionmaker".
    parts: Vec<Stem>,
}

impl Indexed {
    /// Indexes an entry whose words are in the vocabulary.
    pub fn new(entry: Entry, vocabulary: &Vocabulary) -> Self {
        let stem = |word: &Word| vocabulary.stem(word);
        let phrase = |(weight, text): (u32, &str)| {
            let words = whole_words(text);
            let parts = words_of(text).into_iter().filter(|word| word.is_part).chain(pairs(&words));
            Phrase {
                weight,
                parts: parts.filter_map(|word| stem(&word)).collect(),
                whole: words.iter().map(|word| word.folded.clone()).collect(),
                telling: telling(words)
                    .into_iter()
                    .filter_map(|word| Some((stem(&word)?, word.folded)))
                    .map(|(stem, word)| (word, stem))
                    .collect(),
            }
        };
        let phrases = phrases(&entry).map(phrase).collect();
        let mut stems: Vec<Stem> =
            words_of(&entry.about).iter().chain(&words_of(&entry.text)).filter_map(stem).collect();
        stems.sort_unstable();
        let mut text: Vec<(Stem, u32)> = Vec::new();
        for stem in stems {
            match text.last_mut().filter(|(last, _)| *last == stem) {
                Some((_, count)) => *count += 1,
                None => text.push((stem, 1)),
            }
        }
        Self { phrases, text, entry }
    }

    /// How well the entry answers each of these; nothing if it does not.
    pub fn fits(&self, terms: &[Term]) -> Vec<u32> {
        let shares: Vec<u32> = self.phrases.iter().map(|phrase| phrase.share(terms)).collect();
        let one = |fits: &Fits, exact: &str| {
            let phrases = self.phrases.iter().zip(&shares).map(|(phrase, share)| phrase.fit(fits, exact) * share);
            phrases.chain([self.text_fit(fits)]).max().unwrap_or(0)
        };
        let way = |way: &Vec<Fits>, exact: &str| way.iter().map(|fits| one(fits, exact)).min().unwrap_or(0);
        terms.iter().map(|term| term.ways.iter().map(|fits| way(fits, &term.exact)).max().unwrap_or(0)).collect()
    }

    fn text_fit(&self, fits: &Fits) -> u32 {
        // A long text has every word somewhere.
        let length = 20 - self.text.len().max(1).ilog2().min(10);
        let fit = |(stem, count): &(Stem, u32)| {
            let fit = fits.get(*stem).copied().map_or(0, u32::from);
            // The second mention says more than the tenth.
            fit * TEXT * length * (count + 1) / (count + 2)
        };
        self.text.iter().map(fit).max().unwrap_or(0)
    }

    /// What a title, or a phrase, that is the whole query counts.
    pub fn whole(&self, query: &Query) -> u32 {
        let phrase = |phrase: &Phrase| {
            let is_told = || phrase.telling.iter().map(|(word, _)| word).eq(&query.telling);
            match phrase.weight {
                TITLE if phrase.whole == query.words => IS_TITLE,
                TITLE if is_told() => SAYS_TITLE,
                WORDS if is_told() => IS_WORDS,
                _ => 0,
            }
        };
        self.phrases.iter().map(phrase).max().unwrap_or(0)
    }
}

impl Phrase {
    /// How much of it is asked for, from 12 for hardly anything to 16 for all of it.
    fn share(&self, terms: &[Term]) -> u32 {
        let is_asked = |stem: Stem| {
            terms.iter().flat_map(|term| &term.ways).flatten().any(|fits| fits.get(stem).is_some_and(|fit| *fit > 0))
        };
        let asked = self.telling.iter().filter(|(_, stem)| is_asked(*stem)).count();
        (12 + 4 * asked / self.telling.len().max(1)).try_into().unwrap_or(12)
    }

    fn fit(&self, fits: &Fits, exact: &str) -> u32 {
        let of = |stem: Stem| fits.get(stem).copied().map_or(0, u32::from);
        let word = |(place, (word, stem)): (usize, &(String, Stem))| match of(*stem) {
            0 => 0,
            fit if fit < u32::from(SYNONYM) => fit,
            fit => fit + if word == exact { 3 } else { 0 } + u32::from(place == 0),
        };
        let words = self.telling.iter().enumerate().map(word);
        words.chain(self.parts.iter().map(|stem| of(*stem))).max().unwrap_or(0) * self.weight
    }
}

/// An entry's title and names, and the phrases by which people look for it.
pub fn phrases(entry: &Entry) -> impl Iterator<Item = (u32, &str)> {
    let titles = std::iter::once(&entry.title).chain(&entry.names).map(|title| (TITLE, title.as_str()));
    titles.chain(entry.words.iter().map(|words| (WORDS, words.as_str())))
}

/// The words of a text, without the parts of hyphenated ones.
pub fn whole_words(text: &str) -> Vec<Word> {
    words_of(text).into_iter().filter(|word| !word.is_part).collect()
}

/// Neighbours, each two as one word.
pub fn pairs(words: &[Word]) -> Vec<Word> {
    words
        .windows(2)
        .flat_map(|pair| words_of(&pair.iter().map(|word| word.plain.as_str()).collect::<String>()))
        .collect()
}
