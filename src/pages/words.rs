//! Small turns of phrase that several pages share.

/// "1 answer", "9 answers".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "one level to go", "two levels to go".
pub fn to_go(gap: u8) -> String {
    match gap {
        0 => "Target reached".into(),
        1 => "One level to go".into(),
        2 => "Two levels to go".into(),
        3 => "Three levels to go".into(),
        _ => "Four levels to go".into(),
    }
}

/// A file's size, as people read it.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        _ => format!("{} KB", bytes.div_ceil(1024)),
    }
}

/// The first letter in lower case, to go on with a name inside a sentence.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
