//! Numbers as they are read in a sentence.

/// A number in words up to twelve, then in figures: "nine", "13".
pub fn number_in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_string())
}
