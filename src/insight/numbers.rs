//! Numbers as they are read in a sentence.

/// A number in words up to twelve, then in figures: "nine", "13".
pub fn number_in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_string())
}

/// The same at the start of a sentence: "Nine".
pub fn number_at_start(number: usize) -> String {
    let mut words = number_in_words(number);
    // The words are plain letters; capitals of every script would be 4 KB of tables.
    words.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    words
}
