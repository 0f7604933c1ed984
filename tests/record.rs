//! The record's storage format, the saved file, and dates.

mod common;

use common::{day, full, stored};
use engagement_career_path::exchange::{file_name, open, write_record};
use engagement_career_path::framework::{FRAMEWORK, GradeId};
use engagement_career_path::record::{
    Command, Date, DateFault, Entity, Id, Key, Loaded, Migration, Month, Profile, Record, Replica, SCHEMA, Stamp,
    StoredKey, TypedDate, decode_entry, load, load_with, read_date, texts_set_aside,
};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

/// The names of an enum's variants, and the name of a value's variant, from one list: the compiler asks for one that is
/// missing in it.
macro_rules! variants {
    ($type:ident: $($variant:ident),+ $(,)?) => {{
        let name_of = |value: &$type| match value {
            $($type::$variant { .. } => stringify!($variant),)+
        };
        ([$(stringify!($variant)),+].into_iter().collect::<BTreeSet<_>>(), name_of)
    }};
}

/// If this does not compile, a new kind of item needs its place here, and one in [`full`].
#[test]
fn the_record_with_one_of_everything_has_every_kind_of_item() {
    let record = full();
    let (keys, key) = variants!(Key: Profile, Assessment, Answer, Note, Evidence, Needs, Goal, Action, Lesson, LogEntry, Occasion, Nomination);
    assert_eq!(record.entities().map(|(found, _)| key(found)).collect::<BTreeSet<_>>(), keys);
    let (entities, entity) = variants!(Entity: Profile, Assessment, Answer, Note, Evidence, Goal, Action, Lesson, LogEntry, Occasion, Nomination);
    assert_eq!(record.entities().map(|(_, found)| entity(found)).collect::<BTreeSet<_>>(), entities);
}

#[test]
fn what_was_stored_loads_again() {
    assert_eq!(load(&stored(&full())), Loaded::Current(full()));
    assert_eq!(load(&[]), Loaded::Empty);
}

#[test]
fn a_damaged_entity_is_set_aside_and_the_others_load() {
    for damage in ["", "{", "[]", "null", "[{\"stamp\":\"x\"}]"] {
        let mut stored = stored(&full());
        let at = stored.iter().position(|(key, _)| key.contains("/answer/")).expect("an answer");
        stored[at].1 = damage.into();
        match load(&stored) {
            Loaded::Corrupt { record, damaged, .. } => {
                assert_eq!(damaged.len(), 1);
                assert_eq!((&damaged[0].key.text(), &damaged[0].text), (&stored[at].0, &stored[at].1));
                assert_eq!(record.entries().count(), full().entries().count() - 1);
            }
            other => panic!("{damage:?} loaded as {other:?}"),
        }
    }
}

#[test]
fn an_entity_under_the_wrong_key_is_damage() {
    let mut stored = stored(&full());
    let answer = stored.iter().find(|(key, _)| key.contains("/answer/")).expect("an answer").1.clone();
    let profile = stored.iter_mut().find(|(key, _)| key.ends_with("/profile")).expect("a profile");
    profile.1 = answer;
    assert!(matches!(load(&stored), Loaded::Corrupt { damaged, .. } if damaged.len() == 1));
}

#[test]
fn a_lost_or_damaged_head_loses_no_entity() {
    let mut without: Vec<_> = stored(&full());
    without.remove(0);
    assert_eq!(load(&without).record(), full());
    let mut damaged = stored(&full());
    damaged[0].1 = "nonsense".into();
    assert!(matches!(load(&damaged), Loaded::Corrupt { .. }));
    assert_eq!(load(&damaged).record(), full());
}

#[test]
fn a_newer_schema_is_not_read() {
    let mut stored = stored(&full());
    stored[0].1 = format!("{{\"schema\":{},\"generation\":\"0-0000000000000000\",\"new\":true}}", SCHEMA + 1);
    assert_eq!(load(&stored), Loaded::TooNew { schema: SCHEMA + 1 });
}

