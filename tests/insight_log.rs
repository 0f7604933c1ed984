//! What a log shows: how it supports answers, and what it says as a whole.

use engagement_career_path::framework::{FRAMEWORK, PracticeId};
use engagement_career_path::insight::{
    Answers, EvidenceStatus, MethodUse, entries_to_report_back, evidence_links, linked_entries, method_uses, support,
};
use engagement_career_path::record::{
    Answer, Assessment, Command, Date, Evidence, EvidenceKind, Heard, Id, Influence, LogEntry, Method, Month, Rating,
    Record, Replica, Scope,
};
use proptest::prelude::*;

fn today() -> Date {
    "2026-11-23".parse().expect("a date")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn practice() -> PracticeId {
    "honest-scope.a".into()
}

fn record(commands: Vec<Command>) -> Record {
    let mut record = Record::default();
    for command in commands {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    }
    record
}

fn named(when: &str, title: &str) -> LogEntry {
    LogEntry { title: title.into(), ..LogEntry::new(month(when)) }
}

fn assessment(started: &str) -> Assessment {
    Assessment {
        started: started.parse().expect("a date"),
        track: "public-input-designer".into(),
        second: None,
        grade: None,
        scope: Scope::All,
        title: None,
        framework: FRAMEWORK.version.to_string(),
        finished: None,
    }
}

fn pointing_to(entries: &[u64]) -> Evidence {
    Evidence { log: entries.iter().map(|entry| Id::new(*entry)).collect(), ..Evidence::default() }
}

/// An engagement in the log counts as evidence, and its month is the example's, for three years (docs/rules.md,
/// EVIDENCE-3, EVIDENCE-5).
#[test]
fn what_a_linked_engagement_is_worth() {
    let said = |kind, when: Option<&str>| Evidence { kind, month: when.map(month), ..Evidence::default() };
    let nothing = Some(EvidenceKind::Nothing);
    let made = Some(EvidenceKind::Artefact);
    for (evidence, logged, expected) in [
        (said(None, None), None, EvidenceStatus::Thin),
        (said(None, None), Some("2026-01"), EvidenceStatus::Current),
        (said(nothing, None), Some("2026-01"), EvidenceStatus::Current),
        (said(None, None), Some("2023-10"), EvidenceStatus::Outdated),
        (said(made, Some("2020-01")), Some("2026-01"), EvidenceStatus::Current),
        (said(made, Some("2026-01")), Some("2020-01"), EvidenceStatus::Current),
        (said(made, None), Some("2020-01"), EvidenceStatus::Current),
    ] {
        let found = support(Rating::Practising, Some(&evidence), logged.map(month), today());
        assert_eq!(found, expected, "{evidence:?} {logged:?}");
        assert_eq!(support(Rating::Developing, Some(&evidence), logged.map(month), today()), EvidenceStatus::NotAsked);
    }
}

/// The newest linked engagement counts; those that are not linked, or were removed, do not.
#[test]
fn only_what_is_linked_and_there_stands_behind_an_answer() {
    let id = Id::new(1);
    let mut record = record(vec![
        Command::SetAssessment(id.clone(), assessment("2026-11-23")),
        Command::SetAnswer(id.clone(), practice(), Answer::new(Rating::Leading, 1)),
        Command::SetLogEntry(Id::new(2), named("2020-01", "Old")),
        Command::SetLogEntry(Id::new(3), named("2026-01", "New")),
        Command::SetLogEntry(Id::new(4), named("2026-02", "Another")),
        Command::SetEvidence(id.clone(), practice(), pointing_to(&[2, 3, 99])),
    ]);
    let support = |record: &Record| Answers { record, id: &id, today: today() }.support(&practice());
    let evidence = record.evidence(&id, &practice()).expect("evidence").clone();
    let titles: Vec<&str> =
        linked_entries(&record, &evidence).into_iter().map(|(_, entry)| entry.title.as_str()).collect();
    assert_eq!(titles, ["New", "Old"]);
    assert_eq!(support(&record), EvidenceStatus::Current);
    let before = record.clone();
    let removal = Command::RemoveLogEntry(Id::new(3));
    let back = record.inverse(&removal);
    let stamp = record.next_stamp(1, Replica(1));
    record.apply(removal, stamp);
    assert_eq!(support(&record), EvidenceStatus::Outdated, "the old one is left");
    // Undo brings the link back with the entry, because removing it left the answer's link in place.
    let stamp = record.next_stamp(1, Replica(1));
    record.apply(back, stamp);
    assert_eq!(support(&record), EvidenceStatus::Current);
    assert_eq!(record.entities().collect::<Vec<_>>(), before.entities().collect::<Vec<_>>());
}

#[test]
fn links_name_each_answer_the_newest_assessment_first() {
    let (old, new) = (Id::new(1), Id::new(2));
    let record = record(vec![
        Command::SetAssessment(old.clone(), assessment("2025-05-01")),
        Command::SetAssessment(new.clone(), assessment("2026-11-23")),
        Command::SetAnswer(old.clone(), practice(), Answer::new(Rating::Practising, 1)),
        Command::SetAnswer(new.clone(), practice(), Answer::new(Rating::Leading, 1)),
        Command::SetAnswer(new.clone(), "honest-scope.b".into(), Answer::new(Rating::Developing, 1)),
        Command::SetEvidence(new.clone(), "honest-scope.b".into(), pointing_to(&[7])),
        Command::SetEvidence(old.clone(), practice(), pointing_to(&[7])),
        Command::SetEvidence(new.clone(), practice(), pointing_to(&[7, 8])),
        Command::SetEvidence(Id::new(5), practice(), pointing_to(&[7])),
    ]);
    let found: Vec<_> =
        evidence_links(&record).into_iter().map(|link| (link.entry.clone(), link.assessment.0.clone())).collect();
    assert_eq!(
        found,
        [(Id::new(7), new.clone()), (Id::new(8), new), (Id::new(7), old)],
        "and none of an assessment that is not there, nor of an answer that asks for no evidence"
    );
}

#[test]
fn the_log_is_read_from_the_newest_engagement_on() {
    let record = record(vec![
        Command::SetLogEntry(Id::new(9), named("2026-01", "first written")),
        Command::SetLogEntry(Id::new(5), named("2026-03", "newest")),
        Command::SetLogEntry(Id::new(7), named("2026-01", "then written")),
        Command::SetLogEntry(Id::new(8), LogEntry::new(month("2026-04"))),
    ]);
    let titles: Vec<&str> = record.log().into_iter().map(|(_, entry)| entry.title.as_str()).collect();
    assert_eq!(titles, ["newest", "then written", "first written"], "and nothing that says nothing");
}

fn entry() -> impl Strategy<Value = LogEntry> {
    let methods = prop::sample::subsequence(Method::ALL.to_vec(), 0..4);
    let influence = prop::option::of(prop::sample::select(&Influence::ALL[..]));
    let heard = prop::option::of(prop::sample::select(&Heard::ALL[..]));
    (methods, influence, heard).prop_map(|(methods, influence, heard)| LogEntry {
        methods,
        influence,
        heard,
        ..named("2026-01", "one")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// LOG-2, LOG-3.
    #[test]
    fn breadth_counts_each_engagement_once_a_method(entries in prop::collection::vec(entry(), 0..12)) {
        let ids: Vec<Id> = (0..).map(Id::new).take(entries.len()).collect();
        let log: Vec<(&Id, &LogEntry)> = ids.iter().zip(&entries).collect();
        let found = method_uses(&log);
        let named: usize = entries.iter().map(|entry| entry.methods.len()).sum();
        prop_assert_eq!(found.iter().map(|used| used.times).sum::<usize>(), named);
        for MethodUse { method, times, at } in &found {
            let of = |level: Option<Influence>| entries.iter().filter(|entry| entry.methods.contains(method) && entry.influence == level).count();
            prop_assert!(*times > 0);
            prop_assert_eq!(at.to_vec(), Influence::ALL.map(|level| of(Some(level))).to_vec());
            prop_assert_eq!(at.iter().sum::<usize>() + of(None), *times);
        }
        let open = entries.iter().filter(|entry| entry.heard == Some(Heard::NotYet)).count();
        prop_assert_eq!(entries_to_report_back(&log).len(), open);
    }

    /// Links are stored once, and the order of ticking does not show: two tabs that end with the same links agree.
    #[test]
    fn links_stand_once_and_in_order(ticks in prop::collection::vec((0u64..5, any::<bool>()), 0..20)) {
        let mut evidence = Evidence::default();
        let mut linked = std::collections::BTreeSet::new();
        for (entry, is_linked) in &ticks {
            evidence.link(&Id::new(*entry), *is_linked);
            if *is_linked { linked.insert(Id::new(*entry)); } else { linked.remove(&Id::new(*entry)); }
        }
        prop_assert_eq!(evidence.log, linked.into_iter().collect::<Vec<_>>());
    }

    /// Ticking twice is not ticking, and the order of ticking does not show.
    #[test]
    fn methods_stand_once_and_in_order(ticks in prop::collection::vec(prop::sample::select(&Method::ALL[..]), 0..20)) {
        let mut entry = LogEntry::new(month("2026-01"));
        for method in &ticks {
            entry.set_method(*method, !entry.methods.contains(method));
        }
        let odd: Vec<Method> = Method::ALL.into_iter().filter(|method| ticks.iter().filter(|tick| *tick == method).count() % 2 == 1).collect();
        prop_assert_eq!(entry.methods, odd);
    }
}
