//! Dates as people type them: "1 Mar", "1/3/2027", "next March", "in 3 months".

use super::calendar::month_of_name;
use super::date::Date;
use super::month::Month;

/// What is wrong with a typed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Nothing was typed.
    Empty,
    /// It cannot be read as a date.
    Unclear,
    /// It reads as a date, but there is no such day.
    Unreal,
    /// The year is not from 2000 to 2099.
    Year,
}

/// What was typed: a day, or a whole month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDate {
    /// A day.
    Day(Date),
    /// A month without a day.
    Month(Month),
}

impl TypedDate {
    /// The day by which it is over: of a month, its last.
    pub fn last_day(self) -> Date {
        match self {
            TypedDate::Day(day) => day,
            TypedDate::Month(month) => month.last_day(),
        }
    }
}

/// Reads a date as it is written in New Zealand, the day before the month (docs/rules.md, PLAN-9). Without a year it is the next such day or
/// month from `today` on; a year of two digits is in this century.
///
/// ```
/// use engagement_career_path::record::{Date, DateFault, read_date};
///
/// let today = Date::new(2026, 11, 23).ok_or("a day")?;
/// let read = |typed| read_date(typed, today).map(|found| found.last_day().to_string());
/// for (typed, day) in [("1 Mar", "2027-03-01"), ("1/3/2027", "2027-03-01"), ("next March", "2027-03-31"), ("in 3 months", "2027-02-23")] {
///     assert_eq!(read(typed).as_deref(), Ok(day), "{typed}");
/// }
/// assert_eq!(read("31/2/2027"), Err(DateFault::Unreal));
/// assert_eq!(read("3/25/2027"), Err(DateFault::Unreal), "the day comes first");
/// # Ok::<(), &str>(())
/// ```
pub fn read_date(text: &str, today: Date) -> Result<TypedDate, DateFault> {
    let words = words(text);
    let mut words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !SMALL.contains(word)).collect();
    // Beside a date, the day of the week says nothing new.
    if words.len() > 2 && words.iter().any(|word| month_of(word).is_some() || word.parse::<u32>().is_ok()) {
        words.retain(|word| weekday_of(word).is_none());
    }
    match words.as_slice() {
        [] if text.trim().is_empty() => Err(DateFault::Empty),
        ["today"] => Ok(TypedDate::Day(today)),
        ["tomorrow"] => later(today, 1, "day"),
        ["next", unit] if unit.trim_end_matches('s') == "month" => {
            Ok(TypedDate::Month(Month::of(today.months_later(1))))
        }
        ["next", unit] if is_unit(unit) => later(today, 1, unit),
        [number, unit] if is_unit(unit) => later(today, number_of(number).ok_or(DateFault::Unclear)?, unit),
        ["next", word] | [word] if weekday_of(word).is_some() => weekday(today, word).ok_or(DateFault::Unclear),
        ["next", month] => next_month(today, month, 1),
        ["this", month] | [month] => next_month(today, month, 0),
        [year, month, day] if is_year(year) => day_of(day, month, year),
        [day, month, year] if month_of_name(day).is_none() => day_of(day, month, year),
        [month, day, year] => day_of(day, month, year),
        [month, year] | [year, month] if is_year(year) => {
            let number = month_of(month).ok_or(fault_of(month))?;
            Month::new(year_of(year)?, number).map(TypedDate::Month).ok_or(DateFault::Unreal)
        }
        [day, month] if month_of_name(day).is_none() => next_day(today, day, month),
        [month, day] => next_day(today, day, month),
        _ => Err(DateFault::Unclear),
    }
}

/// Words that say nothing about which day it is.
const SMALL: [&str; 12] = ["on", "by", "the", "of", "in", "at", "end", "st", "nd", "rd", "th", "from"];

/// In lower case, and letters apart from digits: "1st Mar." is "1", "st", "mar".
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for sign in text.chars().flat_map(char::to_lowercase) {
        let is_new = !sign.is_alphanumeric() || sign.is_ascii_digit() != before.is_ascii_digit();
        if is_new && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if sign.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(sign);
        }
        before = sign;
    }
    words.retain(|word| !word.is_empty() && word != "now");
    words
}

