//! Answers to look at again: levels that came out lower, and answers to older words (docs/rules.md, CHANGE-2, CHANGE-4).

use engagement_career_path::framework::{FRAMEWORK, PracticeId};
use engagement_career_path::insight::{OutdatedAnswers, dropped_levels, outdated_answers};
use engagement_career_path::record::Rating::{self, *};
use engagement_career_path::record::{Answer, Command, Id, Record, Replica, Scope};

mod common;
use common::assessment;

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
        let started = format!("{}-{}-10", 2020 + number / 2, ["05", "11"][usize::from(number % 2 == 1)]);
        let assessment = assessment(&started, Scope::All);
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
