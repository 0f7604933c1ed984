//! The names of the months, which days and months share.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month (from 1) of a year: "November 2026".
pub(super) fn month_in_words(month: u8, year: i32) -> String {
    format!("{} {year}", month_name(month))
}

/// The name of a month (from 1); empty if there is none.
pub(super) fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

/// The month (from 1) that a word begins, of at least three letters: "nov", "sept", "november".
pub(super) fn month_of_name(text: &str) -> Option<u8> {
    let found = MONTHS.iter().position(|month| text.len() >= 3 && month.to_ascii_lowercase().starts_with(text))?;
    u8::try_from(found + 1).ok()
}
