//! A day to remember as an iCalendar file (RFC 5545), which every calendar opens.

use crate::record::Date;

/// A whole day in a calendar.
pub struct CalendarDay<'a> {
    /// Tells it from every other: opened twice, it is there once.
    pub uid: &'a str,
    /// The day the file is made.
    pub made: Date,
    /// The day it is about.
    pub day: Date,
    /// What the calendar shows.
    pub title: &'a str,
    /// What it says when opened.
    pub text: &'a str,
    /// The site's address; may be empty.
    pub address: &'a str,
}

/// The longest line, in bytes; longer ones go on in the next, after a space.
const LINE_BYTES: usize = 75;

/// Writes the file.
pub fn write_calendar(entry: &CalendarDay) -> String {
    let compact = |day: Date| day.to_string().replace('-', "");
    let text = [entry.text, entry.address].join(" ");
    let mut file = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR".to_string()),
        ("VERSION", "2.0".into()),
        ("PRODID", "-//Engagement Career Path//EN".into()),
        ("BEGIN", "VEVENT".into()),
        ("UID", format!("{}@engagement-career-path", escaped(entry.uid))),
        ("DTSTAMP", format!("{}T000000Z", compact(entry.made))),
        ("DTSTART;VALUE=DATE", compact(entry.day)),
        ("SUMMARY", escaped(entry.title)),
        ("DESCRIPTION", escaped(text.trim())),
        ("TRANSP", "TRANSPARENT".into()),
        ("END", "VEVENT".into()),
        ("END", "VCALENDAR".into()),
    ] {
        fold(&mut file, &format!("{name}:{value}"));
    }
    file
}

/// A value in which nothing ends the line or the value.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
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
