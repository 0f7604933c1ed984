//! The record's stored form, its file, and dates.

use engagement_career_path::exchange::{RecordFile, file_name, write_record};
use engagement_career_path::framework::{FRAMEWORK, GradeId, Level};
use engagement_career_path::record::{
    Action, ActionState, Answer, Assessment, Command, Date, DateFault, Goal, Id, Loaded, Mode, Profile, Rating, Record,
    Replica, SCHEMA, Scope, Stamp, StoredKey, encode_entry, encode_head, load,
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// One of everything.
fn full() -> Record {
    let mut record = Record::default();
    let assessment = Assessment {
        started: day("2026-11-23"),
        track: "engagement-generalist".into(),
        second: Some("public-input-analyst".into()),
        grade: Some(GradeId::G2),
        scope: Scope::Principles(vec!["honest-scope".into()]),
        title: Some("Spring day \"for all\"".into()),
        framework: FRAMEWORK.version.to_string(),
        finished: None,
    };
    let goal = Goal {
        made: day("2026-11-23"),
        practice: "honest-scope.a".into(),
        from: Some(Level::NotYet),
        to: Level::Aware,
    };
    let action = Action {
        goal: Id::new(2),
        text: "Ask Ana\nabout kōrero".into(),
        mode: Mode::WithPeers,
        due: Some(day("2027-02-28")),
        state: ActionState::Doing,
    };
    let commands = [
        Command::SetProfile(Profile { track: Some("engagement-generalist".into()), ..Profile::default() }),
        Command::SetAssessment(Id::new(1), assessment),
        Command::SetAnswer(Id::new(1), "honest-scope.a".into(), Answer { rating: Rating::NoChance, wording: 1 }),
        Command::SetAnswer(Id::new(1), "honest-scope.b".into(), Answer { rating: Rating::Leading, wording: 1 }),
        Command::SetNote(Id::new(1), "honest-scope.b".into(), "The library drop-in".into()),
        Command::AddGoal(Id::new(2), goal),
        Command::AddAction(Id::new(3), action),
        Command::ClearAnswer(Id::new(1), "honest-scope.a".into()),
    ];
    for (command, replica) in commands.into_iter().zip([1, 1, 1, 2, 1, 2, 1, 2]) {
        let stamp = record.next_stamp(1000, Replica(replica));
        assert!(!record.apply(command, stamp).is_empty());
    }
    record
}

fn stored(record: &Record) -> Vec<(String, String)> {
    let entries = record
        .entries()
        .map(|(key, entry)| (StoredKey::Entity(record.generation, key.clone()).text(), encode_entry(entry)));
    [(StoredKey::Head.text(), encode_head(record.generation))].into_iter().chain(entries).collect()
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
            Loaded::Corrupt { record, damaged } => {
                assert_eq!(damaged.len(), 1);
                assert_eq!((&damaged[0].key, &damaged[0].text), (&stored[at].0, &stored[at].1));
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

    #[test]
    fn loading_never_panics_and_never_drops_what_it_cannot_read(texts in prop::collection::vec((".{0,30}", ".{0,30}"), 0..5)) {
        let texts: Vec<(String, String)> = texts;
        match load(&texts) {
            Loaded::Corrupt { damaged, .. } => prop_assert!(damaged.len() <= texts.len()),
            Loaded::Empty => prop_assert!(texts.iter().all(|(key, _)| !matches!(StoredKey::parse(key), StoredKey::Entity(..)))),
            _ => {}
        }
    }

    #[test]
    fn a_note_of_any_text_survives_the_file(text in "\\PC{1,60}|[\\x00-\\x7f]{1,30}") {
        prop_assume!(!text.trim().is_empty());
        let mut record = full();
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(Command::SetNote(Id::new(1), "honest-scope.c".into(), text.clone()), stamp);
        let file: RecordFile = serde_json::from_str(&write_record(&record, &FRAMEWORK, day("2026-11-23"))).expect("our own file");
        prop_assert_eq!(file.record.note(&Id::new(1), &"honest-scope.c".into()), Some(text.as_str()));
    }
}

#[test]
fn a_saved_file_reads_back_exactly_and_is_the_one_in_the_fixture() {
    let text = write_record(&full(), &FRAMEWORK, day("2026-11-23"));
    let file: RecordFile = serde_json::from_str(&text).expect("our own file");
    assert_eq!(file.record, full());
    assert_eq!((file.r#type.as_str(), file.version), ("engagement-career-path/record", SCHEMA));
    // The fixture is the format's published example: a change here is a change of the format.
    let example = include_str!("fixtures/record-1.json");
    let version = format!("engagement-career-path {}", env!("CARGO_PKG_VERSION"));
    assert_eq!(text, example.replace("{app}", &version).replace("{framework}", &FRAMEWORK.version));
    assert_eq!(file_name(day("2026-11-23")), "engagement-career-path-2026-11-23.json");
}

#[test]
fn typed_dates() {
    let fault = |day: bool, month: bool, year: bool| Err(DateFault::Incomplete { day, month, year });
    let table = [
        (["23", "11", "2026"], Ok("2026-11-23")),
        ([" 1 ", "3", "2027"], Ok("2027-03-01")),
        (["1", "Mar", "2027"], Ok("2027-03-01")),
        (["1", "march", "2027"], Ok("2027-03-01")),
        (["29", "2", "2028"], Ok("2028-02-29")),
        (["29", "2", "2027"], Err(DateFault::Unreal)),
        (["31", "6", "2027"], Err(DateFault::Unreal)),
        (["0", "6", "2027"], Err(DateFault::Unreal)),
        (["one", "6", "2027"], Err(DateFault::Unreal)),
        (["1", "ma", "2027"], Err(DateFault::Unreal)),
        (["1", "13", "2027"], Err(DateFault::Unreal)),
        (["1", "6", "27"], Err(DateFault::Year)),
        (["1", "6", "99999999999"], Err(DateFault::Unreal)),
        (["", "", ""], Err(DateFault::Empty)),
        (["", "6", "2027"], fault(true, false, false)),
        (["1", " ", ""], fault(false, true, true)),
    ];
    for ([d, m, y], expected) in table {
        assert_eq!(Date::typed(d, m, y), expected.map(day), "{d:?} {m:?} {y:?}");
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
