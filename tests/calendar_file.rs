//! The file for a calendar (RFC 5545): another library reads back what was written, whatever is in the record.

mod common;

use common::day;
use engagement_career_path::exchange::{CalendarDays, CalendarEvent, Zone, write_calendar};
use engagement_career_path::framework::{FRAMEWORK, Level, Mode};
use engagement_career_path::record::{
    Action, ActionState, Answer, Command, Date, Goal, Id, Occasion, OccasionKind, Rating, Record, Replica, Stamp,
    TimeOfDay,
};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

/// 28 November 2026, 9.15 in the morning.
const CHANGED: u64 = 1_795_857_300_000;

fn entry(title: &str, text: &str) -> CalendarEvent {
    let (title, text) = (title.to_string(), text.to_string());
    let (uid, place) = ("step-1".into(), String::new());
    CalendarEvent { uid, changed: CHANGED, day: day("2027-09-28"), time: None, title, text, place, is_cancelled: false }
}

/// The events of a file, each as its properties, read by another library.
fn events(file: &str) -> Vec<Vec<(String, String)>> {
    let whole = unfold(file);
    let calendar = read_calendar(&whole).unwrap_or_else(|why| panic!("{why} in {file}"));
    let properties = |component: &Component| {
        component.properties.iter().map(|own| (own.name.to_string(), own.val.to_string())).collect()
    };
    calendar.components.iter().map(properties).collect()
}

fn of<'a>(event: &'a [(String, String)], name: &str) -> &'a str {
    event.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

fn days(record: &Record) -> Vec<CalendarEvent> {
    CalendarDays { framework: &FRAMEWORK, record, day_of: &Date::in_universal_time, address: "https://path.example/" }
        .all()
}

fn action(text: &str, due: Option<Date>) -> Action {
    Action::planned(Id::new(1), text.into(), Mode::WithPeers, due)
}

/// A plan of one goal with these steps, each changed a second after the one before.
fn plan(steps: &[(String, Option<Date>)]) -> Record {
    let mut record = Record::default();
    let at = |number: u64| Stamp { time: CHANGED + number * 1000, replica: Replica(1) };
    let goal = Goal::of_practice(Date::EPOCH, "honest-scope.b".into(), None, Level::Practising);
    record.apply(Command::add_goal(Id::new(1), goal), at(0));
    for (number, (text, due)) in (1..).zip(steps) {
        record.apply(Command::add_action(Id::new(number), action(text, *due)), at(number));
    }
    record
}

#[test]
fn a_day_is_an_event_without_time_zone_or_end() {
    let file = write_calendar(&[entry("Look again", "See what has changed.")]);
    let lines: Vec<&str> = file.split("\r\n").collect();
    let wanted = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Engagement Career Path//EN",
        "BEGIN:VEVENT",
        "UID:step-1@engagement-career-path",
        "DTSTAMP:20261128T091500Z",
        "SEQUENCE:218020500",
        "DTSTART;VALUE=DATE:20270928",
        "SUMMARY:Look again",
        "DESCRIPTION:See what has changed.",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(lines, wanted);
}

#[test]
fn no_text_ends_a_line_or_a_value() {
    let file = write_calendar(&[entry("Talk; a, b \\ c\r\nEND:VEVENT", "ā".repeat(100).as_str())]);
    assert!(file.contains("SUMMARY:Talk\\; a\\, b \\\\ c\\nEND:VEVENT"), "{file}");
    assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
    let whole = file.replace("\r\n ", "");
    assert!(whole.contains(&"ā".repeat(100)), "folded lines read back");
}