#[test]
fn an_older_generation_lies_beside_and_is_not_loaded() {
    let mut record = Record::begin(Stamp { time: 5000, replica: Replica(9) });
    record.apply(
        Command::SetProfile(Profile { grade: Some(GradeId::G4), ..Profile::default() }),
        Stamp { time: 5001, replica: Replica(9) },
    );
    let mut all = stored(&record);
    all.extend(stored(&full()).into_iter().skip(1));
    assert_eq!(load(&all), Loaded::Current(record));
}

/// A made-up migration to schema 3, which calls the note's text "words".
fn to_words(key: &Key, text: &str) -> Option<String> {
    let renamed = text.replace("\"text\":", "\"words\":");
    Some(if matches!(key, Key::Note(..)) { renamed } else { text.into() })
}

/// And one to schema 4, which calls it "text" again.
fn to_text(key: &Key, text: &str) -> Option<String> {
    let renamed = text.replace("\"words\":", "\"text\":");
    Some(if matches!(key, Key::Note(..)) { renamed } else { text.into() })
}

#[test]
fn an_older_schema_is_brought_up_step_by_step() {
    let steps: [Migration; 4] = [|_, _| None, |_, _| None, to_words, to_text];
    assert_eq!(load_with(&stored(&full()), &steps), Loaded::Migrated { from: 2, record: full() });
    // The first step alone leaves a form that nothing here reads: the note is set aside, and the rest is kept.
    let Loaded::Corrupt { schema: 2, record, damaged } = load_with(&stored(&full()), &steps[..3]) else {
        panic!("one note should not load");
    };
    assert_eq!((damaged.len(), record.entries().count()), (1, full().entries().count() - 1));
}

/// A record written by any released version opens for ever: each schema leaves its fixtures behind.
#[test]
fn every_released_schema_still_opens() {
    for schema in 1..=SCHEMA {
        let file = std::fs::read_to_string(format!("tests/fixtures/record-{schema}.json")).expect("a saved copy");
        let opened = open(&file.replace("{app}", "x").replace("{framework}", &FRAMEWORK.version)).expect("it opens");
        assert!(opened.unreadable.is_empty());
        let full = if schema == 1 { common::full_of_schema_1() } else { full() };
        assert_eq!(opened.record, full);
        let stored = std::fs::read_to_string(format!("tests/fixtures/stored-{schema}.json")).expect("stored texts");
        assert_eq!(open(&stored.replace("{framework}", &FRAMEWORK.version)).expect("it opens").record, full);
    }
}

#[test]
fn what_this_app_never_wrote_is_left_where_it_is_and_listed() {
    let mut all = stored(&full());
    all.push(("what is this".into(), "hello".into()));
    all.push(("damaged/head".into(), "x".into()));
    // Of a newer version, which will miss it: this one must not offer to delete it.
    all.push((format!("{}/badge/1", full().generation), "x".into()));
    assert_eq!(load(&all), Loaded::Current(full()));
    let found: Vec<String> = texts_set_aside(&all).into_iter().map(|found| found.key.text()).collect();
    assert_eq!(found, ["what is this", "damaged/head"]);
}

#[test]
fn no_stored_stamp_takes_the_room_of_the_next_change() {
    let last = (1u64 << 60) - 1;
    assert!(format!("{}-0000000000000001", last + 1).parse::<Stamp>().is_err());
    assert!(format!("{}-0000000000000001", u64::MAX).parse::<Stamp>().is_err());
    // A store that something else has filled to the last stamp that can be read.
    let stored: Vec<(String, String)> = stored(&full())
        .into_iter()
        .map(|(key, text)| (key, text.replace("1012-0000000000000001", &format!("{last}-0000000000000001"))))
        .collect();
    let mut record = load(&stored).record();
    assert_eq!(record.latest_time(), last);
    for text in ["Two hours a week", "Three hours a week"] {
        let stamp = record.next_stamp(0, Replica(0));
        assert_eq!(record.apply(Command::SetNeeds(Id::new(1), text.into()), stamp).len(), 1);
        assert_eq!(record.needs(&Id::new(1)), Some(text));
        assert_eq!(load(&common::stored(&record)), Loaded::Current(record.clone()), "what is written is read again");
    }
}

