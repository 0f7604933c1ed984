//! The file for a calendar: RFC 5545 as far as one day needs it.

mod common;

use common::day;
use engagement_career_path::exchange::{CalendarDay, write_calendar};

fn entry<'a>(title: &'a str, text: &'a str) -> CalendarDay<'a> {
    let (made, day) = (day("2026-11-28"), day("2027-09-28"));
    CalendarDay { uid: "a1-2027-09-28", made, day, title, text, address: "https://example.govt.nz/path/" }
}

#[test]
fn a_day_is_a_calendar_with_one_event() {
    let file = write_calendar(&entry("Look again", "See what has changed."));
    let lines: Vec<&str> = file.split("\r\n").collect();
    let wanted = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Engagement Career Path//EN",
        "BEGIN:VEVENT",
        "UID:a1-2027-09-28@engagement-career-path",
        "DTSTAMP:20261128T000000Z",
        "DTSTART;VALUE=DATE:20270928",
        "SUMMARY:Look again",
        "DESCRIPTION:See what has changed. https://example.govt.nz/path/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(lines, wanted);
}

#[test]
fn no_text_ends_a_line_or_a_value() {
    let file = write_calendar(&entry("Talk; a, b \\ c\r\nEND:VEVENT", "ā".repeat(100).as_str()));
    assert!(file.contains("SUMMARY:Talk\\; a\\, b \\\\ c\\nEND:VEVENT"), "{file}");
    assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    let whole = file.replace("\r\n ", "");
    assert!(whole.contains(&"ā".repeat(100)), "folded lines read back");
}