/// CALENDAR-1, CALENDAR-2 and CALENDAR-3.
#[test]
fn a_plan_gives_its_days_and_a_change_keeps_their_names() {
    let mut record = plan(&[
        ("Have a peer critique my plan".into(), Some(day("2027-03-01"))),
        ("No date yet".into(), None),
        ("Send the notes back".into(), Some(day("2027-06-30"))),
    ]);
    let before = write_calendar(&days(&record));
    let read = events(&before);
    assert_eq!(read.len(), 2, "a step without a date is not in it: {before}");
    assert_eq!(
        of(&read[0], "DESCRIPTION"),
        "A step towards Practising: match methods to the influence promised. https://path.example/"
    );
    assert_eq!(write_calendar(&days(&record)), before, "the same record gives the same file");

    let stamp = |after: u64| Stamp { time: CHANGED + after, replica: Replica(2) };
    let moved = Action { due: Some(day("2027-04-15")), ..action("Have a peer critique my plan", None) };
    record.apply(Command::add_action(Id::new(1), moved), stamp(60_000));
    record.apply(Command::SetActionState(Id::new(3), ActionState::Done), stamp(61_000));
    let now = write_calendar(&days(&record));
    let now = events(&now);
    for (before, now) in read.iter().zip(&now) {
        assert_eq!(of(before, "UID"), of(now, "UID"));
        let number = |event| of(event, "SEQUENCE").parse::<i64>().expect("a number");
        assert!(number(now) > number(before), "it rises with each change");
    }
    assert_eq!(of(&now[0], "DTSTART"), "20270415");
    assert_eq!(of(&now[1], "SUMMARY"), "Done: Send the notes back");

    record.apply(Command::RemoveGoal(Id::new(1)), stamp(120_000));
    let gone = events(&write_calendar(&days(&record)));
    let states: Vec<_> = gone.iter().map(|event| (of(event, "UID"), of(event, "STATUS"))).collect();
    assert!(states.iter().all(|(_, state)| *state == "CANCELLED"), "{states:?}");
    assert!(states.contains(&(of(&read[0], "UID"), "CANCELLED")), "{states:?}");
}

/// CALENDAR-1.
#[test]
fn the_day_to_look_again_stays_while_nothing_changes() {
    let mut record = Record::default();
    let at = |after: u64| Stamp { time: CHANGED + after, replica: Replica(1) };
    let stored = r#"{"started":"2026-11-28","track":"public-input-designer","scope":"start","framework":"1"}"#;
    let assessment = serde_json::from_str(stored).expect("an assessment");
    assert_eq!(days(&record), []);
    record.apply(Command::SetAssessment(Id::new(7), assessment), at(0));
    record.apply(Command::SetAnswer(Id::new(7), "honest-scope.a".into(), Answer::new(Rating::Aware, 1)), at(1000));
    let before = days(&record);
    assert_eq!(before[0].day, day("2027-09-28"), "ten months after the last answer");
    record.apply(Command::FinishAssessment(Id::new(7), day("2026-12-10")), at(2000));
    let after = days(&record);
    assert_eq!((&after[0].uid, after[0].day), (&before[0].uid, day("2027-10-10")));
    assert!(after[0].changed > before[0].changed);

    let next = stored.replace("2026-11-28", "2027-02-01");
    record.apply(Command::SetAssessment(Id::new(2), serde_json::from_str(&next).expect("another")), at(3000));
    record.apply(Command::SetAnswer(Id::new(2), "honest-scope.a".into(), Answer::new(Rating::Aware, 1)), at(4000));
    let moved = days(&record);
    assert_eq!((moved.len(), &moved[0].uid, moved[0].day), (1, &before[0].uid, day("2027-12-01")));
    assert!(moved[0].changed > after[0].changed, "a new assessment moves the day");
}

