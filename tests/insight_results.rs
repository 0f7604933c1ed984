//! The results of one assessment, from framework, record, assessment and day alone: no state, no browser.

mod common;

use common::day;
use engagement_career_path::framework::{FRAMEWORK, GradeId, Level, PracticeId};
use engagement_career_path::insight::{
    AGAIN_AFTER_MONTHS, EvidenceStatus, ResultsLine, ResultsModel, change_since_last_time, practices_in_words,
    step_beyond,
};
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
fn too_little_answered_is_not_a_gap_of_zero() {
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
    assert!(before == of_answers(&record), "a note is not an answer");
    apply(&mut record, [Command::ClearAnswer(Id::new(2), practice)]);
    assert!(before != of_answers(&record), "a removed answer is a change");
    assert!(before.answers(&Id::new(2)).len() > of_answers(&record).answers(&Id::new(2)).len());
}

/// The nine questions of a generalist, the first of them answered so. At G2 the targets are Practising, Practising (honest
/// scope), Developing (diverse reach), and Practising for the other six.
fn generalist(record: &mut Record, id: &Id, started: &str, given: &[Rating]) {
    let settings = Assessment { scope: Scope::Start, ..assessment("engagement-generalist", started, None) };
    let asked = FRAMEWORK.track("engagement-generalist").expect("the track").start_here.iter();
    let answer = |(practice, rating): (&PracticeId, &Rating)| {
        Command::SetAnswer(id.clone(), practice.clone(), Answer::new(*rating, 1))
    };
    let answers: Vec<Command> = asked.zip(given).map(answer).collect();
    apply(record, [Command::SetAssessment(id.clone(), settings)]);
    apply(record, answers);
}

fn practices(given: &[Rating]) -> (String, String) {
    let (mut record, id) = (Record::default(), Id::new(1));
    generalist(&mut record, &id, "2026-11-23", given);
    practices_in_words(&model(&record, &id, "2026-11-23").practices, false)
}

use Rating::{Aware, Developing, Leading, NoChance, NotYet, Practising};

const NINE: [Rating; 9] =
    [Practising, NotYet, Practising, Practising, Developing, Practising, Aware, NoChance, Practising];

/// RESULT-8.
#[test]
fn the_sentence_fits_what_was_asked_and_what_was_reached() {
    for (given, lead, finding) in [
        (&NINE[..], "Of nine practices, ", "five are where your role asks or above"),
        (&[Aware], "One practice answered", ""),
        (&[Leading], "One practice answered", ""),
        (&[Leading, Aware], "Of two practices, ", "one is where your role asks or above"),
        (&[Developing, Developing, Aware], "Of three practices, ", "three are within one level of what your role asks"),
        (&[Developing, NotYet], "Of two practices, ", "one is within one level of what your role asks"),
        (&[NotYet, NotYet], "Two practices answered: now you know where to start", ""),
        (&[Leading; 9], "", "All nine practices are where your role asks or above"),
        (&[NoChance, NoChance], "Two practices answered: your work has called for none of them yet", ""),
    ] {
        assert_eq!(practices(given), (lead.to_string(), finding.to_string()), "{given:?}");
    }
}

/// RESULT-8.
#[test]
fn each_answered_practice_has_its_level_its_target_and_its_evidence() {
    let (mut record, id) = (Record::default(), Id::new(1));
    generalist(&mut record, &id, "2026-11-23", &NINE);
    let shown = model(&record, &id, "2026-11-23").practices;
    let rows: Vec<_> = shown
        .iter()
        .map(|row| (row.practice.id.as_str(), row.level, row.asked.map(|(_, target)| target), row.support, row.gap()))
        .collect();
    use EvidenceStatus::{NotAsked, Thin};
    let level = |level| Some(level);
    let at = level(Level::Practising);
    assert_eq!(rows.len(), 9);
    assert_eq!(rows[0], ("honest-scope.a", at, at, Thin, Some(0)));
    assert_eq!(rows[1], ("honest-scope.b", level(Level::NotYet), at, NotAsked, Some(3)));
    assert_eq!(rows[2], ("diverse-reach.a", at, level(Level::Developing), Thin, Some(0)));
    assert_eq!(rows[7], ("learning-profession.b", None, at, NotAsked, None), "no chance is not a level");
}

