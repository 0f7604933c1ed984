//! Every word of what can be found, with its stem: "promoted" and "promotion" have one.

use super::fold::{Word, single_vowels};
use frostem::{Algorithm, Stemmer};

/// The place of a stem in the vocabulary.
pub type Stem = usize;

/// Known words in order, each with its stem.
pub struct Vocabulary {
    words: Vec<Known>,
    /// All stems, in order.
    stems: Vec<String>,
}

/// A known word.
pub struct Known {
    /// As it is compared.
    pub folded: String,
    /// As it is shown.
    pub shown: String,
    /// Its stem.
    pub stem: Stem,
    /// How often it occurs; never, if it is only two neighbours written as one.
    pub count: usize,
}

impl Vocabulary {
    /// The vocabulary of these words, and of these pairs of neighbours.
    pub fn new(words: Vec<Word>, pairs: Vec<Word>) -> Self {
        let mut words: Vec<(Word, usize)> =
            words.into_iter().map(|word| (word, 1)).chain(pairs.into_iter().map(|pair| (pair, 0))).collect();
        words.sort_unstable();
        let (mut known, mut own): (Vec<Known>, Vec<String>) = Default::default();
        for (word, count) in words {
            match known.last_mut().filter(|known| known.folded == word.folded) {
                Some(known) => {
                    known.count += count;
                    // Of two spellings of a word, the one with its macron is shown.
                    if known.shown < word.shown {
                        known.shown = word.shown;
                    }
                }
                None => {
                    own.push(stem_of(&word));
                    known.push(Known { folded: word.folded, shown: word.shown, stem: 0, count });
                }
            }
        }
        let mut stems = own.clone();
        stems.sort_unstable();
        stems.dedup();
        for (known, stem) in known.iter_mut().zip(&own) {
            known.stem = stems.binary_search(stem).unwrap_or_default();
        }
        Self { words: known, stems }
    }

    /// How many stems there are.
    pub fn size(&self) -> usize {
        self.stems.len()
    }

    /// The known word that is exactly this one.
    pub fn exact(&self, word: &Word) -> Option<&Known> {
        self.words
            .binary_search_by(|known| known.folded.as_str().cmp(&word.folded))
            .ok()
            .and_then(|at| self.words.get(at))
    }

    /// The stem of a word, if any known word has it.
    pub fn stem(&self, word: &Word) -> Option<Stem> {
        match self.exact(word) {
            Some(known) => Some(known.stem),
            None => self.stems.binary_search(&stem_of(word)).ok(),
        }
    }

    /// The known words that begin so.
    pub fn beginning(&self, letters: &str) -> impl Iterator<Item = &Known> {
        let from = self.words.partition_point(|known| known.folded.as_str() < letters);
        self.words.iter().skip(from).take_while(move |known| known.folded.starts_with(letters))
    }

    /// The known word closest to one that is unknown, if any is close enough to be a slip of the finger: one letter
    /// missing, doubled, wrong or in the wrong place, or two in a long word. Of several, one that begins alike, since the
    /// first letter is seldom wrong; then the most frequent.
    pub fn closest(&self, word: &Word) -> Option<&Known> {
        let allowed = match word.folded.chars().count() {
            0..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        let first = |text: &str| text.chars().next();
        let near = self
            .words
            .iter()
            .filter(|known| known.count > 0 && known.folded.len().abs_diff(word.folded.len()) <= allowed);
        let rated = near.filter_map(|known| {
            let distance = strsim::osa_distance(&known.folded, &word.folded);
            let begins_alike = first(&known.folded) == first(&word.folded);
            (distance <= allowed).then_some(((distance, !begins_alike, usize::MAX - known.count), known))
        });
        rated.min_by_key(|(rate, _)| *rate).map(|(_, known)| known)
    }
}

fn stem_of(word: &Word) -> String {
    single_vowels(&Stemmer::new(Algorithm::English).stem(&word.plain))
}
