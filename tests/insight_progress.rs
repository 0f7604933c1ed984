//! Progress over time: how a level is compared with the one before (docs/rules.md, CHANGE-1 to CHANGE-6), and how the
//! change is put into words.

use engagement_career_path::framework::{FRAMEWORK, Level, PracticeId};
use engagement_career_path::insight::{
    Change, OutdatedAnswers, PrincipleResult, dropped_levels, outdated_answers, path_in_words, paths, principle_results,
};
use engagement_career_path::record::Rating::{self, *};
use engagement_career_path::record::{Answer, Assessment, Command, Id, Record, Replica, Scope};
use proptest::prelude::*;

mod common;
use common::day;

const PRINCIPLE: &str = "honest-scope";

/// What one assessment says about the principle's three practices: rating, wording, looking back.
type Said = [Option<(Rating, u32, Option<Rating>)>; 3];

fn letters() -> impl Iterator<Item = PracticeId> {
    ["a", "b", "c"].into_iter().map(|letter| PracticeId::within(PRINCIPLE, letter))
}

/// Assessments half a year apart, numbered from 1.
fn record(all: &[Said]) -> Record {
    let mut record = Record::default();
    let mut run = |command| {
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(command, stamp);
    };
    for (number, said) in (1..).zip(all) {
        let started = day(&format!("{}-{}-10", 2020 + number / 2, ["05", "11"][usize::from(number % 2 == 1)]));
        let assessment = Assessment {
            started,
            track: "engagement-generalist".into(),
            second: None,
            grade: None,
            scope: Scope::All,
            title: None,
            framework: "x".into(),
            finished: None,
        };
        let id = Id::new(number);
        run(Command::SetAssessment(id.clone(), assessment));
        for (practice, said) in letters().zip(said) {
            if let Some((rating, wording, then)) = *said {
                run(Command::SetAnswer(id.clone(), practice, Answer { then, ..Answer::new(rating, wording) }));
            }
        }
    }
    record
}

fn seen_in(record: &Record, asked: impl Fn(usize) -> bool) -> Vec<PrincipleResult> {
    let path = paths(&FRAMEWORK, record).into_iter().find(|path| path.principle.as_str() == PRINCIPLE).expect("a path");
    let assessments = record.assessments();
    let columns: Vec<(&Id, bool)> = assessments.iter().zip(0..).map(|((id, _), at)| (*id, asked(at))).collect();
    principle_results(&path, &columns)
}

fn words(all: &[Said]) -> Vec<String> {
    let names: Vec<String> = (1..=all.len()).map(|number| format!("No. {number}")).collect();
    path_in_words(&FRAMEWORK, &names, &seen_in(&record(all), |_| true))
}

/// The same rating in two practices, for today's wording.
fn at(rating: Rating) -> Said {
    [Some((rating, 1, None)), Some((rating, 1, None)), None]
}

const NOTHING: Said = [None, None, None];

#[test]
fn a_path_is_told_from_one_assessment_to_the_next() {
    let table: [(&[Said], &[&str]); 9] = [
        (&[at(Developing), at(Practising)], &["No. 1: Developing.", "No. 2: Practising, one level up."]),
        (&[at(Leading), at(Aware)], &["No. 1: Leading.", "No. 2: Aware, three levels lower."]),
        // Consecutive equal levels are reported once.
        (
            &[at(Aware), at(Aware), at(Aware), at(Developing)],
            &["No. 1: Aware.", "No. 2 to No. 3: still Aware.", "No. 4: Developing, one level up."],
        ),
        // Assessments without an answer are skipped, and the level is compared with the last one known.
        (
            &[at(Aware), NOTHING, NOTHING, at(Practising)],
            &["No. 1: Aware.", "No. 2 to No. 3: not answered.", "No. 4: Practising, two levels up."],
        ),
        // One practice is not enough, and "no chance yet" is not a level.
        (
            &[[Some((Leading, 1, None)), Some((NoChance, 1, None)), None], at(Aware)],
            &["No. 1: no level, since fewer than two of its practices have one.", "No. 2: Aware."],
        ),
        // Answers to other wordings are not compared (CHANGE-1).
        (
            &[[Some((Leading, 0, None)), Some((Leading, 0, None)), None], at(Aware)],
            &["No. 1: answered to other words, so not compared.", "No. 2: Aware."],
        ),
        (
            &[[Some((Leading, 0, None)), Some((Aware, 1, None)), Some((Aware, 1, None))], at(Aware)],
            &["No. 1: Aware; one answer to other words is left out.", "No. 2: still Aware."],
        ),
        // Where someone now says they were then is shown beside what they said then, and so is the change from it.
        (
            &[at(Practising), [Some((Developing, 1, Some(Aware))), Some((Developing, 1, Some(Aware))), None]],
            &[
                "No. 1: Practising; looking back, Aware.",
                "No. 2: Developing, one level lower; one level up from where you now say you were.",
            ],
        ),
        // Looking back changes nothing if it says the same as then.
        (
            &[at(Aware), [Some((Rating::NotYet, 1, Some(Aware))), Some((Rating::NotYet, 1, Some(Aware))), None]],
            &["No. 1: Aware; looking back, Aware.", "No. 2: Not yet, one level lower."],
        ),
    ];
    for (said, expected) in table {
        assert_eq!(words(said), expected, "{said:?}");
    }
}