fn is_unit(word: &str) -> bool {
    matches!(word.trim_end_matches('s'), "day" | "week" | "fortnight" | "month" | "year")
}

/// A number, or a small one in words.
fn number_of(word: &str) -> Option<u16> {
    const NUMBERS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if word == "a" || word == "an" {
        return Some(1);
    }
    let found = NUMBERS.iter().position(|number| *number == word).and_then(|at| u16::try_from(at + 1).ok());
    found.or_else(|| word.parse().ok())
}

fn later(today: Date, number: u16, unit: &str) -> Result<TypedDate, DateFault> {
    let months = |each: u16| number.checked_mul(each).and_then(|months| u8::try_from(months).ok());
    let days = |each: u16| number.checked_mul(each).map(|days| today.days_later(days));
    let day = match unit.trim_end_matches('s') {
        "day" => days(1),
        "week" => days(7),
        "fortnight" => days(14),
        "month" => months(1).map(|months| today.months_later(months)),
        _ => months(12).map(|months| today.months_later(months)),
    };
    day.map(TypedDate::Day).ok_or(DateFault::Year)
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn weekday_of(word: &str) -> Option<i32> {
    let found = WEEKDAYS.iter().position(|day| word.len() >= 3 && day.starts_with(word))?;
    i32::try_from(found).ok()
}

/// The next such day after today.
fn weekday(today: Date, word: &str) -> Option<TypedDate> {
    // Julian day 0 was a Monday.
    let ahead = (weekday_of(word)? - today.day_number()).rem_euclid(7);
    let ahead = if ahead == 0 { 7 } else { ahead };
    Some(TypedDate::Day(today.days_later(u16::try_from(ahead).ok()?)))
}

/// A month by its number or name.
fn month_of(word: &str) -> Option<u8> {
    word.parse().ok().filter(|number| (1..=12).contains(number)).or_else(|| month_of_name(word))
}

/// A number that is no month is an impossible one; anything else was not understood.
fn fault_of(word: &str) -> DateFault {
    if word.parse::<u32>().is_ok() { DateFault::Unreal } else { DateFault::Unclear }
}

/// Only with four digits can a number be told from a day.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|sign| sign.is_ascii_digit())
}

fn year_of(word: &str) -> Result<u16, DateFault> {
    let is_number = word.bytes().all(|sign| sign.is_ascii_digit());
    let year: u16 = word.parse().map_err(|_| if is_number { DateFault::Year } else { DateFault::Unclear })?;
    match (word.len(), year) {
        (2, year) => Ok(2000 + year),
        (4, 2000..=2099) => Ok(year),
        _ => Err(DateFault::Year),
    }
}

fn day_of(day: &str, month: &str, year: &str) -> Result<TypedDate, DateFault> {
    let number = month_of(month).ok_or(fault_of(month))?;
    let year = year_of(year)?;
    let day: u8 = day.parse().map_err(|_| fault_of(day))?;
    Date::new(i32::from(year), number, day).map(TypedDate::Day).ok_or(DateFault::Unreal)
}

/// A month by name alone, this year's or the next one's; `from` 1 leaves out the month of today.
fn next_month(today: Date, word: &str, from: i32) -> Result<TypedDate, DateFault> {
    let number = month_of_name(word).ok_or(DateFault::Unclear)?;
    let this = Month::of(today);
    let months = [this.year(), this.year() + 1, this.year() + 2].map(|year| Month::new(year, number));
    let found = months.into_iter().flatten().find(|month| month.count() >= this.count() + from);
    found.map(TypedDate::Month).ok_or(DateFault::Year)
}

/// A day and a month without a year. The 29th of February waits for its next year.
fn next_day(today: Date, day: &str, month: &str) -> Result<TypedDate, DateFault> {
    let number = month_of(month).ok_or(fault_of(month))?;
    let day: u8 = day.parse().map_err(|_| fault_of(day))?;
    let year = i32::from(Month::of(today).year());
    let found = (year..year + 9).filter_map(|year| Date::new(year, number, day)).find(|found| *found >= today);
    found.map(TypedDate::Day).ok_or(DateFault::Unreal)
}
