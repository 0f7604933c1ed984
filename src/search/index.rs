//! The index: entries with their words looked up once for all searches, and what answers a query best.

use super::entry::{Entry, Everything};
use super::fold::{Word, words_of};
use super::query::{Fits, Query, SYNONYM, Term, telling, understand};
use super::snippet::snippet;
use super::vocabulary::{Stem, Vocabulary};
use crate::order::sorted_by_key;

/// What a word counts in a title, among the words that people type, and in the text.
const TITLE: u32 = 10;
const WORDS: u32 = 8;
const TEXT: u32 = 3;
/// The least that a word counts which is all of a word in a title or a phrase.
const TITLED: u32 = 12 * WORDS * 12;

/// Above every sum of single words: the title is the query, both say the same but for fillers, or the words do.
const IS_TITLE: u32 = 4_000_000;
const SAYS_TITLE: u32 = 3_000_000;
const IS_WORDS: u32 = 2_000_000;

/// A search index.
///
/// ```
/// use engagement_career_path::search::{Entry, Index, Kind};
///
/// let entry = |title| Entry::new(Kind::Word, title, "glossary/".into(), "");
/// let index = Index::new(vec![entry("Māori engagement"), entry("Closing the loop")]);
/// for query in ["maori", "Maaori", "MĀORI"] {
///     assert_eq!(index.find(query)[0].title, "Māori engagement");
/// }
/// assert_eq!(index.find("how do I close the loop")[0].title, "Closing the loop", "other forms, and no fillers");
/// assert_eq!(index.find("engagmeent")[0].title, "Māori engagement", "a slip of the finger");
/// ```
pub struct Index {
    vocabulary: Vocabulary,
    entries: Vec<Indexed>,
    /// Groups of words and phrases that mean the same, each as its words.
    same: Vec<Vec<Vec<Word>>>,
}

struct Indexed {
    entry: Entry,
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

/// What a search comes to.
pub struct Answer<'a> {
    /// How many entries were found.
    pub count: usize,
    /// The first of them, each with a sentence about what was asked.
    pub first: Vec<(&'a Entry, String)>,
    /// The query as it was understood, if it has words that are nowhere and look like slips of known ones.
    pub read_as: Option<String>,
}

impl Index {
    /// Indexes these entries.
    pub fn new(entries: Vec<Entry>) -> Self {
        Self::with_same(entries, &[])
    }

    /// Indexes everything searchable.
    pub fn of(everything: Everything) -> Self {
        Self::with_same(everything.entries, &everything.same)
    }

    fn with_same(entries: Vec<Entry>, same: &[Vec<String>]) -> Self {
        let same: Vec<Vec<Vec<Word>>> =
            same.iter().map(|group| group.iter().map(|phrase| whole_words(phrase)).collect()).collect();
        let mut words: Vec<Word> = same.iter().flatten().flatten().cloned().collect();
        let mut pairs = Vec::new();
        for entry in &entries {
            for (_, phrase) in phrases(entry) {
                words.extend(words_of(phrase));
                pairs.extend(self::pairs(&whole_words(phrase)));
            }
            words.extend(words_of(&entry.about).into_iter().chain(words_of(&entry.text)));
        }
        let vocabulary = Vocabulary::new(words, pairs);
        let entries = entries.into_iter().map(|entry| Indexed::new(entry, &vocabulary)).collect();
        Self { vocabulary, entries, same }
    }

    /// Every entry that answers the query, best first.
    pub fn find(&self, query: &str) -> Vec<&Entry> {
        self.ranked(&self.understand(query))
    }

    /// The answer to a query, with at most so many entries.
    pub fn answer(&self, query: &str, most: usize) -> Answer<'_> {
        let understood = self.understand(query);
        let found = self.ranked(&understood);
        let first = found.iter().take(most).map(|entry| (*entry, snippet(entry, &understood, &self.vocabulary)));
        Answer { count: found.len(), first: first.collect(), read_as: understood.read_as.clone() }
    }

    fn understand(&self, query: &str) -> Query {
        understand(query, &self.vocabulary, &self.same)
    }

    /// The entries that have enough of what is asked for (docs/rules.md, SEARCH-4), best first (SEARCH-1). One that has
    /// everything comes before others.
    fn ranked(&self, query: &Query) -> Vec<&Entry> {
        let fits: Vec<Vec<u32>> = self.entries.iter().map(|indexed| indexed.fits(&query.terms)).collect();
        let rarity = |term: usize| {
            let having = fits.iter().filter(|fits| fits.get(term).is_some_and(|fit| *fit > 0)).count();
            self.entries.len().checked_div(having).map_or(0, |share| (share * share + 1).ilog2() + 1)
        };
        let rarity: Vec<u32> = (0..query.terms.len()).map(rarity).collect();
        let all: u32 = rarity.iter().sum();
        let had = |fits: &[u32]| fits.iter().filter(|fit| **fit > 0).count();
        let most = fits.iter().map(|fits| had(fits)).max().unwrap_or(0);
        // What is nowhere is asked in vain; of a whole question, more than half is enough.
        let enough = match rarity.iter().filter(|rarity| **rarity > 0).count() {
            asked @ 0..=2 => asked.min(most),
            asked => (asked / 2 + 1).min(most),
        };
        let mut found = Vec::new();
        for (indexed, fits) in self.entries.iter().zip(&fits) {
            let sum: u32 = fits.iter().zip(&rarity).map(|(fit, rarity)| fit * rarity).sum();
            let share: u32 = fits.iter().zip(&rarity).filter(|(fit, _)| **fit > 0).map(|(_, rarity)| *rarity).sum();
            // Its title may be the rarer of two words, which few texts have together.
            let is_titled = fits.iter().any(|fit| *fit >= TITLED) && share * 2 >= all;
            if enough > 0 && (had(fits) >= enough || is_titled) {
                found.push((sum / all.max(1) * share / all.max(1) * share + indexed.whole(query), &indexed.entry));
            }
        }
        sorted_by_key(found, |(rank, _)| -i64::from(*rank)).into_iter().map(|(_, entry)| entry).collect()
    }
}

impl Indexed {
    fn new(entry: Entry, vocabulary: &Vocabulary) -> Self {
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
    fn fits(&self, terms: &[Term]) -> Vec<u32> {
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
    fn whole(&self, query: &Query) -> u32 {
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
fn phrases(entry: &Entry) -> impl Iterator<Item = (u32, &str)> {
    let titles = std::iter::once(&entry.title).chain(&entry.names).map(|title| (TITLE, title.as_str()));
    titles.chain(entry.words.iter().map(|words| (WORDS, words.as_str())))
}

fn whole_words(text: &str) -> Vec<Word> {
    words_of(text).into_iter().filter(|word| !word.is_part).collect()
}

/// Neighbours, each two as one word.
fn pairs(words: &[Word]) -> Vec<Word> {
    words
        .windows(2)
        .flat_map(|pair| words_of(&pair.iter().map(|word| word.plain.as_str()).collect::<String>()))
        .collect()
}
