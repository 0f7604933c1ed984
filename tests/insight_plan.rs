//! The plan at one glance, its order and its years (docs/rules.md, PLAN-4 to PLAN-8).

mod common;

use common::{assessment, day};
use engagement_career_path::framework::{Level, Mode};
use engagement_career_path::insight::{
    Glance, carried, glance, is_over, is_to_carry, missing_mode, mix, moved, next_planned, next_review, open_actions,
};
use engagement_career_path::record::{
    Action, ActionState, Answer, Command, Goal, Id, Occasion, OccasionKind, OccasionState, Rating, Record, Replica,
    Scope,
};

fn run(record: &mut Record, command: Command) {
    let stamp = record.next_stamp(0, Replica(1));
    record.apply(command, stamp);
}

fn goal(record: &mut Record, id: u64, steps: &[(Mode, Option<&str>, ActionState)]) {
    run(record, Command::add_goal(Id::new(id), Goal::in_own_words(day("2026-12-01"), format!("goal {id}"))));
    for (number, (mode, due, state)) in (1..).zip(steps) {
        let text = format!("step {id}.{number}");
        let action = Action { state: *state, ..Action::planned(Id::new(id), text, *mode, due.map(day)) };
        run(record, Command::add_action(Id::new(id * 10 + number), action));
    }
}

fn texts(glance: &Glance) -> [Vec<&str>; 3] {
    [&glance.late, &glance.this_month, &glance.later]
        .map(|part| part.iter().map(|step| step.action.text.as_str()).collect())
}

use ActionState::{Doing, Done, LetGo, Planned};
use Mode::{Formal, OnTheJob, WithPeers};

/// PLAN-4: late, this month, later; done and let go are in none of them.
#[test]
fn the_plan_reads_by_when_it_is_due() {
    let mut record = Record::default();
    goal(&mut record, 1, &[(OnTheJob, Some("2027-03-31"), Planned), (OnTheJob, Some("2027-04-01"), Planned)]);
    goal(&mut record, 2, &[(OnTheJob, Some("2027-03-14"), Doing), (OnTheJob, Some("2027-03-15"), Planned)]);
    goal(&mut record, 3, &[(OnTheJob, Some("2027-01-01"), Done), (OnTheJob, Some("2027-01-01"), LetGo)]);
    goal(&mut record, 4, &[(OnTheJob, None, Planned)]);
    let found = glance(&record, day("2027-03-15"));
    assert_eq!(texts(&found), [vec!["step 2.1"], vec!["step 2.2", "step 1.1"], vec!["step 1.2", "step 4.1"]]);
    assert_eq!(next_planned(&record).map(|step| step.action.text), Some("step 2.1".into()));
    assert_eq!(open_actions(&record).len(), 5);
}

/// PLAN-5: courses are never missed, and one step is no mix.
#[test]
fn the_mix_says_what_is_missing() {
    let table: [(&[Mode], Option<Mode>); 6] = [
        (&[OnTheJob], None),
        (&[OnTheJob, OnTheJob], Some(WithPeers)),
        (&[WithPeers, WithPeers], Some(OnTheJob)),
        (&[Formal, Formal], Some(OnTheJob)),
        (&[OnTheJob, WithPeers], None),
        (&[], None),
    ];
    for (modes, missing) in table {
        let mut record = Record::default();
        for (id, mode) in (1..).zip(modes) {
            goal(&mut record, id, &[(*mode, None, Planned), (Formal, None, Done), (Formal, None, LetGo)]);
        }
        let mix = mix(&record);
        assert_eq!(mix.iter().map(|(_, number)| number).sum::<usize>(), modes.len());
        assert_eq!(missing_mode(&mix), missing, "{modes:?}");
    }
}

