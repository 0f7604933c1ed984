//! The index: everything that can be found, and what of it answers a query best.

use super::entry::{Entry, Everything};
use super::fold::{Word, words_of};
use super::indexed::{Indexed, TITLED, pairs, phrases, whole_words};
use super::query::{Query, telling, understand};
use super::snippet::snippet;
use super::vocabulary::Vocabulary;
use crate::order::sorted_by_key;

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
            same.iter().map(|group| group.iter().map(|phrase| telling(whole_words(phrase))).collect()).collect();
        let mut words: Vec<Word> = same.iter().flatten().flatten().cloned().collect();
        let mut joined = Vec::new();
        for entry in &entries {
            for (_, phrase) in phrases(entry) {
                words.extend(words_of(phrase));
                joined.extend(pairs(&whole_words(phrase)));
            }
            words.extend(words_of(&entry.about).into_iter().chain(words_of(&entry.text)));
        }
        let vocabulary = Vocabulary::new(words, joined);
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
