//! What people add to an assessment besides levels: evidence, needs, the date it was finished, and looking back.

mod common;

use common::{day, full};
use engagement_career_path::exchange::open;
use engagement_career_path::framework::{GradeId, Level, Mode, PracticeId};
use engagement_career_path::record::{
    ActionState, Answer, Assessment, Command, Confidence, Device, Entity, Evidence, EvidenceKind, Goal, Heard, Id,
    Influence, Key, Layout, Method, Month, Rating, Record, Replica, SavedCopy, Scope, decode_entry,
};
use proptest::prelude::*;

fn practice() -> PracticeId {
    "honest-scope.b".into()
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn apply(record: &mut Record, command: Command) -> Vec<Key> {
    let stamp = record.next_stamp(1000, Replica(1));
    record.apply(command, stamp)
}

fn assessment(started: &str, finished: Option<&str>) -> Assessment {
    Assessment {
        started: day(started),
        track: "public-input-analyst".into(),
        second: None,
        grade: None,
        scope: Scope::Core,
        title: None,
        framework: "1".into(),
        finished: finished.map(day),
    }
}

#[test]
fn months() {
    for (text, words) in [("2026-11", "November 2026"), ("2027-01", "January 2027"), ("0000-12", "December 0")] {
        assert_eq!((month(text).to_string(), month(text).in_words()), (text.to_string(), words.to_string()));
    }
    for text in ["", "2026", "2026-1", "2026-13", "2026-00", "2026-11-01", "+2026-11", "12026-11", "26-11", "-1-11"] {
        assert!(text.parse::<Month>().is_err(), "{text}");
    }
    assert_eq!((Month::new(2026, 0), Month::new(2026, 13), Month::new(10_000, 1)), (None, None, None));
    for (from, to, count) in [
        ("2026-11", "2026-11-30", 0),
        ("2026-11", "2026-12-01", 1),
        ("2026-11", "2029-11-01", 36),
        ("2026-11", "2026-10-31", -1),
    ] {
        assert_eq!(month(from).months_until(day(to)), count, "{from} {to}");
    }
    assert_eq!(Month::of(day("2026-11-23")), month("2026-11"));
    assert_eq!(day("2026-11-23").month_in_words(), "November 2026");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_any_month_is_safe_and_has_one_spelling(text in "\\PC{0,12}|[0-9+-]{0,9}") {
        if let Ok(found) = text.parse::<Month>() {
            prop_assert_eq!(found.to_string(), text.clone());
        }
    }
}

#[test]
fn ids_and_words_of_evidence() {
    let kinds = EvidenceKind::ALL.map(|kind| (kind.id(), kind.name()));
    assert_eq!(
        kinds,
        [
            ("artefact", "Something I made or published"),
            ("feedback", "Feedback from someone it was for"),
            ("observed", "Someone saw me do it"),
            ("none", "Nothing to point to yet"),
        ]
    );
    let sure = Confidence::ALL.map(|sure| (sure.id(), sure.name()));
    assert_eq!(sure, [("unsure", "Not very sure"), ("fairly-sure", "Fairly sure"), ("sure", "Sure")]);
    let unknown = EvidenceKind::parse("nothing").is_none() && Confidence::parse("").is_none();
    assert!(unknown && Layout::parse("x").is_none() && Rating::parse("none").is_none());
}

#[test]
fn a_form_value_and_the_word_in_the_file_are_the_same() {
    fn check<T>(all: &[T], id: fn(T) -> &'static str, parse: fn(&str) -> Option<T>)
    where
        T: Copy + std::fmt::Debug + PartialEq + serde::Serialize,
    {
        for choice in all {
            assert_eq!(parse(id(*choice)), Some(*choice));
            assert_eq!(serde_json::to_value(choice).expect("JSON"), id(*choice));
        }
    }
    check(&Level::ALL, Level::id, Level::parse);
    check(&GradeId::ALL, GradeId::id, GradeId::parse);
    check(&Mode::ALL, Mode::id, Mode::parse);
    check(&EvidenceKind::ALL, EvidenceKind::id, EvidenceKind::parse);
    check(&Confidence::ALL, Confidence::id, Confidence::parse);
    check(&Method::ALL, Method::id, Method::parse);
    check(&Influence::ALL, Influence::id, Influence::parse);
    check(&Heard::ALL, Heard::id, Heard::parse);
    // These are stored as texts by their ids.
    for state in ActionState::ALL {
        assert_eq!(ActionState::parse(state.id()), Some(state));
    }
    check(&Layout::ALL, Layout::id, Layout::parse);
    let ratings = Level::ALL.map(Rating::from).into_iter().chain([Rating::NoChance]);
    check(&ratings.collect::<Vec<_>>(), Rating::id, Rating::parse);
}

#[test]
fn empty_evidence_and_empty_needs_remove_what_was_said() {
    let (id, mut record) = (Id::new(1), full());
    assert!(record.evidence(&id, &practice()).is_some() && record.needs(&id).is_some());
    assert_eq!(
        apply(&mut record, Command::SetEvidence(id.clone(), practice(), Evidence::default())),
        [Key::Evidence(id.clone(), practice())]
    );
    assert_eq!(apply(&mut record, Command::SetNeeds(id.clone(), " \n".into())), [Key::Needs(id.clone())]);
    assert_eq!((record.evidence(&id, &practice()), record.needs(&id)), (None, None));
    let again = apply(&mut record, Command::SetEvidence(id, practice(), Evidence::default()));
    assert!(again.is_empty(), "what is not there is not removed again");
}

#[test]
fn clearing_an_answer_clears_nothing_else() {
    let (id, mut record) = (Id::new(1), full());
    assert_eq!(apply(&mut record, Command::ClearAnswer(id.clone(), practice())).len(), 1);
    assert_eq!(record.answer(&id, &practice()), None);
    assert!(record.note(&id, &practice()).is_some() && record.evidence(&id, &practice()).is_some());
}

#[test]
fn finishing_can_be_taken_back() {
    let (id, mut record) = (Id::new(1), full());
    let before = record.assessment(&id).cloned();
    apply(&mut record, Command::FinishAssessment(id.clone(), day("2026-12-01")));
    assert_eq!(record.current_assessment(), None);
    assert_eq!(record.shown_assessment().map(|(id, found)| (id, found.finished)), Some((&id, Some(day("2026-12-01")))));
    apply(&mut record, Command::ReopenAssessment(id.clone()));
    assert_eq!(record.assessment(&id), before.as_ref());
    // Nothing is made for an assessment that does not exist.
    assert!(apply(&mut record, Command::FinishAssessment(Id::new(99), day("2026-12-01"))).is_empty());
    assert!(apply(&mut record, Command::ReopenAssessment(Id::new(99))).is_empty());
}

/// ASSESSMENT-3.
#[test]
fn going_on_with_an_assessment_puts_away_a_newer_one_without_an_answer() {
    let (old, new, mut record) = (Id::new(1), Id::new(2), full());
    apply(&mut record, Command::FinishAssessment(old.clone(), day("2026-12-01")));
    apply(&mut record, Command::SetAssessment(new.clone(), assessment("2027-03-01", None)));
    let command = Command::ReopenAssessment(old.clone());
    let undo = record.inverse(&command);
    apply(&mut record, command);
    assert_eq!(record.current_assessment().map(|(id, _)| id), Some(&old));
    apply(&mut record, undo);
    assert_eq!(record.current_assessment().map(|(id, _)| id), Some(&new), "and undoing it brings the newer one back");
    // One with an answer stays: the older one is not the newest, so answers do not go to it.
    apply(&mut record, Command::SetAnswer(new.clone(), practice(), Answer::new(Rating::Aware, 1)));
    apply(&mut record, Command::ReopenAssessment(old));
    assert_eq!(record.current_assessment().map(|(id, _)| id), Some(&new));
}

#[test]
fn keeping_a_rating_changes_the_wording_alone() {
    let (id, mut record) = (Id::new(1), full());
    let looked_back: PracticeId = "honest-scope.c".into();
    let before = record.answer(&id, &looked_back).cloned().expect("an answer");
    assert!(before.then.is_some());
    apply(&mut record, Command::KeepRating(id.clone(), looked_back.clone(), 2));
    assert_eq!(record.answer(&id, &looked_back), Some(&Answer { wording: 2, ..before }));
    assert!(apply(&mut record, Command::KeepRating(id, "honest-scope.a".into(), 2)).is_empty(), "no answer, none kept");
}

#[test]
fn each_new_command_can_be_undone() {
    let id = Id::new(1);
    let shown = |record: &Record| -> Vec<(Key, Entity)> {
        record.entities().map(|(key, entity)| (key.clone(), entity.clone())).collect()
    };
    for command in [
        Command::FinishAssessment(id.clone(), day("2026-12-01")),
        Command::KeepRating(id.clone(), practice(), 7),
        Command::SetEvidence(id.clone(), practice(), Evidence::default()),
        Command::SetNeeds(id.clone(), "Something else".into()),
    ] {
        let mut record = full();
        let inverse = record.inverse(&command);
        assert_eq!(apply(&mut record, command).len(), 1);
        apply(&mut record, inverse);
        assert_eq!(shown(&record), shown(&full()));
    }
}

#[test]
fn assessments_stand_by_the_day_they_were_started_and_then_by_when_they_were_made() {
    let mut record = Record::default();
    assert_eq!((record.assessments().len(), record.shown_assessment()), (0, None));
    // Ids in the opposite order.
    for (id, started, finished) in [
        (7, "2026-03-01", Some("2026-03-01")),
        (9, "2024-03-01", Some("2024-03-02")),
        (3, "2026-03-01", Some("2026-03-01")),
        (5, "2025-03-01", None),
    ] {
        apply(&mut record, Command::SetAssessment(Id::new(id), assessment(started, finished)));
        apply(&mut record, Command::SetAnswer(Id::new(id), practice(), Answer::new(Rating::Aware, 1)));
    }
    let order = |record: &Record| record.assessments().into_iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    let expected = [9, 5, 7, 3].map(Id::new);
    assert_eq!(order(&record), expected);
    let changed =
        Assessment { grade: None, title: Some("Renamed".into()), ..assessment("2026-03-01", Some("2026-03-01")) };
    apply(&mut record, Command::SetAssessment(Id::new(7), changed));
    assert_eq!(order(&record), expected, "a later change makes it no later");
    let shown = |record: &Record| record.shown_assessment().map(|(id, _)| id.clone());
    assert_eq!(shown(&record), Some(Id::new(3)), "the newest, and not an older one that was never finished");
    apply(&mut record, Command::SetAssessment(Id::new(4), assessment("2026-05-01", None)));
    assert_eq!(shown(&record), Some(Id::new(4)), "the one under way, even before its first answer");
    apply(&mut record, Command::FinishAssessment(Id::new(4), day("2026-05-01")));
    assert_eq!(shown(&record), Some(Id::new(3)), "without an answer there is nothing to show");
    apply(&mut record, Command::Put(vec![(Key::Assessment(Id::new(4)), None)]));
    // A removed one does not count.
    apply(&mut record, Command::Put(vec![(Key::Assessment(Id::new(9)), None)]));
    assert_eq!(order(&record), [5, 7, 3].map(Id::new));
}

#[test]
fn the_answers_of_one_assessment_are_its_own() {
    let mut record = Record::default();
    for id in ["a", "aa", "ab", "b"] {
        let id = Id::try_from(id.to_string()).expect("an id");
        for practice in ["right-issue.b", "honest-scope.a", "of-yesterday.a"] {
            let answer = Answer::new(Rating::Aware, u32::try_from(id.as_str().len()).expect("short"));
            apply(&mut record, Command::SetAnswer(id.clone(), practice.into(), answer));
            apply(&mut record, Command::SetNote(id.clone(), practice.into(), "Here".into()));
        }
        apply(&mut record, Command::ClearAnswer(id, "honest-scope.a".into()));
    }
    for id in ["a", "aa", "ab", "b"] {
        let found = record.answers(&Id::try_from(id.to_string()).expect("an id"));
        let practices: Vec<&str> = found.iter().map(|(practice, _)| practice.as_str()).collect();
        assert_eq!(practices, ["of-yesterday.a", "right-issue.b"], "{id}");
        assert!(found.iter().all(|(_, answer)| answer.wording as usize == id.len()));
    }
    assert!(record.answers(&Id::new(1)).is_empty());
}

#[test]
fn goals_of_one_day_come_in_the_order_in_which_they_were_made() {
    let mut record = Record::default();
    let goal = |made: &str| Goal::of_practice(day(made), practice(), None, Level::Aware);
    for (id, made) in [(9, "2026-11-23"), (2, "2026-11-23"), (5, "2026-11-22"), (1, "2026-11-23")] {
        apply(&mut record, Command::add_goal(Id::new(id), goal(made)));
    }
    let ids: Vec<Id> = record.goals().into_iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(ids, [5, 9, 2, 1].map(Id::new));
}

fn entry_of(kind: &str, value: &str) -> String {
    format!("[{{\"stamp\":\"1-0000000000000001\",\"run\":\"1-0000000000000001\",\"value\":{{\"{kind}\":{value}}}}}]")
}

/// Anything damaged or forged in a file is refused, and named when the file is opened; none of it is guessed.
#[test]
fn what_evidence_cannot_be_is_refused() {
    let key = Key::Evidence(Id::new(1), practice());
    let fine = r#"{"month":"2026-09","kind":"none","sure":"sure"}"#;
    assert!(
        decode_entry(&key, &entry_of("evidence", fine)).is_some()
            && decode_entry(&key, &entry_of("evidence", "{}")).is_some()
    );
    for forged in [
        r#"{"month":"2026-13"}"#,
        r#"{"month":"2026-09-01"}"#,
        r#"{"month":202609}"#,
        r#"{"kind":"rumour"}"#,
        r#"{"kind":["artefact"]}"#,
        r#"{"sure":"100%"}"#,
        r#"{"level":"leading"}"#,
        "null",
        "\"artefact\"",
    ] {
        let text = entry_of("evidence", forged);
        assert!(decode_entry(&key, &text).is_none(), "{forged}");
        let file = format!(
            r#"{{"type":"engagement-career-path/record","version":1,"source":"x","exported_at":"2026-11-23","framework":{{"id":"x","version":"1"}},"record":{{"generation":"0-0000000000000000","entries":{{"profile":{},"{key}":{text}}}}}}}"#,
            entry_of("profile", "{}")
        );
        let opened = open(&file).expect("the rest opens");
        assert_eq!((opened.unreadable, opened.record.entries().count()), (vec![key.to_string()], 1), "{forged}");
    }
    assert!(decode_entry(&Key::Answer(Id::new(1), practice()), &entry_of("evidence", fine)).is_none(), "the wrong key");
    assert!(decode_entry(&Key::Needs(Id::new(1)), &entry_of("evidence", fine)).is_none());
    assert!(decode_entry(&Key::Evidence(Id::new(1), practice()), &entry_of("note", r#"{"text":"x"}"#)).is_none());
    let answer = |then: &str| entry_of("answer", &format!(r#"{{"rating":"aware","wording":1,"then":{then}}}"#));
    let key = Key::Answer(Id::new(1), practice());
    assert!(decode_entry(&key, &answer("\"leading\"")).is_some());
    assert!(decode_entry(&key, &answer("\"expert\"")).is_none());
    for text in ["evidence/1", "evidence/1/a/b", "needs", "needs/1/a", "needs/a b", "evidence//a"] {
        assert!(text.parse::<Key>().is_err(), "{text}");
    }
}

/// A layout that this version does not know must not lose what the browser knows about its copies.
#[test]
fn a_layout_is_read_leniently_and_costs_nothing_else() {
    let copied = Some(SavedCopy { until: 5, on: day("2026-11-23"), items: 3, checksum: 7 });
    let device = Device {
        copied,
        offered: copied,
        asked_to_persist: true,
        forget: true,
        erase_due: true,
        layout: Layout::Everything,
        not_before: Some(day("2027-11-03")),
        step_draft: Some("One page".into()),
        workshop: Some("00000000000000aa?closing=Who+helps+whom%3F&file=1".into()),
        leaves_elsewhere: true,
    };
    let text = serde_json::to_string(&device).expect("JSON");
    assert!(text.contains("\"everything\""));
    assert_eq!(serde_json::from_str::<Device>(&text).expect("our own"), device);
    let unknown = serde_json::from_str::<Device>(&text.replace("everything", "spiral")).expect("lenient");
    assert_eq!(unknown, Device { layout: Layout::OneQuestion, ..device.clone() });
    let before = serde_json::from_str::<Device>(r#"{"asked_to_persist":true}"#).expect("as it was written before");
    assert_eq!(before.layout, Layout::OneQuestion);
    assert!(!serde_json::to_string(&before).expect("JSON").contains("layout"), "nothing is said of the usual one");
}
