//! Days and hours to remember as an iCalendar file (RFC 5545), which every calendar opens.
//!
//! Written here and not by a library: `icalendar` 0.17 with its parts for time zones adds 69 KB (brotli) to the part. Its
//! parser reads every file that the tests make.

use super::time_zone::Zone;
use crate::record::{Date, TimeOfDay};

/// Something in a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarEvent {
    /// Tells it from every other, for as long as it exists: a calendar that has it already changes it.
    pub uid: String,
    /// When what it is about last changed, in milliseconds since 1970. A calendar keeps the later of two.
    pub changed: u64,
    /// The day it is about.
    pub day: Date,
    /// When it begins, and on whose clocks; `None` for the whole day. It lasts an hour.
    pub time: Option<(TimeOfDay, Zone)>,
    /// What the calendar shows.
    pub title: String,
    /// What it says when opened.
    pub text: String,
    /// Where it is; may be empty.
    pub place: String,
    /// Whether it was let go: a calendar that has it strikes or removes it.
    pub is_cancelled: bool,
}

/// The longest line, in bytes; longer ones go on in the next, after a space.
const LINE_BYTES: usize = 75;

/// From here on a sequence counts in seconds: it has to fit into 31 bits, as it does until 2088.
const SEQUENCE_START: u64 = 1_577_836_800;

/// Writes the file. The same events give the same file whenever it is written, so opening it again changes nothing
/// (docs/rules.md, CALENDAR-2).
pub fn write_calendar(events: &[CalendarEvent]) -> String {
    let mut file = String::new();
    let mut line = |name: &str, value: &str| fold(&mut file, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Engagement Career Path//EN");
    for zone in Zone::ALL {
        if events.iter().any(|event| event.time.is_some_and(|(_, of)| of == zone)) {
            zone.lines().iter().for_each(|(name, value)| line(name, value));
        }
    }
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", &format!("{}@engagement-career-path", escaped(&event.uid)));
        line("DTSTAMP", &moment(event.changed));
        line("SEQUENCE", &sequence(event.changed).to_string());
        match event.time {
            // Without a time, a zone or an end: with one of them, some calendars move the day or make two of it.
            None => line("DTSTART;VALUE=DATE", &compact(event.day)),
            Some((time, zone)) => {
                let hour = |later| clock(event.day, time, later);
                line(&format!("DTSTART;TZID={}", zone.name()), &hour(0));
                line(&format!("DTEND;TZID={}", zone.name()), &hour(1));
            }
        }
        line("SUMMARY", &escaped(&event.title));
        line("DESCRIPTION", &escaped(&event.text));
        if !event.place.is_empty() {
            line("LOCATION", &escaped(&event.place));
        }
        line("STATUS", if event.is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        line("TRANSP", if event.time.is_some() { "OPAQUE" } else { "TRANSPARENT" });
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
}

/// A time on the clocks of a place, so many hours later; perhaps on the next day.
fn clock(day: Date, time: TimeOfDay, later: u8) -> String {
    let hour = time.hour() + later;
    let day = if hour < 24 { day } else { day.days_later(1) };
    format!("{}T{:02}{:02}00", compact(day), hour % 24, time.minute())
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A moment in universal time.
fn moment(millis: u64) -> String {
    let seconds = millis / 1000;
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{}T{hour:02}{minute:02}{second:02}Z", compact(Date::in_universal_time(millis)))
}

fn sequence(millis: u64) -> i32 {
    i32::try_from((millis / 1000).saturating_sub(SEQUENCE_START)).unwrap_or(i32::MAX)
}

/// A value in which nothing ends the line or the value, and without the signs that no calendar may hold.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    let text = text.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n");
    text.replace(|sign: char| sign.is_control() && sign != '\t', "")
}

fn fold(file: &mut String, line: &str) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE_BYTES {
            file.push_str("\r\n ");
            used = 1;
        }
        used += letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}
