//! Change over time (docs/rules.md, CHANGE-1 to CHANGE-3): only answers to the same wording are compared, and no answer
//! is lost when the framework changes.

mod common;

use common::{day, with_new_words};
use engagement_career_path::framework::{FRAMEWORK, Framework, Level, PracticeId};
use engagement_career_path::insight::{
    Comparable, PathPoint, outdated_answers, paths, principle_level, retired_practices, retired_tracks,
};
use engagement_career_path::record::Rating::{self, *};
use engagement_career_path::record::{Answer, Assessment, Command, Id, Record, Replica, Scope};
use proptest::prelude::*;

const PRINCIPLE: &str = "honest-scope";

fn practice(letter: &str) -> PracticeId {
    PracticeId::within(PRINCIPLE, letter)
}

/// Assessments in the years from 2024 on with descending ids, each with the answers to a, b and c.
fn record(years: &[[Option<Answer>; 3]]) -> Record {
    let mut record = Record::default();
    let mut write = |command| {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(command, stamp);
    };
    for (year, answers) in years.iter().enumerate() {
        let assessment = Assessment {
            started: day(&format!("{}-11-23", 2024 + year)),
            track: "public-input-designer".into(),
            second: None,
            grade: None,
            scope: Scope::All,
            title: None,
            framework: "1".into(),
            finished: None,
        };
        write(Command::SetAssessment(id(year), assessment));
        for (letter, answer) in ["a", "b", "c"].into_iter().zip(answers) {
            if let Some(answer) = answer {
                write(Command::SetAnswer(id(year), practice(letter), answer.clone()));
            }
        }
    }
    record
}

fn id(year: usize) -> Id {
    Id::new(99 - year as u64)
}

fn said(rating: Rating) -> Option<Answer> {
    Some(Answer::new(rating, 1))
}

fn in_words(rating: Rating, wording: u32) -> Option<Answer> {
    Some(Answer::new(rating, wording))
}

fn looking_back(rating: Rating, wording: u32, then: Rating) -> Option<Answer> {
    Some(Answer { then: Some(then), ..Answer::new(rating, wording) })
}

fn points(framework: &Framework, record: &Record) -> Vec<PathPoint> {
    let found = paths(framework, record);
    assert_eq!(found.len(), framework.principles.len(), "every principle has a path");
    let (of, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|path| path.principle.as_str() == PRINCIPLE);
    assert!(others.iter().all(|path| path.points.is_empty()), "nothing else was answered");
    of.into_iter().next().expect("the path").points
}

#[test]
fn a_path_goes_from_the_oldest_assessment_to_the_newest() {
    let record = record(&[
        [said(Aware), said(Aware), None],
        [None, None, None],
        [said(Developing), said(Leading), said(Developing)],
    ]);
    let found = points(&FRAMEWORK, &record);
    // An assessment that asked nothing about the principle is not a point on its path.
    assert_eq!(found.iter().map(|point| point.assessment.clone()).collect::<Vec<_>>(), [id(0), id(2)]);
    assert_eq!(
        found.iter().map(|point| point.level).collect::<Vec<_>>(),
        [Some(Level::Aware), Some(Level::Developing)]
    );
    assert_eq!(found[1].range, Some((Level::Developing, Level::Leading)));
    assert_eq!(found[0].started, day("2024-11-23"));
    assert!(found.iter().all(|point| point.comparable == Comparable::Fully && point.then_level.is_none()));
    assert!(points(&FRAMEWORK, &Record::default()).is_empty());
}

#[test]
fn answers_to_other_words_are_left_out_and_named_where_that_changes_what_is_known() {
    let framework = with_new_words(PRINCIPLE, &["a", "b"]);
    let other = |letters: &[&str]| Comparable::OtherWording(letters.iter().map(|letter| practice(letter)).collect());
    let table = [
        // Two left out: too few answers.
        ([said(Aware), said(Aware), said(Aware)], None, other(&["a", "b"])),
        // One left out, and the level differs.
        ([said(Leading), in_words(Leading, 2), said(Aware)], Some(Level::Aware), other(&["a"])),
        // The level is the same, the range is not.
        ([said(Leading), in_words(Aware, 2), said(Aware)], Some(Level::Aware), other(&["a"])),
        // Left out, and nothing changes.
        ([said(Aware), in_words(Aware, 2), said(Aware)], Some(Level::Aware), Comparable::Fully),
        ([said(NoChance), in_words(Aware, 2), said(Aware)], Some(Level::Aware), Comparable::Fully),
        // From a newer version of the content: different wording all the same.
        ([in_words(Leading, 3), in_words(Aware, 2), said(Developing)], Some(Level::Aware), other(&["a"])),
        ([in_words(Aware, 2), in_words(Aware, 2), said(Aware)], Some(Level::Aware), Comparable::Fully),
    ];
    for (answers, level, comparable) in table {
        let found = points(&framework, &record(std::slice::from_ref(&answers)));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].level, &found[0].comparable), (level, &comparable), "{answers:?}");
    }
}

