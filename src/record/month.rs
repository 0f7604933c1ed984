//! Calendar months: as much as people remember of when something happened, and all that is needed.

use super::calendar::{month_in_words, month_name};
use super::date::Date;
use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;

/// A month, written `2026-11` in files and "November 2026" on pages.
///
/// ```
/// use engagement_career_path::record::Month;
///
/// let month: Month = "2023-11".parse()?;
/// assert_eq!(month.in_words(), "November 2023");
/// assert_eq!(month.months_until("2026-11-01".parse()?), 36);
/// assert_eq!(month.months_until("2026-11-30".parse()?), 36, "days do not count");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// 0 to 9999.
    year: u16,
    /// 1 to 12.
    number: u8,
}

impl Month {
    /// The month with this number (1 to 12) of a year (0 to 9999); `None` if there is no such month.
    pub fn new(year: u16, number: u8) -> Option<Self> {
        ((1..=12).contains(&number) && year <= 9999).then_some(Self { year, number })
    }

    /// The month of a day.
    pub fn of(date: Date) -> Self {
        let (year, number) = date.year_and_month();
        Self { year: u16::try_from(year).unwrap_or(0), number }
    }

    /// The last day of the month.
    ///
    /// ```
    /// use engagement_career_path::record::Month;
    ///
    /// let last = |month: &str| month.parse::<Month>().map(|month| month.last_day().in_words());
    /// assert_eq!(last("2028-02"), Ok("29 February 2028".into()));
    /// assert_eq!(last("2027-04"), Ok("30 April 2027".into()));
    /// ```
    pub fn last_day(self) -> Date {
        let day = |day| Date::new(i32::from(self.year), self.number, day);
        (28..=31).rev().find_map(day).unwrap_or(Date::EPOCH)
    }

    /// The month's number, 1 to 12.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month that many months earlier; no earlier than the first month of year 0.
    pub fn earlier(self, months: u16) -> Self {
        let count = u32::try_from(self.count()).unwrap_or_default().saturating_sub(u32::from(months));
        Self { year: (count / 12) as u16, number: (count % 12 + 1) as u8 }
    }

    /// The month and year as shown on the page: "November 2026".
    pub fn in_words(self) -> String {
        month_in_words(self.number, i32::from(self.year))
    }

    /// The month without its year: "November".
    pub fn name(self) -> &'static str {
        month_name(self.number)
    }

    /// The month that many months later; no later than the last of year 9999.
    pub fn later(self, months: u16) -> Self {
        let count = u32::try_from(self.count()).unwrap_or_default().saturating_add(u32::from(months)).min(119_999);
        Self { year: (count / 12) as u16, number: (count % 12 + 1) as u8 }
    }

    /// Months since year 0, for sorting.
    pub fn count(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.number) - 1
    }

    /// Months from this one to that of `day`, ignoring days; negative if this month is later.
    pub fn months_until(self, day: Date) -> i32 {
        Self::of(day).count() - self.count()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once('-').and_then(|(year, number)| Some((year.parse().ok()?, number.parse().ok()?)));
        let month = parts.and_then(|(year, number)| Self::new(year, number));
        // Only one spelling is valid, so that a file reads back exactly.
        month.filter(|month| month.to_string() == text).ok_or_else(|| format!("\"{text}\" is not a month"))
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
