//! The results of one assessment, from framework, record, assessment and day alone: no state, no browser.

mod common;

use common::day;
use engagement_career_path::framework::{FRAMEWORK, GradeId, Level, PracticeId};
use engagement_career_path::insight::{EvidenceStatus, ResultsLine, ResultsModel};
use engagement_career_path::record::{
    Answer, Assessment, Command, Evidence, EvidenceKind, Id, Rating, Record, Replica, Scope,
};

const PRINCIPLE: &str = "honest-scope";

fn assessment(track: &str, started: &str, finished: Option<&str>) -> Assessment {
    Assessment {
        started: day(started),
        track: track.into(),
        second: None,
        grade: Some(GradeId::G2),
        scope: Scope::All,
        title: None,
        framework: FRAMEWORK.version.to_string(),
        finished: finished.map(day),
    }
}

fn apply(record: &mut Record, commands: impl IntoIterator<Item = Command>) {
    for command in commands {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    }
}

/// All three practices of the principle, in one assessment.
fn answers(id: &Id, rating: Rating) -> Vec<Command> {
    let practice = |letter| PracticeId::within(PRINCIPLE, letter);
    ["a", "b", "c"].map(|letter| Command::SetAnswer(id.clone(), practice(letter), Answer::new(rating, 1))).into()
}

/// Aware a year ago, Practising now.
fn two_years() -> Record {
    let (first, second) = (Id::new(1), Id::new(2));
    let mut record = Record::default();
    let before = assessment("public-input-designer", "2025-11-23", Some("2025-11-24"));
    apply(&mut record, [Command::SetAssessment(first.clone(), before)]);
    apply(&mut record, answers(&first, Rating::Aware));
    apply(
        &mut record,
        [Command::SetAssessment(second.clone(), assessment("public-input-designer", "2026-11-23", None))],
    );
    apply(&mut record, answers(&second, Rating::Practising));
    record
}

fn model<'a>(record: &'a Record, id: &Id, today: &str) -> ResultsModel<'a> {
    let found = record.assessments().into_iter().find(|(own, _)| *own == id).expect("an assessment");
    ResultsModel::new(&FRAMEWORK, record, found, day(today))
}

fn line(model: &ResultsModel) -> ResultsLine {
    let line = model.lines.iter().find(|line| line.principle.id.as_str() == PRINCIPLE);
    line.expect("a line for each principle").clone()
}

#[test]
fn each_principle_has_a_line_in_the_order_of_the_framework() {
    let record = two_years();
    let model = model(&record, &Id::new(2), "2026-11-23");
    let principles: Vec<_> = model.lines.iter().map(|line| &line.principle.id).collect();
    assert_eq!(principles, FRAMEWORK.principles.iter().map(|principle| &principle.id).collect::<Vec<_>>());
}

#[test]
fn a_line_has_the_level_now_and_last_time_the_target_and_the_gap() {
    let record = two_years();
    let now = model(&record, &Id::new(2), "2026-11-23");
    let target = FRAMEWORK.target(now.expectation.expect("targets").track, &PRINCIPLE.into(), GradeId::G2);
    let own = line(&now);
    assert_eq!((own.reached.level, own.last), (Some(Level::Practising), Some(Level::Aware)));
    assert_eq!(own.asked.map(|(_, target)| target), target);
    assert_eq!(own.gap, target.map(|target| target.number().saturating_sub(Level::Practising.number())));
    assert!(now.is_current());
    let before = model(&record, &Id::new(1), "2026-11-23");
    assert_eq!((line(&before).reached.level, line(&before).last), (Some(Level::Aware), None));
    assert!(!before.is_current());
}

#[test]
fn too_little_answered_is_no_gap_of_zero() {
    let mut record = Record::default();
    let id = Id::new(1);
    apply(&mut record, [Command::SetAssessment(id.clone(), assessment("public-input-designer", "2026-11-23", None))]);
    apply(&mut record, answers(&id, Rating::Leading).into_iter().take(1));
    assert_eq!(line(&model(&record, &id, "2026-11-23")).gap, None);
}

#[test]
fn the_day_on_which_results_are_read_ages_the_evidence() {
    let mut record = two_years();
    let id = Id::new(2);
    let evidence =
        Evidence { month: "2026-10".parse().ok(), kind: Some(EvidenceKind::Artefact), ..Evidence::default() };
    let practice = |letter| PracticeId::within(PRINCIPLE, letter);
    apply(&mut record, ["a", "b"].map(|letter| Command::SetEvidence(id.clone(), practice(letter), evidence.clone())));
    assert_eq!(line(&model(&record, &id, "2026-11-23")).support, EvidenceStatus::Current);
    assert_eq!(line(&model(&record, &id, "2029-11-23")).support, EvidenceStatus::Outdated);
}

#[test]
fn a_track_that_is_gone_leaves_the_levels_without_targets() {
    let mut record = Record::default();
    let id = Id::new(1);
    apply(&mut record, [Command::SetAssessment(id.clone(), assessment("no-such-track", "2026-11-23", None))]);
    apply(&mut record, answers(&id, Rating::Developing));
    let model = model(&record, &id, "2026-11-23");
    let own = line(&model);
    assert!(model.expectation.is_none() && model.suggested.is_empty() && model.chances.is_empty());
    assert_eq!((own.reached.level, own.asked, own.gap), (Some(Level::Developing), None, None));
}

#[test]
fn two_peoples_records_give_their_own_results() {
    let (mine, mut theirs) = (two_years(), two_years());
    apply(&mut theirs, answers(&Id::new(2), Rating::Developing));
    let levels = [&mine, &theirs].map(|record| line(&model(record, &Id::new(2), "2026-11-23")).reached.level);
    assert_eq!(levels, [Some(Level::Practising), Some(Level::Developing)]);
}

#[test]
fn a_part_of_a_record_differs_only_if_something_in_it_changed() {
    use engagement_career_path::record::Key;
    let mut record = two_years();
    let of_answers = |record: &Record| record.only(|key| matches!(key, Key::Answer(..)));
    let before = of_answers(&record);
    let practice = PracticeId::within(PRINCIPLE, "a");
    apply(&mut record, [Command::SetNote(Id::new(2), practice.clone(), "A note".into())]);
    assert!(before == of_answers(&record), "a note is no answer");
    apply(&mut record, [Command::ClearAnswer(Id::new(2), practice)]);
    assert!(before != of_answers(&record), "a removed answer is a change");
    assert!(before.answers(&Id::new(2)).len() > of_answers(&record).answers(&Id::new(2)).len());
}