/// CHANGE-1, RESULT-8.
#[test]
fn last_time_counts_only_in_the_same_words() {
    let (mut record, before, now) = (Record::default(), Id::new(1), Id::new(2));
    generalist(&mut record, &before, "2025-11-23", &NINE);
    generalist(
        &mut record,
        &now,
        "2026-11-23",
        &[Leading, NotYet, Developing, Leading, Practising, Practising, Aware, Aware],
    );
    let started = day("2026-11-23");
    let said = |record: &Record| change_since_last_time(&model(record, &now, "2026-11-23").practices, started);
    assert_eq!(said(&record).as_deref(), Some("Three are up and one is down since November 2025"));
    let other_words = Answer::new(Practising, 0);
    apply(&mut record, [Command::SetAnswer(before.clone(), "honest-scope.a".into(), other_words)]);
    assert_eq!(said(&record).as_deref(), Some("Two are up and one is down since November 2025"));

    for (then, now, words) in [
        (Aware, Developing, Some("One is up since November 2025")),
        (Leading, Developing, Some("One is down since November 2025")),
        (Aware, Aware, Some("No level has changed since November 2025")),
        (NoChance, Aware, None),
        (Aware, NoChance, None),
    ] {
        let mut record = Record::default();
        generalist(&mut record, &Id::new(1), "2025-11-23", &[then]);
        generalist(&mut record, &Id::new(2), "2026-11-23", &[now]);
        let rows = model(&record, &Id::new(2), "2026-11-23").practices;
        assert_eq!(change_since_last_time(&rows, started).as_deref(), words, "{then:?} {now:?}");
        let same_month = change_since_last_time(&rows, day("2025-11-30"));
        assert_eq!(same_month, words.map(|words| words.replace("November 2025", "last time")));
    }
}

/// RESULT-9.
#[test]
fn a_principle_judged_by_two_practices_shows_both() {
    let (mut record, id) = (Record::default(), Id::new(1));
    apply(&mut record, [Command::SetAssessment(id.clone(), assessment("public-input-designer", "2026-11-23", None))]);
    for (given, pair) in [
        (vec![Developing], None),
        (vec![Developing, NotYet], Some([Level::Developing, Level::NotYet])),
        (vec![Developing, NotYet, NoChance], Some([Level::Developing, Level::NotYet])),
        (vec![Developing, NotYet, Leading], None),
    ] {
        for (letter, rating) in ["a", "b", "c"].into_iter().zip(&given) {
            let practice = PracticeId::within(PRINCIPLE, letter);
            apply(&mut record, [Command::SetAnswer(id.clone(), practice, Answer::new(*rating, 1))]);
        }
        let own = line(&model(&record, &id, "2026-11-23"));
        assert_eq!(own.pair, pair, "{given:?}");
        assert_eq!(own.reached.level.is_none(), given.len() < 2, "no level from one answer");
    }
}

/// RESULT-11.
#[test]
fn what_was_not_asked_is_one_line() {
    let (mut record, id) = (Record::default(), Id::new(1));
    generalist(&mut record, &id, "2026-11-23", &NINE);
    let more = model(&record, &id, "2026-11-23").more_to_explore();
    let (wider, number) = more.wider.expect("a wider scope");
    assert_eq!((more.principles, more.left, number, wider.scope), (8, 0, 4, Scope::Core));
    let (mut record, id) = (Record::default(), Id::new(1));
    generalist(&mut record, &id, "2026-11-23", &NINE[..3]);
    let more = model(&record, &id, "2026-11-23").more_to_explore();
    assert_eq!((more.principles, more.left, more.wider), (11, 6, None), "first what was begun");
}

/// STEP-1, RESULT-8.
#[test]
fn what_goes_well_is_where_the_role_asks_or_else_the_highest() {
    for (given, well) in [(&NINE[..], 5), (&[Developing, Developing, Aware][..], 2), (&[NotYet, Aware][..], 0)] {
        let (mut record, id) = (Record::default(), Id::new(1));
        generalist(&mut record, &id, "2026-11-23", given);
        assert_eq!(model(&record, &id, "2026-11-23").going_well().len(), well, "{given:?}");
    }
}

/// STEP-9.
#[test]
fn who_reaches_every_target_is_shown_a_step_beyond() {
    for (grade, rating, wanted) in [
        (GradeId::G1, Developing, Some((Level::Developing, Some(GradeId::G2)))),
        (GradeId::G2, Practising, Some((Level::Practising, None))),
        (GradeId::G3, Practising, Some((Level::Practising, None))),
        (GradeId::G3, Leading, None),
        (GradeId::G3, NoChance, None),
    ] {
        let (mut record, id) = (Record::default(), Id::new(1));
        generalist(&mut record, &id, "2026-11-23", &[rating; 9]);
        let shown = model(&record, &id, "2026-11-23");
        let held = engagement_career_path::insight::Expectation { grade, ..shown.expectation.expect("targets") };
        let found = step_beyond(&FRAMEWORK, &held, |practice| shown.rating(practice));
        assert_eq!(found.map(|(found, grade)| (found.step.level, grade)), wanted, "{grade:?} {rating:?}");
    }
}

/// RESULT-10.
#[test]
fn it_is_worth_looking_again_in_time_for_the_next_yearly_talk() {
    assert_eq!(day("2026-11-28").months_later(AGAIN_AFTER_MONTHS).month_in_words(), "September 2027");
}