#[test]
fn what_was_not_asked_is_told_apart_from_what_was_not_answered() {
    let record = record(&[at(Aware), NOTHING, NOTHING, at(Aware)]);
    let found = seen_in(&record, |at| at != 1);
    assert_eq!(found[1], PrincipleResult::NotAsked);
    assert_eq!(found[2], PrincipleResult::Unanswered);
    // An answer counts even if the assessment, as it is now, would not ask it.
    assert!(seen_in(&record, |_| false)[3].known().is_some());
}

#[test]
fn a_practice_has_fallen_only_between_two_levels_to_the_same_words() {
    type Given = Option<(Rating, u32)>;
    let cases: [(Given, Given, bool); 7] = [
        (Some((Practising, 1)), Some((Developing, 1)), true),
        (Some((Practising, 1)), Some((Practising, 1)), false),
        (Some((Developing, 1)), Some((Practising, 1)), false),
        (Some((Practising, 0)), Some((Developing, 1)), false),
        (Some((NoChance, 1)), Some((Developing, 1)), false),
        (Some((Practising, 1)), Some((NoChance, 1)), false),
        (None, Some((Rating::NotYet, 1)), false),
    ];
    for (last, now, expected) in cases {
        let said = |one: Option<(Rating, u32)>| [one.map(|(rating, wording)| (rating, wording, None)), None, None];
        let record = record(&[said(last), said(now)]);
        let found = dropped_levels(&FRAMEWORK, &record, &Id::new(2));
        assert_eq!(found.len(), usize::from(expected), "{last:?} {now:?}");
        if let [found] = found.as_slice() {
            assert_eq!((found.now.rating, found.last.answer.rating), (Developing, Practising));
        }
    }
}

#[test]
fn answers_to_older_words_are_gathered_by_what_was_said_and_kept_together() {
    let old = |rating| [Some((rating, 0, None)), Some((Leading, 1, None)), None];
    let mut record = record(&[old(Aware), old(Developing), old(Aware), old(NoChance)]);
    let ids: Vec<Id> = (1..=4).map(Id::new).collect();
    let ids: Vec<&Id> = ids.iter().collect();
    let found = outdated_answers(&FRAMEWORK, &record, &ids);
    let said: Vec<(Rating, Vec<Id>)> = found.iter().map(|older| (older.rating, older.assessments.clone())).collect();
    let expected =
        [(NoChance, vec![Id::new(4)]), (Aware, vec![Id::new(3), Id::new(1)]), (Developing, vec![Id::new(2)])];
    assert_eq!(said, expected);

    let aware: &OutdatedAnswers = &found[1];
    let before = record.clone();
    let (command, back) = (aware.keep(&record), record.inverse(&aware.keep(&record)));
    let stamp = record.next_stamp(0, Replica(1));
    assert_eq!(record.apply(command, stamp).len(), 2);
    for id in [1, 3] {
        let kept = record.answer(&Id::new(id), &aware.practice.id).expect("an answer");
        assert_eq!((kept.rating, kept.wording), (Aware, aware.practice.wording));
    }
    assert_eq!(outdated_answers(&FRAMEWORK, &record, &ids).len(), 2);
    let stamp = record.next_stamp(0, Replica(1));
    record.apply(back, stamp);
    let answers =
        |record: &Record| ids.iter().map(|id| record.answer(id, &aware.practice.id).cloned()).collect::<Vec<_>>();
    assert_eq!(answers(&record), answers(&before));
}

fn rating() -> impl Strategy<Value = Option<(Rating, u32, Option<Rating>)>> {
    let level = || prop::sample::select(vec![Rating::NotYet, Aware, Developing, Practising, Leading, NoChance]);
    proptest::option::of((level(), 0u32..2, proptest::option::of(level())))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Each level stays as it was given, each change is from the last level known, and answers to other wordings change
    /// neither.
    #[test]
    fn changes_add_up_to_the_levels_and_other_words_never_count(
        all in prop::collection::vec([rating(), rating(), rating()], 0..6)
    ) {
        let found = seen_in(&record(&all), |_| true);
        let mut before: Option<Level> = None;
        for known in found.iter().filter_map(PrincipleResult::known) {
            let number = |level: Level| i32::from(level.number());
            match (before, known.change) {
                (None, change) => prop_assert_eq!(change, Change::First),
                (Some(level), Change::Same) => prop_assert_eq!(level, known.level),
                (Some(level), Change::Up(by)) => prop_assert!(by > 0 && number(level) + i32::from(by) == number(known.level)),
                (Some(level), Change::Down(by)) => prop_assert!(by > 0 && number(level) - i32::from(by) == number(known.level)),
                (Some(_), Change::First) => prop_assert!(false, "not the first"),
            }
            before = Some(known.level);
        }
        // The same without any answer to other wordings.
        let same_words = |said: &Said| said.map(|one| one.filter(|(_, wording, _)| *wording == 1));
        let bare: Vec<Said> = all.iter().map(same_words).collect();
        let levels = |found: &[PrincipleResult]| found.iter().map(|seen| seen.known().map(|known| known.level)).collect::<Vec<_>>();
        prop_assert_eq!(levels(&found), levels(&seen_in(&record(&bare), |_| true)));
    }
}