/// CALENDAR-4: on the clocks of its place, an hour long, with the rules of both changes.
#[test]
fn a_meeting_with_a_time_is_on_the_clocks_of_its_place() {
    let mut record = Record::default();
    let at = |after: u64| Stamp { time: CHANGED + after, replica: Replica(1) };
    let meeting = Occasion {
        time: TimeOfDay::new(23, 30),
        principle: Some("honest-scope".into()),
        place: "Room 4, level 2; ring Ana".into(),
        ..Occasion::on(OccasionKind::Meeting, day("2027-03-18"))
    };
    let chatham = Occasion { chatham: true, time: TimeOfDay::new(9, 0), ..meeting.clone() };
    record.apply(Command::set_occasion(Id::new(1), Some(meeting)), at(0));
    record.apply(Command::set_occasion(Id::new(2), Some(chatham)), at(1000));
    let file = write_calendar(&days(&record));
    let whole = file.replace("\r\n ", "");
    for wanted in [
        "DTSTART;TZID=Pacific/Auckland:20270318T233000",
        "DTEND;TZID=Pacific/Auckland:20270319T003000",
        "DTSTART;TZID=Pacific/Chatham:20270318T090000",
        "DTEND;TZID=Pacific/Chatham:20270318T100000",
        "LOCATION:Room 4\\, level 2\\; ring Ana",
        "SUMMARY:Meeting on honest scope",
    ] {
        assert!(whole.contains(&format!("\r\n{wanted}\r\n")), "{wanted} in {whole}");
    }
    assert_eq!(whole.matches("BEGIN:VTIMEZONE").count(), 2);
    record.apply(Command::set_occasion(Id::new(2), None), at(2000));
    let whole = write_calendar(&days(&record)).replace("\r\n ", "");
    assert!(whole.contains("STATUS:CANCELLED"), "{whole}");
}

/// The offset that the file's rules give for a moment on the clocks of a zone, in minutes.
fn offset(zone: Zone, local: Date, hour: u8, minute: u8) -> i32 {
    let event = CalendarEvent { time: TimeOfDay::new(hour, minute).map(|time| (time, zone)), ..entry("x", "y") };
    let whole = write_calendar(&[CalendarEvent { day: local, ..event }]);
    let zone =
        whole.split("BEGIN:VTIMEZONE").nth(1).and_then(|rest| rest.split("END:VTIMEZONE").next()).expect("a zone");
    let minutes = |text: &str| {
        let (hours, minutes) = text.trim_start_matches('+').split_at(2);
        hours.parse::<i32>().expect("hours") * 60 + minutes.parse::<i32>().expect("minutes")
    };
    let mut newest: Option<(Date, i32, i32)> = None;
    for part in zone.split("BEGIN:").skip(1) {
        let value = |name: &str| {
            part.lines()
                .find_map(|line| line.strip_prefix(name))
                .expect("a line")
                .trim_start_matches(':')
                .trim()
                .to_string()
        };
        let begins = value("DTSTART");
        let time = minutes(&begins[9..13]);
        let rule = value("RRULE:FREQ=YEARLY;BYMONTH=");
        let (month, which) = rule.split_once(";BYDAY=").expect("a day");
        for year in 2025..=2031 {
            let on = sunday(year, month.parse().expect("a month"), which);
            let has_begun = on < local || on == local && time <= i32::from(hour) * 60 + i32::from(minute);
            if has_begun && newest.is_none_or(|(day, _, _)| day < on) {
                newest = Some((on, time, minutes(&value("TZOFFSETTO:"))));
            }
        }
    }
    newest.map(|(_, _, offset)| offset).expect("an offset")
}

fn sunday(year: i32, month: u8, which: &str) -> Date {
    // Julian day 0 was a Monday.
    let sundays = (1..=31).filter_map(|day| Date::new(year, month, day)).filter(|day| day.day_number() % 7 == 6);
    let sundays: Vec<Date> = sundays.collect();
    if which == "1SU" { sundays[0] } else { sundays[sundays.len() - 1] }
}

