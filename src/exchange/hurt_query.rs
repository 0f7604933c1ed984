//! Query strings as they arrive: mail programs, editors and people change a link on its way. What can be undone is undone
//! here, so that nothing in a link is dropped in silence.

/// The names and values of a query string, in its order. Undone are: `&` written as in HTML, also more than once; `=`
/// and `%` written as in a mail's source; a link encoded twice, as a redirect does; signs that nobody sees, and other
/// spaces; and for the last value what the text around the link left on it.
///
/// Names are in small letters, and a value is what its author typed. Values with a fixed meaning are compared by
/// [`key`], which forgives more.
pub fn parameters(query: &str) -> Vec<(String, String)> {
    let mut query = with_plain_ampersands(query.trim().trim_start_matches('?'));
    if !query.contains('=') && query.to_ascii_lowercase().contains("%3d") {
        query = with_plain_ampersands(&decoded(&query));
    }
    let mut pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| !name.starts_with(TAG))
        .map(|(name, value)| (key(&name), visible(&value)))
        .collect();
    // In a mail's source, "=3D" stands for "=".
    if pairs.iter().all(|(_, value)| value.starts_with("3D")) {
        pairs.iter_mut().for_each(|(_, value)| *value = value.split_off(2));
    }
    for (_, value) in &mut pairs {
        if is_encoded_again(value) {
            *value = visible(&decoded(value));
        }
    }
    if let Some((_, last)) = pairs.last_mut() {
        *last = without_surroundings(last).to_string();
    }
    pairs
}

/// Whether the value was encoded once more: blanks and commas are what every longer value of a link has.
fn is_encoded_again(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    !value.contains(' ') && ["%20", "%2c"].iter().any(|sign| value.contains(sign))
}

/// What a value with a fixed meaning is compared by: its letters and digits, small. So capitals, spaces, hyphens of
/// any kind, a full stop at the end, and what a tag leaves behind change nothing.
pub fn key(text: &str) -> String {
    let text = text.trim_start_matches(TAG).split(TAG).next().unwrap_or_default();
    // No name has such a sign.
    let text = if text.contains('%') { decoded(text) } else { text.to_string() };
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Where a value ends that stood in a tag.
const TAG: [char; 3] = ['<', '>', '"'];

/// As HTML writes an ampersand, in small letters.
const AMPERSANDS: [&str; 4] = ["&amp;", "&#38;", "&#038;", "&#x26;"];

fn with_plain_ampersands(query: &str) -> String {
    let mut plain = query.to_string();
    // Each mail that quotes the last one writes it once more, and leaves a shorter text here.
    while let Some((at, length)) = AMPERSANDS.iter().find_map(|mark| {
        // Of the same length in small letters, because only ASCII changes.
        plain.to_ascii_lowercase().find(mark).map(|at| (at, mark.len()))
    }) {
        plain.replace_range(at..at + length, "&");
    }
    plain
}

/// Decoded once.
fn decoded(text: &str) -> String {
    // A name without a value, in which a plus sign stays one.
    let kept = text.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(kept.as_bytes()).next().map_or_else(String::new, |(name, _)| name.into_owned())
}

/// Without signs that nobody sees, with plain spaces, and none at the ends.
fn visible(text: &str) -> String {
    let signs = text.chars().filter(|c| !is_invisible(*c)).map(|c| if c.is_whitespace() { ' ' } else { c });
    signs.collect::<String>().trim().to_string()
}

/// Soft hyphens, joiners, marks of direction and of byte order, and control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || c.is_control()
}

/// Without the end of a tag, a bracket, a quotation mark or a full stop that belong to the text around the link.
fn without_surroundings(value: &str) -> &str {
    let value = value.split('<').next().unwrap_or_default().trim_end();
    let mut value = value.trim_end_matches(['.', ',', ';', '>', '"', '\u{201d}', '\u{2019}', '\u{bb}']);
    for (open, close) in [('(', ')'), ('[', ']'), ('{', '}')] {
        if !value.contains(open) {
            value = value.trim_end_matches([close, '.', ',', ';']);
        }
    }
    value
}
