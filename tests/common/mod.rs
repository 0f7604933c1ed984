//! A record with one of everything, and a framework in new words, shared by several tests.
#![allow(dead_code, reason = "each test uses some of it")]

pub mod circles;
pub mod cohort;
pub mod source;

use engagement_career_path::framework::{
    EarlierWording, FRAMEWORK, Framework, GradeId, Level, Levels, Mode, Practice, Text,
};
use engagement_career_path::record::{
    Action, ActionState, Answer, Assessment, Command, Confidence, Date, Evidence, EvidenceKind, Goal, Heard, Id,
    Influence, LogEntry, Method, Month, Nomination, Occasion, OccasionKind, OccasionState, Profile, Rating, Record,
    Replica, Scope, StoredKey, TimeOfDay, encode_entry, encode_head,
};

pub fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// An assessment of the generalist, under way since this day.
pub fn assessment(started: &str, scope: Scope) -> Assessment {
    Assessment {
        started: day(started),
        track: "engagement-generalist".into(),
        second: None,
        grade: None,
        scope,
        title: None,
        framework: FRAMEWORK.version.to_string(),
        finished: None,
    }
}

/// One of everything, each written by one of two replicas.
pub fn full() -> Record {
    let mut record = full_of_schema_1();
    let goal = Goal {
        carried: Some(day("2027-11-28")),
        place: Some(1),
        ..Goal::in_own_words(day("2026-12-01"), "Run a hui with confidence".into())
    };
    let action = Action {
        state: ActionState::LetGo,
        support: "An introduction".into(),
        outcome: "The team was disbanded; kōrero goes on".into(),
        ..Action::planned(Id::new(5), "Sit in on one".into(), Mode::OnTheJob, None)
    };
    let meeting = Occasion {
        time: TimeOfDay::new(10, 30),
        chatham: true,
        principle: Some("honest-scope".into()),
        place: "Room 4.12".into(),
        state: OccasionState::Been,
        promise: "Write down what is off the table".into(),
        outcome: "Done, and the team uses it".into(),
        ..Occasion::on(OccasionKind::Meeting, day("2027-03-18"))
    };
    let draft = Nomination {
        made: day("2027-06-01"),
        award: "clear-table".into(),
        own: true,
        nominee: "Mere Tipene".into(),
        story: "Told people what could not change".into(),
        answers: vec![
            ("candour".into(), "We told them late".into()),
            ("participants".into(), "Two participants agree".into()),
        ],
    };
    let written = [
        (1, Command::add_goal(Id::new(5), goal)),
        (1, Command::add_action(Id::new(6), action)),
        (2, Command::set_occasion(Id::new(7), Some(meeting))),
        (2, Command::set_nomination(Id::new(8), Some(draft))),
    ];
    for (replica, command) in written {
        let stamp = record.next_stamp(1000, Replica(replica));
        assert!(!record.apply(command, stamp).is_empty());
    }
    record
}

/// What could be stored in schema 1.
pub fn full_of_schema_1() -> Record {
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
    let goal = Goal::of_practice(day("2026-11-23"), "honest-scope.a".into(), Some(Level::NotYet), Level::Aware);
    let action = Action {
        state: ActionState::Doing,
        ..Action::planned(Id::new(2), "Ask Ana\nabout kōrero".into(), Mode::WithPeers, Some(day("2027-02-28")))
    };
    let evidence = Evidence {
        month: Month::new(2026, 9),
        kind: Some(EvidenceKind::Artefact),
        sure: Some(Confidence::Fairly),
        log: vec![Id::new(4)],
    };
    let logged = LogEntry {
        month: Month::new(2026, 9).expect("a month"),
        title: "Harbour drop-ins".into(),
        part: "Wrote the scope statement".into(),
        methods: vec![Method::Survey, Method::Meeting],
        influence: Some(Influence::Asked),
        people: "About 80 residents; few renters".into(),
        heard: Some(Heard::NotYet),
        found: "File 12/345".into(),
    };
    let fell = Answer { rating: Rating::Aware, wording: 1, then: Some(Rating::NotYet) };
    let id = || Id::new(1);
    let written = [
        (1, Command::SetProfile(Profile { track: Some("engagement-generalist".into()), ..Profile::default() })),
        (1, Command::SetAssessment(id(), assessment)),
        (1, Command::SetAnswer(id(), "honest-scope.a".into(), Answer::new(Rating::NoChance, 1))),
        (2, Command::SetAnswer(id(), "honest-scope.b".into(), Answer::new(Rating::Leading, 1))),
        (1, Command::SetNote(id(), "honest-scope.b".into(), "The library drop-in".into())),
        (2, Command::add_goal(Id::new(2), goal)),
        (1, Command::add_action(Id::new(3), action)),
        (2, Command::ClearAnswer(id(), "honest-scope.a".into())),
        (1, Command::SetEvidence(id(), "honest-scope.b".into(), evidence)),
        (1, Command::SetAnswer(id(), "honest-scope.c".into(), fell)),
        (1, Command::SetNeeds(id(), "An hour a week".into())),
        (1, Command::SetLogEntry(Id::new(4), logged)),
        (2, Command::SetLesson("honest-scope".into(), Some(day("2026-11-24")))),
    ];
    for (replica, command) in written {
        let stamp = record.next_stamp(1000, Replica(replica));
        assert!(!record.apply(command, stamp).is_empty());
    }
    record
}

/// The framework with some practices of a principle in a second wording. The first is kept, in other words.
pub fn with_new_words(principle: &str, letters: &[&str]) -> Framework {
    let change = |practice: &Practice| {
        if !letters.contains(&practice.id.parts().1) {
            return practice.clone();
        }
        let levels = Levels {
            aware: Text("I knew it in the old words"),
            practising: Text("I did it in the old words"),
            ..practice.levels.clone()
        };
        let before = EarlierWording { wording: 1, statement: practice.statement, levels };
        Practice { wording: 2, earlier: vec![before].into(), ..practice.clone() }
    };
    let mut framework = FRAMEWORK.clone();
    let mut principles = framework.principles.to_vec();
    for found in principles.iter_mut().filter(|found| found.id.as_str() == principle) {
        found.practices = found.practices.iter().map(change).collect::<Vec<_>>().into();
    }
    framework.principles = principles.into();
    framework
}

/// The record as it is stored.
pub fn stored(record: &Record) -> Vec<(String, String)> {
    let entries = record.entries().map(|(key, entry)| {
        (StoredKey::Entity(record.generation, key.clone()).text(), encode_entry(entry).expect("a text"))
    });
    [(StoredKey::Head.text(), encode_head(record.generation))].into_iter().chain(entries).collect()
}