/// The changes of 2026 and 2027 as New Zealand publishes them.
#[test]
fn both_changes_of_the_clock_are_right() {
    let table = [
        ("2026-09-27", 1, 59, 720),
        ("2026-09-27", 3, 0, 780),
        ("2027-01-15", 12, 0, 780),
        ("2027-04-04", 1, 59, 780),
        ("2027-04-04", 3, 0, 720),
        ("2027-07-01", 12, 0, 720),
        ("2027-09-26", 3, 0, 780),
    ];
    for (local, hour, minute, wanted) in table {
        assert_eq!(offset(Zone::Auckland, day(local), hour, minute), wanted, "{local} {hour}:{minute}");
        // 45 minutes later on the clocks of the Chatham Islands.
        let later = u16::from(hour) * 60 + u16::from(minute) + 45;
        let (hour, minute) = ((later / 60) as u8, (later % 60) as u8);
        assert_eq!(offset(Zone::Chatham, day(local), hour, minute), wanted + 45, "{local} {hour}:{minute}");
    }
}

/// Any words: te reo Māori, emoji, long ones, line breaks, what ends a value elsewhere.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[āēīōū ,;:\\\\\"\r\n\t🎉👩‍👩‍👧a-z]{0,200}",
        Just("Kōrero mai; he pātai, he whakautu\r\nEND:VEVENT 🎉".to_string()),
    ]
}

fn occasion() -> impl Strategy<Value = Occasion> {
    let time = prop::option::of((0_u8..24, 0_u8..60));
    let kind = prop::sample::select(&OccasionKind::ALL[..]);
    (kind, date(), time, any::<bool>(), words(), words()).prop_map(|(kind, day, time, chatham, place, promise)| {
        Occasion {
            time: time.and_then(|(hour, minute)| TimeOfDay::new(hour, minute)),
            chatham,
            place,
            promise,
            ..Occasion::on(kind, day)
        }
    })
}

/// As a calendar shows a text: line breaks of one kind, and no signs that no calendar may hold.
fn shown(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect()
}

fn date() -> impl Strategy<Value = Date> {
    (2000_i32..2100, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, of_month)| Date::new(year, month, of_month).expect("a day"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_library_reads_back_the_days_and_words_of_any_plan(steps in prop::collection::vec((words(), prop::option::of(date())), 0..8)) {
        let record = plan(&steps);
        let file = write_calendar(&days(&record));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75), "{}", file);
        prop_assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), file.matches("END:VEVENT\r\n").count());
        let read = events(&file);
        let dated: Vec<_> = (1..).zip(&steps).filter_map(|(number, (text, due))| Some((number, text, (*due)?))).collect();
        prop_assert_eq!(read.len(), dated.len());
        for (number, text, due) in dated {
            let uid = format!("step-{}@engagement-career-path", Id::new(number).as_str());
            let event = read.iter().find(|event| of(event, "UID") == uid).expect("under its name");
            prop_assert_eq!(of(event, "DTSTART"), due.to_string().replace('-', ""));
            prop_assert_eq!(of(event, "SUMMARY"), shown(text));
        }
        prop_assert_eq!(write_calendar(&days(&record)), file);
    }

    #[test]
    fn another_library_reads_back_any_meetings(occasions in prop::collection::vec(occasion(), 0..8)) {
        let mut record = Record::default();
        for (number, occasion) in (1..).zip(&occasions) {
            let stamp = Stamp { time: CHANGED + number * 1000, replica: Replica(1) };
            record.apply(Command::set_occasion(Id::new(number), Some(occasion.clone())), stamp);
        }
        let file = write_calendar(&days(&record));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75), "{}", file);
        let read = events(&file);
        for (number, occasion) in (1..).zip(&occasions) {
            let uid = format!("occasion-{}@engagement-career-path", Id::new(number).as_str());
            let event = read.iter().find(|event| of(event, "UID") == uid).expect("under its name");
            let day = occasion.day.to_string().replace('-', "");
            let begins = match occasion.time {
                Some(time) => format!("{day}T{:02}{:02}00", time.hour(), time.minute()),
                None => day,
            };
            prop_assert_eq!(of(event, "DTSTART"), begins);
            prop_assert_eq!(of(event, "LOCATION"), shown(&occasion.place));
        }
        prop_assert_eq!(write_calendar(&days(&record)), file);
    }
}
