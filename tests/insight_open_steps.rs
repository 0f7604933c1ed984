//! The plan as it reads to a manager (docs/rules.md, STEP-10).

mod common;

use common::day;
use engagement_career_path::framework::{FRAMEWORK, Level, Mode};
use engagement_career_path::insight::open_steps;
use engagement_career_path::record::{Action, ActionState, Answer, Command, Goal, Id, Rating, Record, Replica};

#[test]
fn open_steps_stand_once_by_date_and_promise_nothing_that_is_reached() {
    let mut record = Record::default();
    let mut run = |command| {
        let stamp = record.next_stamp(0, Replica(1));
        record.apply(command, stamp);
    };
    run(Command::SetAnswer(Id::new(1), "honest-scope.a".into(), Answer::new(Rating::Developing, 1)));
    run(Command::SetAnswer(Id::new(1), "open-results.a".into(), Answer::new(Rating::NoChance, 1)));
    let planned = ActionState::Planned;
    // Practice, from and to, then the steps: words, day and state.
    type Planned = (&'static str, Level, Level, Vec<(&'static str, Option<&'static str>, ActionState)>);
    let goals: [Planned; 6] = [
        (
            "honest-scope.a",
            Level::Aware,
            Level::Practising,
            vec![
                ("Ask for a critique", Some("2027-03-01"), planned),
                ("Done with", Some("2027-01-01"), ActionState::Done),
            ],
        ),
        // The same again, with another day.
        (
            "honest-scope.a",
            Level::Aware,
            Level::Practising,
            vec![(" Ask for a critique ", Some("2027-05-01"), planned)],
        ),
        // Reached.
        ("honest-scope.a", Level::NotYet, Level::Developing, vec![("Promised", Some("2027-06-01"), planned)]),
        (
            "open-results.a",
            Level::NotYet,
            Level::Aware,
            vec![("Some day", None, planned), ("Watch Ana", Some("2027-02-28"), ActionState::Doing)],
        ),
        // Nothing to do yet, everything done, and a practice that is no longer here.
        ("open-results.b", Level::Aware, Level::Developing, vec![]),
        ("gone.a", Level::NotYet, Level::Aware, vec![("Gone", None, planned)]),
    ];
    for (at, (practice, from, to, actions)) in (10_u64..).zip(goals) {
        let goal = Goal::of_practice(day("2026-11-24"), practice.into(), Some(from), to);
        run(Command::add_goal(Id::new(at), goal));
        for (number, (text, due, state)) in (100 * at..).zip(actions) {
            let action = Action::planned(Id::new(at), text.into(), Mode::WithPeers, due.map(day));
            run(Command::add_action(Id::new(number), Action { state, ..action }));
        }
    }
    let found = open_steps(&FRAMEWORK, &record, &Id::new(1), day("2027-03-01"));
    let said: Vec<_> = found
        .iter()
        .map(|step| {
            let practice = step.practice.map_or("", |practice| practice.id.as_str());
            (practice, step.from, step.action.as_ref().map_or("", |action| &action.text), step.is_late)
        })
        .collect();
    let expected = [
        ("open-results.a", Some(Level::NotYet), "Watch Ana", true),
        // Its day is today, and the level is that of today.
        ("honest-scope.a", Some(Level::Developing), "Ask for a critique", false),
        ("open-results.a", Some(Level::NotYet), "Some day", false),
        ("open-results.b", Some(Level::Aware), "", false),
    ];
    assert_eq!(said, expected);
}
