//! Which assessment is under way, on which day one counts as finished that nobody finished, and what merges leave of it
//! (docs/rules.md, ASSESSMENT-1 to ASSESSMENT-3). Stamps here are days: one a day, from the first of January 2026.

mod common;

use common::{assessment, day};
use engagement_career_path::insight::{finish_left, finished_on, last_answered_on};
use engagement_career_path::record::{
    Answer, Assessment, Command, Date, Evidence, EvidenceKind, Id, Rating, Record, Replica, Scope, Stamp,
};
use proptest::prelude::*;

fn days() -> impl Iterator<Item = Date> {
    let months = (2026..2030).flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.flat_map(|(year, month)| (1..=31).filter_map(move |number| Date::new(year, month, number)))
}

fn day_of(time: u64) -> Date {
    days().nth(usize::try_from(time).expect("few")).expect("a day before 2030")
}

fn stamp_of(text: &str, replica: u64) -> Stamp {
    let time = days().position(|found| found == day(text)).expect("a day from 2026 on");
    Stamp { time: u64::try_from(time).expect("few"), replica: Replica(replica) }
}

fn start(record: &mut Record, id: u64, on: &str) {
    record.apply(Command::SetAssessment(Id::new(id), assessment(on, Scope::Start)), stamp_of(on, 1));
}

fn answer(record: &mut Record, id: u64, practice: &str, on: &str) {
    let answer = Command::SetAnswer(Id::new(id), practice.into(), Answer::new(Rating::Aware, 1));
    record.apply(answer, stamp_of(on, 1));
}

/// What the app does with each page that is opened on this day.
fn opens(record: &mut Record, on: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    while let Some(command) = finish_left(record, day(on), &day_of) {
        assert!(!record.apply(command.clone(), stamp_of(on, 9)).is_empty());
        commands.push(command);
    }
    commands
}

fn current(record: &Record) -> Option<Id> {
    record.current_assessment().map(|(id, _)| id.clone())
}

/// Started on the second of March and answered on the fifth and the twelfth.
fn march() -> Record {
    let mut record = Record::default();
    start(&mut record, 1, "2026-03-02");
    answer(&mut record, 1, "honest-scope.a", "2026-03-12");
    answer(&mut record, 1, "honest-scope.b", "2026-03-05");
    record
}

/// ASSESSMENT-2.
#[test]
fn a_break_of_some_weeks_leaves_an_assessment_under_way() {
    let mut record = march();
    assert_eq!(opens(&mut record, "2026-06-11"), []);
    assert_eq!(current(&record), Some(Id::new(1)));
}

/// ASSESSMENT-2.
#[test]
fn an_assessment_left_for_months_is_finished_on_the_day_of_its_last_answer() {
    for on in ["2026-06-12", "2027-03-02"] {
        let mut record = march();
        assert_eq!(opens(&mut record, on), [Command::FinishAssessment(Id::new(1), day("2026-03-12"))]);
        assert_eq!(current(&record), None, "a new start comes first");
        assert_eq!(record.shown_assessment().map(|(id, _)| id.clone()), Some(Id::new(1)), "its results stay");
        assert_eq!(opens(&mut record, on), [], "once is enough");
    }
}

/// ASSESSMENT-2.
#[test]
fn whoever_still_writes_in_an_assessment_has_not_left_it() {
    let practice = || "honest-scope.a".into();
    let evidence = Evidence { kind: Some(EvidenceKind::Feedback), ..Evidence::default() };
    for command in [
        Command::SetNote(Id::new(1), practice(), "The drop-ins".into()),
        Command::SetEvidence(Id::new(1), practice(), evidence),
        Command::SetAssessment(Id::new(1), Assessment { scope: Scope::All, ..assessment("2026-03-02", Scope::Start) }),
    ] {
        let mut record = march();
        record.apply(command.clone(), stamp_of("2026-06-01", 1));
        assert_eq!(opens(&mut record, "2026-08-31"), [], "{command:?}");
        let left = [Command::FinishAssessment(Id::new(1), day("2026-03-12"))];
        assert_eq!(opens(&mut record, "2026-09-01"), left, "and no answer came with it: {command:?}");
    }
}

/// ASSESSMENT-2.
#[test]
fn going_on_after_all_keeps_an_assessment_under_way() {
    let mut record = march();
    opens(&mut record, "2027-03-02");
    record.apply(Command::ReopenAssessment(Id::new(1)), stamp_of("2027-03-02", 1));
    assert_eq!(opens(&mut record, "2027-03-02"), []);
    assert_eq!(current(&record), Some(Id::new(1)));
    answer(&mut record, 1, "honest-scope.c", "2027-03-03");
    assert_eq!(opens(&mut record, "2027-07-01"), [Command::FinishAssessment(Id::new(1), day("2027-03-03"))]);
}

/// ASSESSMENT-3.
#[test]
fn an_assessment_left_without_an_answer_is_not_a_result() {
    let mut record = march();
    opens(&mut record, "2026-08-01");
    start(&mut record, 2, "2026-08-01");
    assert_eq!(current(&record), Some(Id::new(2)));
    assert_eq!(opens(&mut record, "2026-11-01"), [Command::FinishAssessment(Id::new(2), day("2026-08-01"))]);
    assert_eq!(current(&record), None);
    assert_eq!(record.answered_assessments().len(), 1);
    assert_eq!(record.shown_assessment().map(|(id, _)| id.clone()), Some(Id::new(1)));
}