#[test]
fn looking_back_stands_beside_the_level_of_the_assessment_before() {
    let years = [
        [said(Practising), said(Practising), said(Practising)],
        // A year later, knowing more: lower, and so it was lower at the time too.
        [looking_back(Developing, 1, Aware), looking_back(Developing, 1, Aware), said(Practising)],
    ];
    let found = points(&FRAMEWORK, &record(&years));
    assert_eq!((found[0].level, found[0].then_level), (Some(Level::Practising), Some(Level::Aware)));
    assert_eq!((found[1].level, found[1].then_level), (Some(Level::Developing), None));
}

#[test]
fn looking_back_reaches_the_newest_earlier_answer_and_no_further() {
    // The one between answered b alone, so looking back on a applies to the first.
    let years = [
        [said(Leading), said(Leading), said(Leading)],
        [None, said(Leading), None],
        [looking_back(Aware, 1, Developing), looking_back(Aware, 1, Aware), None],
    ];
    let found = points(&FRAMEWORK, &record(&years));
    // Looking back, a is Developing; b and c are as first answered.
    assert_eq!(found[0].then_level, Some(Level::Leading));
    assert_eq!(found[0].level, Some(Level::Leading));
    assert_eq!((found[1].level, found[1].then_level), (None, None), "one practice alone gives no level");
    // Two in the first, so that its level looking back differs.
    let years = [years[0].clone(), [None, None, said(Leading)], years[2].clone()];
    let found = points(&FRAMEWORK, &record(&years));
    assert_eq!((found[0].level, found[0].then_level), (Some(Level::Leading), Some(Level::Developing)));
    // A first answer has nothing earlier to look back to.
    let found = points(&FRAMEWORK, &record(&[[looking_back(Aware, 1, Aware), looking_back(Aware, 1, Aware), None]]));
    assert_eq!((found.len(), found[0].then_level), (1, None));
}

#[test]
fn looking_back_in_other_words_is_left_out_too() {
    let framework = with_new_words(PRINCIPLE, &["a", "b", "c"]);
    let now = |wording| [looking_back(Aware, wording, Aware), looking_back(Aware, wording, Aware), None];
    let before = |wording| [1, 2, 3].map(|_| in_words(Leading, wording));
    let then = |first, second| points(&framework, &record(&[before(first), now(second)]))[0].clone();
    assert_eq!(then(2, 2).then_level, Some(Level::Aware));
    assert_eq!(then(2, 1).then_level, None, "said in the old words");
    // The old answer is to older wording; where the person now says they were is in today's.
    assert_eq!((then(1, 2).level, then(1, 2).then_level), (None, Some(Level::Aware)));
}

#[test]
fn an_older_answer_can_be_read_in_its_own_words_and_kept() {
    let framework = with_new_words(PRINCIPLE, &["a"]);
    let mut record = record(&[[said(Aware), said(Aware), in_words(Aware, 9)]]);
    let found = outdated_answers(&framework, &record, &[&id(0)]);
    assert_eq!(found.iter().map(|found| &found.practice.id).collect::<Vec<_>>(), [&practice("a")]);
    let words = |wording| found[0].practice.anchor_at(wording, Level::Aware);
    assert_eq!(words(1), Some("I knew it in the old words"));
    assert_eq!(words(2), FRAMEWORK.practice(&practice("a")).and_then(|found| found.levels.anchor(Level::Aware)));
    assert_eq!(words(3), None, "words that nobody kept");
    assert_eq!(found[0].practice.anchor_at(1, Level::NotYet), None);
    assert_eq!(points(&framework, &record)[0].level, None);
    let wording = found[0].practice.wording;
    let stamp = record.next_stamp(1, Replica(1));
    record.apply(Command::KeepRating(id(0), practice("a"), wording), stamp);
    assert!(outdated_answers(&framework, &record, &[&id(0)]).is_empty());
    assert_eq!(points(&framework, &record)[0].level, Some(Level::Aware));
    assert!(outdated_answers(&framework, &record, &[&Id::new(1)]).is_empty(), "an assessment that is not there");
}

