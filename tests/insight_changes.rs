//! Practices from one assessment to the next: what has moved, what is said of it, and where its line is drawn
//! (docs/rules.md, CHANGE-1, CHANGE-5 to CHANGE-8, LOG-5).

mod common;

use common::assessment;
use engagement_career_path::framework::{FRAMEWORK, PracticeId};
use engagement_career_path::insight::{
    LoggedBetween, PracticeChange, PracticeMove, change_note, changes_headline, changes_in_words, changes_sentence,
    is_comparable, number_in_words, practice_changes, slope_bands,
};
use engagement_career_path::record::Rating::{self, *};
use engagement_career_path::record::{Answer, Command, Evidence, Id, LogEntry, Month, Record, Replica, Scope};
use proptest::prelude::*;

/// A rating, the wording it was given to, and where the person later says they were then.
type Said = Option<(Rating, u32, Option<Rating>)>;

const NOTHING: Said = None;

fn said(rating: Rating) -> Said {
    Some((rating, 1, None))
}

fn practices() -> impl Iterator<Item = PracticeId> {
    FRAMEWORK.practices().map(|practice| practice.id.clone())
}

fn run(record: &mut Record, command: Command) {
    let stamp = record.next_stamp(0, Replica(1));
    record.apply(command, stamp);
}

/// Assessments a year apart, numbered from 1, with answers to the first practices of the framework.
fn record(all: &[&[Said]]) -> Record {
    let mut record = Record::default();
    for (number, answers) in (1..).zip(all) {
        let id = Id::new(number);
        let assessment = assessment(&format!("{}-11-10", 2020 + number), Scope::All);
        run(&mut record, Command::SetAssessment(id.clone(), assessment));
        for (practice, said) in practices().zip(answers.iter()) {
            if let Some((rating, wording, then)) = *said {
                let answer = Answer { then, ..Answer::new(rating, wording) };
                run(&mut record, Command::SetAnswer(id.clone(), practice, answer));
            }
        }
    }
    record
}

fn changes<'a>(record: &'a Record, number: u64) -> Vec<PracticeChange<'a>> {
    let ids: Vec<Id> = (1..=number).map(Id::new).collect();
    practice_changes(&FRAMEWORK, record, &ids.iter().collect::<Vec<_>>())
}

#[test]
fn a_practice_is_compared_with_the_newest_answer_before_it() {
    let words = |rating, wording| Some((rating, wording, None));
    let table: [(&[Said], Option<PracticeMove>, &str); 15] = [
        (&[said(Aware), said(Developing)], Some(PracticeMove::Up(1)), "one level up"),
        (&[said(NotYet), said(Developing)], Some(PracticeMove::Up(2)), "two levels up"),
        (&[said(Leading), said(Aware)], Some(PracticeMove::Down(3)), "three levels down"),
        (&[said(Aware), said(Aware)], Some(PracticeMove::Same), ""),
        (&[said(NoChance), said(NoChance)], Some(PracticeMove::Same), ""),
        (&[said(NoChance), said(Aware)], Some(PracticeMove::New), "new"),
        (&[NOTHING, said(Aware)], Some(PracticeMove::New), "new"),
        (&[said(Aware), said(NoChance)], Some(PracticeMove::NoChance), ""),
        (&[said(Aware), NOTHING], Some(PracticeMove::Unanswered), ""),
        (&[NOTHING, NOTHING], None, ""),
        // CHANGE-1: only the same words are compared, whichever they are.
        (&[words(Leading, 0), said(Aware)], Some(PracticeMove::OtherWording), "asked in other words"),
        (&[words(Aware, 0), words(Leading, 0)], Some(PracticeMove::Up(3)), "three levels up"),
        // CHANGE-6: an assessment that did not ask is passed over.
        (&[said(Aware), NOTHING, said(Practising)], Some(PracticeMove::Up(2)), "two levels up"),
        // CHANGE-5: where someone now says they were then is said beside the change.
        (
            &[said(Practising), Some((Developing, 1, Some(Aware)))],
            Some(PracticeMove::Down(1)),
            "one level down; looking back, Aware then",
        ),
        (&[NOTHING, Some((Aware, 1, Some(NotYet)))], Some(PracticeMove::New), "new"),
    ];
    for (answers, moved, note) in table {
        let each: Vec<[Said; 1]> = answers.iter().map(|said| [*said]).collect();
        let record = record(&each.iter().map(<[Said; 1]>::as_slice).collect::<Vec<_>>());
        let found = changes(&record, answers.len() as u64);
        assert_eq!(found.first().map(|change| change.moved), moved, "{answers:?}");
        assert!(found.len() < 2);
        assert_eq!(found.first().map_or(String::new(), |change| change_note(&FRAMEWORK, change)), note, "{answers:?}");
    }
}