/// ASSESSMENT-1: until the next start of the app records it, pages say the same by the same rule.
#[test]
fn finishing_the_newest_of_two_leads_back_to_neither() {
    let mut record = march();
    start(&mut record, 2, "2026-04-01");
    answer(&mut record, 2, "honest-scope.a", "2026-04-02");
    assert_eq!(current(&record), Some(Id::new(2)));
    let finished = |record: &Record, id: u64| {
        let found = record.assessments().into_iter().find(|(own, _)| **own == Id::new(id)).expect("an assessment");
        finished_on(record, found, &day_of)
    };
    assert_eq!((finished(&record, 1), finished(&record, 2)), (Some(day("2026-03-12")), None));
    record.apply(Command::FinishAssessment(Id::new(2), day("2026-04-03")), stamp_of("2026-04-03", 1));
    assert_eq!(current(&record), None);
    assert_eq!(record.shown_assessment().map(|(id, _)| id.clone()), Some(Id::new(2)));
    assert_eq!(opens(&mut record, "2026-04-04"), [Command::FinishAssessment(Id::new(1), day("2026-03-12"))]);
    assert_eq!((finished(&record, 1), finished(&record, 2)), (Some(day("2026-03-12")), Some(day("2026-04-03"))));
}

/// ASSESSMENT-2: the one that answers would go to is finished first.
#[test]
fn of_two_assessments_that_were_left_the_newer_is_finished_first() {
    let mut record = march();
    start(&mut record, 2, "2026-04-01");
    answer(&mut record, 2, "honest-scope.a", "2026-04-02");
    let finished = |id, on| Command::FinishAssessment(Id::new(id), day(on));
    assert_eq!(opens(&mut record, "2027-03-02"), [finished(2, "2026-04-02"), finished(1, "2026-03-12")]);
}

#[test]
fn a_clock_that_ran_behind_dates_no_answer_before_the_start() {
    let mut record = Record::default();
    start(&mut record, 1, "2026-03-02");
    answer(&mut record, 1, "honest-scope.a", "2026-01-01");
    let found = record.assessments().pop().expect("an assessment");
    assert_eq!(last_answered_on(&record, found, &day_of), day("2026-03-02"));
}

/// One assessment as one replica knows it: its id, the day it was started, whether it is finished, and its answers.
#[derive(Clone, Debug)]
struct Taken {
    id: u64,
    started: u8,
    finished: bool,
    answers: usize,
}

fn taken() -> impl Strategy<Value = Taken> {
    let parts = (1u64..6, 1u8..5, any::<bool>(), 0usize..3);
    parts.prop_map(|(id, started, finished, answers)| Taken { id, started, finished, answers })
}

fn known_to(replica: u64, all: &[Taken]) -> Record {
    let mut record = Record::default();
    let mut time = 0;
    let mut write = |command| {
        time += 1;
        record.apply(command, Stamp { time, replica: Replica(replica) });
    };
    for Taken { id, started, finished, answers } in all {
        let id = Id::new(*id);
        let begun = assessment(&format!("2026-03-0{started}"), Scope::Start);
        let finished = finished.then_some(begun.started);
        write(Command::SetAssessment(id.clone(), Assessment { finished, ..begun }));
        for practice in ["honest-scope.a", "honest-scope.b"].into_iter().take(*answers) {
            write(Command::SetAnswer(id.clone(), practice.into(), Answer::new(Rating::Aware, 1)));
        }
    }
    record
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// ASSESSMENT-1. One that was finished without an answer is no assessment, and stands in nobody's way.
    #[test]
    fn after_any_merge_the_newest_assessment_is_under_way_or_none(
        here in prop::collection::vec(taken(), 0..5),
        there in prop::collection::vec(taken(), 0..5),
    ) {
        let mut record = known_to(1, &here);
        record.merge(known_to(2, &there));
        let counts = |(id, found): &(&Id, &Assessment)| found.finished.is_none() || !record.answers(id).is_empty();
        let newest = record.assessments().into_iter().rfind(counts);
        let expected = newest.filter(|(_, found)| found.finished.is_none()).map(|(id, _)| id);
        prop_assert_eq!(record.current_assessment().map(|(id, _)| id), expected);
    }

    /// ASSESSMENT-1: recording what the rule says changes nothing that is shown.
    #[test]
    fn after_any_merge_the_next_pages_finish_all_but_the_one_under_way(
        here in prop::collection::vec(taken(), 0..5),
        there in prop::collection::vec(taken(), 0..5),
    ) {
        let mut record = known_to(1, &here);
        record.merge(known_to(2, &there));
        let shown = |record: &Record| {
            let ended = |found: (&Id, &Assessment)| (found.0.clone(), finished_on(record, found, &day_of));
            record.answered_assessments().into_iter().map(ended).collect::<Vec<_>>()
        };
        let before = (current(&record), shown(&record));
        opens(&mut record, "2026-03-09");
        prop_assert_eq!(before, (current(&record), shown(&record)));
        let open: Vec<Id> = record.answered_assessments().into_iter()
            .filter(|(_, found)| found.finished.is_none()).map(|(id, _)| id.clone()).collect();
        prop_assert!(open.iter().all(|id| Some(id) == current(&record).as_ref()), "{open:?}");
    }
}