#[test]
fn what_the_framework_no_longer_has_is_named_and_kept() {
    let mut record = record(&[[said(Aware), None, None]]);
    for old in ["of-yesterday.a", "honest-scope.d", "nonsense"] {
        let stamp = record.next_stamp(1, Replica(1));
        record.apply(Command::SetAnswer(id(0), old.into(), Answer::new(Leading, 1)), stamp);
    }
    let found: Vec<&str> = retired_practices(&FRAMEWORK, &record, &id(0)).into_iter().map(PracticeId::as_str).collect();
    assert_eq!(found, ["honest-scope.d", "nonsense", "of-yesterday.a"]);
    assert_eq!(points(&FRAMEWORK, &record)[0].range, Some((Level::Aware, Level::Aware)), "and counts for no level");
    let tracks = |main: &str, second: Option<&str>| {
        let (_, found) = record.shown_assessment().expect("an assessment");
        let assessment = Assessment { track: main.into(), second: second.map(Into::into), ..found.clone() };
        retired_tracks(&FRAMEWORK, &assessment).into_iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(tracks("public-input-designer", None), Vec::<String>::new());
    assert_eq!(tracks("public-input-designer", Some("stenographer")), ["stenographer"]);
    assert_eq!(tracks("herald", Some("stenographer")), ["herald", "stenographer"]);
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    let rating = || prop::sample::select(vec![Rating::NotYet, Aware, Developing, Practising, Leading, NoChance]);
    prop::option::of((rating(), 1u32..4, prop::option::of(rating())).prop_map(|(rating, wording, then)| Answer {
        rating,
        wording,
        then,
    }))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was answered to whichever wording: a point's level comes only from answers to today's wording, so
    /// changing or removing any other answer moves no level.
    #[test]
    fn paths_never_mix_wordings(years in prop::collection::vec(prop::array::uniform3(answer()), 1..6), letters in prop::sample::subsequence(vec!["a", "b", "c"], 0..=3)) {
        let framework = with_new_words(PRINCIPLE, &letters);
        let today = |letter: &str| if letters.contains(&letter) { 2 } else { 1 };
        let only_today: Vec<[Option<Answer>; 3]> = years
            .iter()
            .map(|answers| {
                let mut kept = answers.clone();
                for (letter, answer) in ["a", "b", "c"].into_iter().zip(kept.iter_mut()) {
                    *answer = answer.take().filter(|answer| answer.wording == today(letter));
                }
                kept
            })
            .collect();
        let found = points(&framework, &record(&years));
        for (year, answers) in only_today.iter().enumerate() {
            let by_hand = principle_level(answers.iter().map(|answer| answer.as_ref().map(|answer| answer.rating)));
            let point = found.iter().find(|point| point.assessment == id(year));
            prop_assert_eq!(point.is_some(), years[year].iter().any(Option::is_some));
            if let Some(point) = point {
                prop_assert_eq!((point.level, point.range), (by_hand.level, by_hand.range));
                let all_today = years[year].iter().zip(["a", "b", "c"]).all(|(answer, letter)| answer.as_ref().is_none_or(|answer| answer.wording == today(letter)));
                prop_assert!(!all_today || point.comparable == Comparable::Fully);
                if let Comparable::OtherWording(practices) = &point.comparable {
                    prop_assert!(!practices.is_empty());
                }
            }
        }
        prop_assert!(found.last().is_none_or(|newest| newest.then_level.is_none()), "nobody looks back on the newest");
    }

    /// Looking back changes no level that was given.
    #[test]
    fn looking_back_replaces_nothing(years in prop::collection::vec(prop::array::uniform3(answer()), 1..6)) {
        let without: Vec<[Option<Answer>; 3]> = years
            .iter()
            .map(|answers| answers.clone().map(|answer| answer.map(|answer| Answer { then: None, ..answer })))
            .collect();
        let plain = points(&FRAMEWORK, &record(&without));
        prop_assert!(plain.iter().all(|point| point.then_level.is_none()));
        let given: Vec<PathPoint> =
            points(&FRAMEWORK, &record(&years)).into_iter().map(|point| PathPoint { then_level: None, ..point }).collect();
        prop_assert_eq!(given, plain);
    }
}