/// CHANGE-8.
#[test]
fn the_headline_counts_what_rose_and_stays_true() {
    let (up, down, same, new) = ([Aware, Developing], [Developing, Aware], [Aware, Aware], [NoChance, Aware]);
    let other = "asked in other words";
    let table: [(&[[Rating; 2]], &str, &str); 9] = [
        (&[up, up, up, up, new, same, same, same, same], "4 practices up", "four up, one new, four the same"),
        (&[up, same], "1 practice up", "one up, one the same"),
        (&[same; 9], "9 practices held", "nine the same"),
        (&[same], "1 practice held", "one the same"),
        (&[up, down, up, up], "3 up, 1 down", "three up, one down"),
        (&[down, same, same], "2 held, 1 down", "one down, two the same"),
        (&[down, down], "2 practices down", "two down"),
        (&[new, new], "2 practices new", "two new"),
        (&[[Aware, NoChance]], "Nothing to compare yet", "one no chance yet"),
    ];
    for (answers, headline, sentence) in table {
        let column = |at: usize| answers.iter().map(|pair| said(pair[at])).collect::<Vec<_>>();
        let record = record(&[&column(0), &column(1)]);
        let found = changes(&record, 2);
        assert_eq!((changes_headline(&found).as_str(), changes_sentence(&found).as_str()), (headline, sentence));
    }
    let reworded = record(&[&[Some((Aware, 0, None)), said(Aware)], &[said(Leading), NOTHING]]);
    let found = changes(&reworded, 2);
    assert_eq!(changes_sentence(&found), format!("one {other}, one not answered now"));
    assert_eq!([0, 1, 12, 13].map(number_in_words), ["none", "one", "twelve", "13"]);
}

#[test]
fn the_picture_is_told_in_words_and_says_once_what_is_said_of_all() {
    let first =
        [said(Aware), said(Practising), said(Practising), said(NoChance), Some((Aware, 0, None)), said(Leading)];
    let second = [
        said(Practising),
        said(Practising),
        said(Practising),
        said(Aware),
        said(Leading),
        Some((Aware, 1, Some(Developing))),
    ];
    let record = record(&[&first, &second]);
    let titles: Vec<&str> = FRAMEWORK.practices().map(|practice| practice.title.as_str()).collect();
    let expected = [
        ("Up", format!("{} (Aware to Practising, two levels).", titles[0])),
        ("Down", format!("{} (Leading to Aware, three levels; looking back, Developing then).", titles[5])),
        ("New", format!("{} (Aware; there was no chance before).", titles[3])),
        ("The same", format!("{}, {} (all Practising).", titles[1], titles[2])),
        ("Asked in other words", format!("{} (Leading now; Aware to the words before).", titles[4])),
    ];
    assert_eq!(changes_in_words(&FRAMEWORK, &changes(&record, 2)), expected);
}

/// CHANGE-7: in the newer column the fallen are on top and the risen last; in the older one those about to rise are on
/// top. At equal places the framework's order.
#[test]
fn lines_are_ordered_so_that_they_cross_least() {
    let line = |before, now| vec![Some(before), Some(now)];
    let lines = [
        line(NotYet, Developing),     // 0: two levels up
        line(Developing, Developing), // 1
        line(Leading, Developing),    // 2: two levels down
        line(Aware, Developing),      // 3: one level up
        line(Developing, Leading),    // 4
        line(Developing, Developing), // 5
        vec![None, Some(Developing)], // 6: not asked before
    ];
    let bands = slope_bands(&lines);
    let developing = bands.iter().find(|band| band.rating == Developing).expect("a band");
    assert_eq!(developing.columns, [vec![4, 1, 5], vec![2, 1, 5, 6, 3, 0]]);
    assert_eq!(
        bands.iter().map(|band| band.rating).collect::<Vec<_>>(),
        [Leading, Practising, Developing, Aware, NotYet]
    );
    // Of three columns, the middle one looks both ways.
    let three = [
        vec![Some(Aware), Some(Aware), Some(Leading)],
        vec![Some(Leading), Some(Aware), Some(Aware)],
        vec![Some(NoChance), Some(Aware), Some(Aware)],
    ];
    let bands = slope_bands(&three);
    assert_eq!(bands[3].columns[1], [0, 1, 2]);
    assert_eq!(bands.last().map(|band| band.rating), Some(NoChance));
    assert!(slope_bands(&[]).iter().all(|band| band.columns.is_empty()));
}

