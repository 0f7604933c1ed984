//! Text normalisation for search: folds case, macrons and other diacritics, and "aa" typed for "ā", and stems words.
//!
//! Our own table and not a crate: full Unicode tables would be a tenth of the download, and the content is English and
//! te reo Māori.

/// The text in lower case, without diacritics, with double vowels as one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'ā' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'ē' | 'é' | 'è' | 'ê' | 'ë' => 'e',
            'ī' | 'í' | 'ì' | 'î' | 'ï' => 'i',
            'ō' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
            'ū' | 'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            // A combining mark after its letter, as some systems write a macron.
            '\u{300}'..='\u{36f}' => continue,
            other => other,
        };
        // "Maaori" and "Māori" are one word. English double vowels are folded in both the query and the text, so they
        // still match.
        if "aeiou".contains(plain) && folded.ends_with(plain) {
            continue;
        }
        folded.push(plain);
    }
    folded
}

/// The words of a folded text: letters and digits, without common English endings, so that "closing" matches "close".
/// Both the query and the text lose them, so nothing is lost.
pub fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| stem(word).to_string()).collect()
}

fn stem(word: &str) -> &str {
    let without = |ending| word.strip_suffix(ending).filter(|stem: &&str| stem.chars().count() >= 4);
    ["ings", "ing", "es", "ed", "s", "e"].into_iter().find_map(without).unwrap_or(word)
}