/// PLAN-6: asked once a year, about what is unfinished, and never by itself.
#[test]
fn an_unfinished_goal_is_carried_over_on_purpose() {
    let mut record = Record::default();
    goal(&mut record, 1, &[(OnTheJob, None, Planned)]);
    goal(&mut record, 2, &[(OnTheJob, None, Done)]);
    let asked = |record: &Record| {
        let goals = record.goals().into_iter();
        goals.filter(|(id, goal)| is_to_carry(record, id, goal)).map(|(id, _)| id.clone()).collect::<Vec<_>>()
    };
    let look = |record: &mut Record, id: u64, started: &str| {
        run(record, Command::SetAssessment(Id::new(id), assessment(started, Scope::Start)));
        run(record, Command::SetAnswer(Id::new(id), "honest-scope.a".into(), Answer::new(Rating::Aware, 1)));
    };
    look(&mut record, 90, "2026-11-28");
    assert_eq!(asked(&record), [], "made after it");
    look(&mut record, 91, "2027-03-01");
    assert_eq!(asked(&record), [], "a look in between begins no year");
    run(&mut record, Command::SetAssessment(Id::new(92), assessment("2027-11-28", Scope::Start)));
    assert_eq!(asked(&record), [], "nothing is answered yet");
    look(&mut record, 92, "2027-11-28");
    assert_eq!(asked(&record), [Id::new(1)]);
    let now = record.goal(&Id::new(1)).map(|goal| carried(&record, &goal, day("2027-11-28"))).expect("the goal");
    run(&mut record, Command::add_goal(Id::new(1), now));
    assert_eq!(asked(&record), []);
    look(&mut record, 93, "2028-11-28");
    assert_eq!(asked(&record), [Id::new(1)], "and again after another year");
    run(&mut record, Command::SetActionState(Id::new(11), LetGo));
    assert_eq!(asked(&record), []);
}

/// A carried goal begins at the level of today.
#[test]
fn a_carried_goal_begins_where_someone_stands_now() {
    let mut record = Record::default();
    let goal = Goal::of_practice(day("2026-12-01"), "honest-scope.a".into(), Some(Level::NotYet), Level::Practising);
    run(&mut record, Command::SetAssessment(Id::new(1), assessment("2027-11-28", Scope::Start)));
    run(&mut record, Command::SetAnswer(Id::new(1), "honest-scope.a".into(), Answer::new(Rating::Aware, 1)));
    let now = carried(&record, &goal, day("2027-12-01"));
    assert_eq!((now.from, now.carried, now.made), (Some(Level::Aware), Some(day("2027-12-01")), goal.made));
}

/// PLAN-7: by buttons, one place at a time; what is added later stands at the end.
#[test]
fn goals_keep_the_order_that_they_were_given() {
    let mut record = Record::default();
    (1..=3).for_each(|id| goal(&mut record, id, &[]));
    let order = |record: &Record| record.goals().into_iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    let move_goal = |record: &mut Record, id: u64, is_up: bool| {
        let command = moved(record, &Id::new(id), is_up);
        run(record, command);
    };
    move_goal(&mut record, 3, true);
    assert_eq!(order(&record), [1, 3, 2].map(Id::new));
    move_goal(&mut record, 1, false);
    assert_eq!(order(&record), [3, 1, 2].map(Id::new));
    move_goal(&mut record, 3, true);
    move_goal(&mut record, 2, false);
    move_goal(&mut record, 9, false);
    assert_eq!(order(&record), [3, 1, 2].map(Id::new), "nothing beyond the ends");
    goal(&mut record, 4, &[]);
    assert_eq!(order(&record), [3, 1, 2, 4].map(Id::new));
}

#[test]
fn a_goal_is_over_when_nothing_is_left_to_do() {
    let mut record = Record::default();
    goal(&mut record, 1, &[]);
    goal(&mut record, 2, &[(OnTheJob, None, Done), (OnTheJob, None, LetGo)]);
    goal(&mut record, 3, &[(OnTheJob, None, Done), (OnTheJob, None, Doing)]);
    let over: Vec<bool> = record.goals().into_iter().map(|(id, goal)| is_over(&record, id, &goal)).collect();
    assert_eq!(over, [false, true, false]);
}

/// PLAN-8: the earliest that nobody has held.
#[test]
fn the_next_review_is_the_first_that_is_open() {
    let mut record = Record::default();
    let review = |day_of: &str, state| Occasion { state, ..Occasion::on(OccasionKind::Review, day(day_of)) };
    run(&mut record, Command::set_occasion(Id::new(1), Some(review("2027-01-10", OccasionState::Been))));
    run(&mut record, Command::set_occasion(Id::new(2), Some(Occasion::on(OccasionKind::Meeting, day("2027-02-10")))));
    assert_eq!(next_review(&record), None);
    run(&mut record, Command::set_occasion(Id::new(3), Some(review("2027-06-10", OccasionState::Planned))));
    run(&mut record, Command::set_occasion(Id::new(4), Some(review("2027-04-10", OccasionState::Planned))));
    assert_eq!(next_review(&record).map(|(id, _)| id.clone()), Some(Id::new(4)));
}
