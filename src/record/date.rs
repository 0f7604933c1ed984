//! Calendar dates, without a clock or time zone: parsing, arithmetic and words.

use super::calendar::{month_in_words, month_name};
use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;
use time::Month as MonthName;

/// A day, written `2026-11-23` in files and "23 November 2026" on pages.
///
/// ```
/// use engagement_career_path::record::Date;
///
/// let day: Date = "2026-01-31".parse()?;
/// assert_eq!(day.in_words(), "31 January 2026");
/// assert_eq!(day.months_later(1).to_string(), "2026-02-28", "the last day of a shorter month");
/// assert!("2026-1-31".parse::<Date>().is_err(), "only one spelling, so that a file reads back exactly");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

impl Date {
    /// 1 January 1970: for pages written without a clock.
    pub const EPOCH: Date = Date(time::OffsetDateTime::UNIX_EPOCH.date());

    /// The day with this year, month (from 1) and day (from 1); `None` if there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = MonthName::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// The day that many days later.
    pub fn days_later(self, days: u16) -> Self {
        Self(self.0.checked_add(time::Duration::days(i64::from(days))).unwrap_or(time::Date::MAX))
    }

    /// The same day that many months later, or the last of that month if it is shorter.
    pub fn months_later(self, months: u8) -> Self {
        let count = self.0.month() as i32 - 1 + i32::from(months);
        let year = self.0.year() + count / 12;
        let month = (count % 12 + 1) as u8;
        (1..=self.0.day()).rev().find_map(|day| Self::new(year, month, day)).unwrap_or(self)
    }

    /// Days from `earlier` to this day; negative if this day is before it.
    pub fn days_since(self, earlier: Date) -> i32 {
        self.day_number() - earlier.day_number()
    }

    /// The Julian day number, for sorting dates.
    pub fn day_number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The day in universal time, from milliseconds since 1970; the last day there is for what is later.
    pub fn in_universal_time(millis: u64) -> Self {
        let days = i32::try_from(millis / 86_400_000).unwrap_or(i32::MAX);
        let day = time::Date::from_julian_day(Self::EPOCH.day_number().saturating_add(days));
        Self(day.unwrap_or(time::Date::MAX))
    }

    /// The year, and the month (from 1).
    pub(super) fn year_and_month(self) -> (i32, u8) {
        (self.0.year(), self.0.month() as u8)
    }

    /// The date as shown on the page: "23 November 2026".
    pub fn in_words(self) -> String {
        format!("{} {}", self.0.day(), self.month_in_words())
    }

    /// Without the year: "23 November".
    pub fn day_in_words(self) -> String {
        format!("{} {}", self.0.day(), month_name(self.0.month() as u8))
    }

    /// The month and year: "November 2026".
    pub fn month_in_words(self) -> String {
        let (year, month) = self.year_and_month();
        month_in_words(month, year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month() as u8, self.0.day())
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(3, '-').map(str::parse::<u16>);
        let date = match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => u8::try_from(month)
                .ok()
                .zip(u8::try_from(day).ok())
                .and_then(|(month, day)| Self::new(i32::from(year), month, day)),
            _ => None,
        };
        date.filter(|date| date.to_string() == text).ok_or_else(|| format!("\"{text}\" is not a date"))
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
