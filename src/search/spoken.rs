//! Finds words of te reo Māori in a text, so that a screen reader can change its voice for them.

/// Whether the text starts with this form of a word, as it is or capitalised, as a whole word.
pub fn begins_with(text: &str, form: &str) -> bool {
    let Some((start, rest)) = text.split_at_checked(form.len()) else { return false };
    let same = start == form || {
        let mut letters = form.chars();
        let capital = letters.next().map(|first| first.to_uppercase().collect::<String>());
        capital.is_some_and(|capital| start.strip_prefix(&capital) == Some(letters.as_str()))
    };
    same && !rest.starts_with(char::is_alphanumeric)
}

/// Splits the text into pieces, each with whether it is one of `forms`, which must be longest first. Joined, they are
/// the text.
///
/// ```
/// use engagement_career_path::search::pieces;
///
/// let forms = ["tangata whenua".into(), "tangata".into()];
/// assert_eq!(pieces("With tangata whenua", &forms), [("With ", false), ("tangata whenua", true)]);
/// assert_eq!(pieces("Tangatawhenua", &forms), [("Tangatawhenua", false)], "whole words only");
/// ```
pub fn pieces<'a>(text: &'a str, forms: &[String]) -> Vec<(&'a str, bool)> {
    let mut found = Vec::new();
    let (mut from, mut end) = (0, 0);
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if at >= end
            && !before.is_alphanumeric()
            && let Some(rest) = text.get(at..)
            && let Some(form) = forms.iter().find(|form| begins_with(rest, form))
        {
            end = at + form.len();
            found.extend(text.get(from..at).filter(|piece| !piece.is_empty()).map(|piece| (piece, false)));
            found.extend(text.get(at..end).map(|piece| (piece, true)));
            from = end;
        }
        before = letter;
    }
    found.extend(text.get(from..).filter(|piece| !piece.is_empty()).map(|piece| (piece, false)));
    found
}