#[test]
fn stored_keys_read_back() {
    for (key, _) in stored(&full()) {
        assert_eq!(StoredKey::parse(&key).text(), key);
        assert!(!matches!(StoredKey::parse(&key), StoredKey::Foreign(_)));
    }
    assert_eq!(
        StoredKey::parse("0-0000000000000000/answer/a b/x"),
        StoredKey::Foreign("0-0000000000000000/answer/a b/x".into())
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Texts truncated, stored under another's name or overwritten, with foreign texts among them: each item that the
    /// app wrote is in the record or set aside with its text.
    #[test]
    fn loading_never_panics_and_never_drops_what_it_cannot_read(
        hurts in prop::collection::vec((any::<Index>(), any::<Index>(), 0..3, ".{0,30}"), 0..6),
        others in prop::collection::vec((".{0,30}", ".{0,30}"), 0..3),
    ) {
        let mut texts = stored(&full());
        for (at, other, kind, words) in hurts {
            let (at, other) = (at.index(texts.len()), other.index(texts.len()));
            texts[at].1 = match kind {
                0 => texts[at].1.chars().take(other * 7).collect(),
                1 => texts[other].1.clone(),
                _ => words,
            };
        }
        texts.extend(others);
        let loaded = load(&texts);
        let record = loaded.clone().record();
        let Loaded::Corrupt { damaged, .. } = &loaded else {
            prop_assert_eq!(&loaded, &Loaded::Current(record));
            return Ok(());
        };
        for (name, text) in &texts {
            let StoredKey::Entity(_, key) = StoredKey::parse(name) else { continue };
            match decode_entry(&key, text) {
                Some(entry) => prop_assert_eq!(record.entry(&key), Some(&entry)),
                None => prop_assert!(damaged.iter().any(|found| found.key.text() == *name && found.text == *text)),
            }
        }
    }

    #[test]
    fn a_note_of_any_text_survives_the_file(text in "\\PC{1,60}|[\\x00-\\x7f]{1,30}") {
        prop_assume!(!text.trim().is_empty());
        let mut record = full();
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(Command::SetNote(Id::new(1), "honest-scope.c".into(), text.clone()), stamp);
        let file = open(&write_record(&record, &FRAMEWORK, day("2026-11-23")).expect("a text")).expect("our own file");
        prop_assert_eq!(file.record.note(&Id::new(1), &"honest-scope.c".into()), Some(text.as_str()));
    }
}

#[test]
fn a_saved_file_reads_back_exactly_and_is_the_one_in_the_fixture() {
    let text = write_record(&full(), &FRAMEWORK, day("2026-11-23")).expect("a text");
    assert_eq!(open(&text).expect("our own file").record, full());
    // The fixture is the format's published example: a change here is a change of the format.
    let example = include_str!("fixtures/record-2.json");
    let version = format!("engagement-career-path {}", env!("CARGO_PKG_VERSION"));
    assert_eq!(text, example.replace("{app}", &version).replace("{framework}", &FRAMEWORK.version));
    assert_eq!(file_name(day("2026-11-23")), "engagement-career-path-2026-11-23.json");
}

/// The example in docs/record-file.md is what the app writes, and it opens.
#[test]
fn the_documented_example_is_true() {
    let page = std::fs::read_to_string("docs/record-file.md").expect("the page about the format");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let saved = open(example).expect("it opens").saved.expect("it says when and by what");
    let fixture = include_str!("fixtures/record-2.json");
    assert_eq!(example, fixture.replace("{app}", &saved.source).replace("{framework}", &saved.framework));
    assert!(page.contains(&format!("now {SCHEMA}.")), "the schema in the text");
}

#[test]
fn typed_dates() {
    let today = day("2026-11-23");
    let (unclear, unreal, year) = (Err(DateFault::Unclear), Err(DateFault::Unreal), Err(DateFault::Year));
    let table = [
        ("23/11/2026", Ok("2026-11-23")),
        ("1 3 2027", Ok("2027-03-01")),
        (" 1 Mar ", Ok("2027-03-01")),
        ("1st of March", Ok("2027-03-01")),
        ("March 1st, 2027", Ok("2027-03-01")),
        ("Mon 1 March 2027", Ok("2027-03-01")),
        ("Monday, 1/3/27", Ok("2027-03-01")),
        ("1.3.2027", Ok("2027-03-01")),
        ("01-03-27", Ok("2027-03-01")),
        ("1Mar27", Ok("2027-03-01")),
        ("2027-03-01", Ok("2027-03-01")),
        ("by the end of March", Ok("2027-03-31")),
        ("March 2028", Ok("2028-03-31")),
        ("3/2028", Ok("2028-03-31")),
        ("2028-02", Ok("2028-02-29")),
        ("march", Ok("2027-03-31")),
        ("November", Ok("2026-11-30")),
        ("next November", Ok("2027-11-30")),
        ("next December", Ok("2026-12-31")),
        ("22 Nov", Ok("2027-11-22")),
        ("23 Nov", Ok("2026-11-23")),
        ("29 Feb", Ok("2028-02-29")),
        ("1/3/2020", Ok("2020-03-01")),
        ("today", Ok("2026-11-23")),
        ("Tomorrow", Ok("2026-11-24")),
        ("in 3 months", Ok("2027-02-23")),
        ("six months", Ok("2027-05-23")),
        ("a year from now", Ok("2027-11-23")),
        ("in a fortnight", Ok("2026-12-07")),
        ("2 weeks", Ok("2026-12-07")),
        ("next week", Ok("2026-11-30")),
        ("next month", Ok("2026-12-31")),
        // The 23rd is a Monday.
        ("Friday", Ok("2026-11-27")),
        ("next Monday", Ok("2026-11-30")),
        ("29/2/2027", unreal),
        ("31 June", unreal),
        ("31/6/2027", unreal),
        ("0/6/2027", unreal),
        ("1/13/2027", unreal),
        ("3/25/2027", unreal),
        ("one June", unclear),
        ("soon", unclear),
        ("1 ma 2027", unclear),
        ("1", unclear),
        ("2027", unclear),
        ("1/3/1999", year),
        ("1/3/2100", year),
        ("1/6/99999999999", year),
        ("in 99999 years", unclear),
        ("in 900 years", year),
        ("", Err(DateFault::Empty)),
        ("  ", Err(DateFault::Empty)),
    ];
    for (typed, expected) in table {
        assert_eq!(read_date(typed, today).map(TypedDate::last_day), expected.map(day), "{typed:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_any_typed_date_is_safe(typed in "\\PC{0,20}|[0-9 a-z/.-]{0,14}", later in 0u16..60_000) {
        let today = Date::EPOCH.days_later(later);
        if let Ok(found) = read_date(&typed, today) {
            prop_assert!(Month::of(found.last_day()).year() >= 1970, "{:?}", found);
        }
    }

    #[test]
    fn what_a_page_writes_can_be_typed(later in 10_958u16..47_400, today in 10_958u16..47_400) {
        let (today, day) = (Date::EPOCH.days_later(today), Date::EPOCH.days_later(later));
        for typed in [day.in_words(), day.to_string()] {
            prop_assert_eq!(read_date(&typed, today), Ok(TypedDate::Day(day)));
        }
        prop_assert_eq!(read_date(&day.month_in_words(), today), Ok(TypedDate::Month(Month::of(day))));
    }
}

#[test]
fn months_later_stays_within_the_month() {
    let table = [
        ("2026-11-23", 3, "2027-02-23"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-12-31", 12, "2027-12-31"),
    ];
    for (from, months, to) in table {
        assert_eq!(day(from).months_later(months), day(to));
    }
    assert_eq!(day("2027-03-01").in_words(), "1 March 2027");
    assert_eq!(day("2027-03-01").days_since(day("2027-02-27")), 2);
    for text in ["2027-3-1", "2027-02-30", "", "+2027-03-01", "2027-03-01T00:00"] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}
