//! What days and months have in common: the names of the months, and what people type.

/// What is wrong with a typed date or month, and in which fields.
///
/// ```
/// use engagement_career_path::record::{Date, DateFault};
///
/// assert_eq!(Date::typed("", "Nov", "2026"), Err(DateFault::Incomplete { day: true, month: false, year: false }));
/// assert_eq!(Date::typed("31", "Nov", "2026"), Err(DateFault::Unreal));
/// assert_eq!(Date::typed("23", "Nov", "26"), Err(DateFault::Year));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Nothing was typed.
    Empty,
    /// Some fields are empty; each flag says whether that one is.
    Incomplete {
        /// The day is empty.
        day: bool,
        /// The month is empty.
        month: bool,
        /// The year is empty.
        year: bool,
    },
    /// The fields are not numbers, or not a real day.
    Unreal,
    /// The year is not from 2000 to 2099.
    Year,
}

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
    let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{name} {year}")
}

/// Reads a month and a year, each without spaces around it; years 2000 to 2099. Months may be words: "Nov", "november".
pub(super) fn typed_month(month: &str, year: &str) -> Result<(u8, i32), DateFault> {
    let year: i32 = year.parse().map_err(|_| DateFault::Unreal)?;
    if !(2000..=2099).contains(&year) {
        return Err(DateFault::Year);
    }
    Ok((month_number(month).ok_or(DateFault::Unreal)?, year))
}

/// Reads a number, or at least three letters of a month's name; does not check that a number is 1 to 12.
fn month_number(text: &str) -> Option<u8> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let text = text.to_ascii_lowercase();
    let found = MONTHS.iter().position(|month| text.len() >= 3 && month.to_ascii_lowercase().starts_with(&text))?;
    u8::try_from(found + 1).ok()
}
