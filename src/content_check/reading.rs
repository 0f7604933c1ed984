//! How hard a text is to read: its Flesch-Kincaid grade, the years of schooling it needs.

use super::fault::Fault;
use super::file::File;
use super::prose;
use super::syllables::syllables;

/// The highest grade allowed for a file.
const HIGHEST: f64 = 9.0;

/// Shorter texts are labels: they have no real sentences.
const FEWEST_WORDS: usize = 6;

/// How many of the hardest texts are named.
const NAMED: usize = 3;

/// Sentences, words and syllables.
#[derive(Clone, Copy, Default)]
struct Counts {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Counts {
    fn of(text: &str) -> Counts {
        let mut counts = Counts::default();
        for sentence in prose::sentences(text) {
            let words: Vec<&str> = letters(sentence).collect();
            counts.sentences += usize::from(!words.is_empty());
            counts.words += words.len();
            counts.syllables += words.into_iter().map(syllables).sum::<usize>();
        }
        counts
    }

    fn add(&mut self, other: Counts) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }

    /// The grade, or `None` if there are no words.
    fn grade(self) -> Option<f64> {
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables].map(|count| count as f64);
        (self.words > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

/// Words made of letters: figures do not count, and hyphenated words count as two.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.filter(|word| word.contains(char::is_alphabetic))
}

/// The grade of a text, or `None` if it has no words.
pub fn grade(text: &str) -> Option<f64> {
    Counts::of(text).grade()
}

/// How much there is to read in a file, and how hard it is.
pub(super) struct Reading {
    pub words: usize,
    pub grade: Option<f64>,
    /// Set if the grade is too high.
    pub fault: Option<Fault>,
}

/// Measures a file's texts in our own words.
pub(super) fn read(file: &File) -> Reading {
    let mut all = Counts::default();
    let mut words = 0;
    let mut hardest = Vec::new();
    for text in prose::ours(file) {
        let counts = Counts::of(&text.text);
        words += counts.words;
        if counts.words >= FEWEST_WORDS
            && let Some(grade) = counts.grade()
        {
            all.add(counts);
            hardest.push((grade, text));
        }
    }
    let grade = all.grade();
    let fault = grade.filter(|grade| *grade > HIGHEST).map(|grade| {
        hardest.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let named =
            hardest.iter().take(NAMED).map(|(grade, text)| format!("{} in line {} ({grade:.1})", text.path, text.line));
        let named = named.collect::<Vec<_>>().join(", ");
        file.fault("", format!("reading grade {grade:.1}, {HIGHEST:.1} at most; the hardest: {named}"))
    });
    Reading { words, grade, fault }
}