/// CHANGE-9.
#[test]
fn a_principle_is_compared_by_two_practices_with_a_level_both_times() {
    let principle = FRAMEWORK.principles.0[0].id.as_str();
    let words = |wording| Some((Aware, wording, None));
    let table: [([Said; 3], [Said; 3], bool); 5] = [
        ([said(Aware), said(Aware), NOTHING], [said(Leading), said(NotYet), NOTHING], true),
        ([said(Aware), NOTHING, said(Aware)], [said(Aware), said(Aware), said(Aware)], true),
        ([said(Aware), said(NoChance), NOTHING], [said(Aware), said(Aware), NOTHING], false),
        ([said(NoChance), said(NoChance), NOTHING], [said(NoChance), said(NoChance), NOTHING], false),
        ([words(0), said(Aware), NOTHING], [said(Aware), said(Aware), NOTHING], false),
    ];
    for (before, now, expected) in table {
        let record = record(&[&before, &now]);
        assert_eq!(is_comparable(&changes(&record, 2), principle), expected, "{before:?} {now:?}");
    }
}

/// LOG-5.
#[test]
fn what_helped_is_logged_between_the_two_and_stands_behind_what_rose() {
    let (up, held) = ([Developing, Practising], [Practising, Practising]);
    let column = |at: usize| [said(up[at]), said(held[at])];
    let mut record = record(&[&column(0), &column(1)]);
    let months = [(2021, 10), (2021, 11), (2022, 3), (2022, 11), (2022, 12)];
    for (number, (year, month)) in (10..).zip(months) {
        let entry = LogEntry { title: "x".into(), ..LogEntry::new(Month::new(year, month).expect("a month")) };
        run(&mut record, Command::SetLogEntry(Id::new(number), entry));
    }
    let links = |log: &[u64]| Evidence { log: log.iter().map(|id| Id::new(*id)).collect(), ..Evidence::default() };
    let practices: Vec<PracticeId> = practices().take(2).collect();
    run(&mut record, Command::SetEvidence(Id::new(2), practices[0].clone(), links(&[14, 13, 10, 11])));
    run(&mut record, Command::SetEvidence(Id::new(2), practices[1].clone(), links(&[12])));
    let found = LoggedBetween::of(&record, &changes(&record, 2), Month::new(2022, 11).expect("a month"));
    assert_eq!(found.all, 3);
    let behind: Vec<&Id> = found.behind.iter().map(|(id, _)| *id).collect();
    assert_eq!(behind, [&Id::new(11), &Id::new(13)]);
}

fn any_said() -> impl Strategy<Value = Said> {
    let level = || prop::sample::select(vec![NotYet, Aware, Developing, Practising, Leading, NoChance]);
    proptest::option::of((level(), 0u32..2, proptest::option::of(level())))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Every practice is said of exactly once, and every answer has exactly one place in its column.
    #[test]
    fn nothing_is_lost_and_nothing_is_said_twice(
        all in prop::collection::vec(prop::collection::vec(any_said(), 6), 1..5)
    ) {
        let slices: Vec<&[Said]> = all.iter().map(Vec::as_slice).collect();
        let record = record(&slices);
        let found = changes(&record, all.len() as u64);
        let words = changes_in_words(&FRAMEWORK, &found);
        for change in &found {
            let title = change.practice.title.as_str();
            prop_assert_eq!(words.iter().map(|(_, words)| words.matches(title).count()).sum::<usize>(), 1);
            let levels = change.before.and_then(|before| before.answer.rating.level()).zip(change.now().and_then(Rating::level));
            let by = levels.map(|(before, now)| i32::from(now.number()) - i32::from(before.number()));
            match change.moved {
                PracticeMove::Up(levels) => prop_assert_eq!(by, Some(i32::from(levels))),
                PracticeMove::Down(levels) => prop_assert_eq!(by, Some(-i32::from(levels))),
                PracticeMove::Same => prop_assert!(by.is_none_or(|by| by == 0)),
                _ => {}
            }
        }
        let lines: Vec<Vec<Option<Rating>>> = found.iter().map(|change| change.answers.iter().map(|answer| answer.map(|answer| answer.rating)).collect()).collect();
        for column in 0..all.len() {
            let mut placed: Vec<usize> = Vec::new();
            for band in slope_bands(&lines) {
                for line in band.columns.get(column).into_iter().flatten() {
                    prop_assert_eq!(lines[*line][column], Some(band.rating));
                    placed.push(*line);
                }
            }
            placed.sort_unstable();
            let answered: Vec<usize> = (0..lines.len()).filter(|line| lines[*line][column].is_some()).collect();
            prop_assert_eq!(placed, answered);
        }
    }
}
