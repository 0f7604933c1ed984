//! Names of the framework inside a sentence.

/// A name with a lower-case first letter, inside a sentence. No name of the framework begins with a proper noun.
///
/// ```
/// use engagement_career_path::framework::lower_first;
///
/// assert_eq!(lower_first("Public input designer"), "public input designer");
/// ```
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}", first.to_ascii_lowercase(), letters.as_str()))
}
