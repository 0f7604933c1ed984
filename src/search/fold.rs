//! Reads a text as words (docs/rules.md, SEARCH-2): without case, macrons and other diacritics, with "aa" typed for "ā", with or without hyphens.
//!
//! Our own table and not a crate: full Unicode tables would be a tenth of the download, and the content is English and
//! te reo Māori.

/// A word as it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// Compared: lower case, plain letters, double vowels as one.
    pub folded: String,
    /// Lower case, plain letters.
    pub plain: String,
    /// Shown: lower case.
    pub shown: String,
    /// Whether it is a part of the hyphenated word before it.
    pub is_part: bool,
}

impl Word {
    fn new(letters: &str, is_part: bool) -> Self {
        let shown: String = letters.chars().flat_map(char::to_lowercase).collect();
        let plain: String = shown.chars().filter(|letter| *letter != '-').filter_map(plain).collect();
        Self { folded: single_vowels(&plain), plain, shown, is_part }
    }
}

/// The words of a text. A hyphenated word is one word, followed by its parts: "co-design" is "codesign", "co", "design".
pub fn words_of(text: &str) -> Vec<Word> {
    let is_mark = |letter: &char| matches!(letter, '\'' | '’' | '\u{300}'..='\u{36f}');
    let is_hyphen = |letter: char| matches!(letter, '-' | '\u{2010}' | '\u{2011}');
    let apart = |letter: char| !(letter.is_alphanumeric() || is_hyphen(letter) || is_mark(&letter));
    let mut words = Vec::new();
    for token in text.split(apart) {
        let parts: Vec<String> = token
            .split(is_hyphen)
            .map(|part| part.chars().filter(|letter| !is_mark(letter)).collect::<String>())
            .filter(|part| !part.is_empty())
            .collect();
        if !parts.is_empty() {
            words.push(Word::new(&parts.join("-"), false));
        }
        if parts.len() > 1 {
            words.extend(parts.iter().map(|part| Word::new(part, true)));
        }
    }
    words
}

/// The letter without its diacritic; `None` if it is nothing but one.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'ā' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'ē' | 'é' | 'è' | 'ê' | 'ë' => 'e',
        'ī' | 'í' | 'ì' | 'î' | 'ï' => 'i',
        'ō' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ū' | 'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        // What lower case makes of some capitals.
        '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

/// "Maaori" and "Māori" are one word. English double vowels are folded in both the query and the text, so they still
/// match.
pub fn single_vowels(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if !("aeiou".contains(letter) && folded.ends_with(letter)) {
            folded.push(letter);
        }
    }
    folded
}
