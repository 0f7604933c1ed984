//! Numbers as they are read in a sentence.

/// A number in words up to twelve, then in figures: "nine", "13".
pub fn number_in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_string())
}

/// The same at the start of a sentence: "Nine".
pub fn number_at_start(number: usize) -> String {
    let words = number_in_words(number);
    words.get(..1).map_or(String::new(), str::to_uppercase) + words.get(1..).unwrap_or_default()
}
