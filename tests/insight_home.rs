//! What home says to someone who comes back, and how the plan reads today (docs/rules.md, RETURN-1 to RETURN-3, PLAN-1 to
//! PLAN-3).

mod common;

use common::{assessment, day};
use engagement_career_path::framework::{FRAMEWORK, Level, Mode, PracticeId};
use engagement_career_path::insight::{
    Invitation, NextStep, finish_left, invitation, is_late, level_now, next_step, practices_in_words, reached, stood,
};
use engagement_career_path::record::{
    Action, ActionState, Answer, Command, Date, Goal, Id, Rating, Record, Replica, Scope,
};

const NINE: [(&str, Rating); 9] = [
    ("honest-scope.a", Rating::NotYet),
    ("honest-scope.b", Rating::Practising),
    ("diverse-reach.a", Rating::Practising),
    ("faithful-record.a", Rating::Practising),
    ("faithful-record.b", Rating::Developing),
    ("reasoned-response.b", Rating::Aware),
    ("reasoned-response.c", Rating::Leading),
    ("learning-profession.b", Rating::Practising),
    ("learning-profession.c", Rating::NoChance),
];

fn run(record: &mut Record, command: Command) {
    let stamp = record.next_stamp(0, Replica(1));
    record.apply(command, stamp);
}

fn begin(record: &mut Record, id: u64, started: &str) {
    let assessment = assessment(started, Scope::Start);
    run(record, Command::SetAssessment(Id::new(id), assessment));
}

fn answer(record: &mut Record, id: u64, practice: &str, rating: Rating) {
    run(record, Command::SetAnswer(Id::new(id), practice.into(), Answer::new(rating, 1)));
}

/// The first answers of nine, on 28 November 2026.
fn answered(number: usize) -> Record {
    let mut record = Record::default();
    begin(&mut record, 1, "2026-11-28");
    for (practice, rating) in NINE.into_iter().take(number) {
        answer(&mut record, 1, practice, rating);
    }
    record
}

fn plan(record: &mut Record, id: u64, practice: &str, to: Level, due: Option<&str>) {
    let goal = Goal::of_practice(day("2026-11-28"), practice.into(), None, to);
    run(record, Command::add_goal(Id::new(id), goal));
    let action = Action::planned(Id::new(id), format!("step {id}"), Mode::OnTheJob, due.map(day));
    run(record, Command::add_action(Id::new(100 + id), action));
}

fn invited(record: &Record, today: &str, put_off: Option<Date>) -> Option<Invitation> {
    invitation(&FRAMEWORK, record, day(today), put_off, &|_| Date::EPOCH)
}

/// RETURN-1: from ten months after the last assessment was finished or answered on; before that nothing, and while one
/// is begun, its first open question.
#[test]
fn home_invites_from_ten_months_on_and_goes_on_with_what_is_begun() {
    let mut record = answered(9);
    let again = Some(Invitation::LookAgain { on: day("2026-11-28"), asked: 9 });
    assert_eq!(invited(&record, "2027-09-27", None), None);
    assert_eq!(invited(&record, "2027-09-28", None), again);
    // Finished by itself, it reads the same; finished later, the months run from then.
    let left = finish_left(&record, day("2027-09-28"), &|_| Date::EPOCH).expect("it was left");
    run(&mut record, left);
    assert_eq!(invited(&record, "2027-09-28", None), again);
    run(&mut record, Command::FinishAssessment(Id::new(1), day("2026-12-15")));
    assert_eq!(invited(&record, "2027-10-14", None), None);
    assert!(invited(&record, "2027-10-15", None).is_some());

    let open = |question, practice: &str| Some(Invitation::GoOn { practice: practice.into(), question, asked: 9 });
    assert_eq!(invited(&answered(0), "2026-11-28", None), open(1, "honest-scope.a"));
    assert_eq!(invited(&answered(3), "2026-11-28", None), open(4, "faithful-record.a"));
    assert_eq!(invited(&Record::default(), "2026-11-28", None), None);
}

/// RETURN-2: "Not now" holds until its day, and hides no assessment that is begun.
#[test]
fn not_now_holds_for_its_month() {
    let until = Some(day("2027-11-03"));
    assert_eq!(invited(&answered(9), "2027-11-02", until), None);
    assert!(invited(&answered(9), "2027-11-03", until).is_some());
    assert!(invited(&answered(3), "2026-11-28", Some(day("2026-12-28"))).is_some());
}

/// Where someone stands is counted by practices, a dot each, as in the results: what work gave no chance for counts as
/// answered and has no dot.
#[test]
fn where_someone_stands_is_a_dot_a_practice() {
    let found = stood(&FRAMEWORK, &answered(9), day("2026-11-28")).expect("answers");
    assert_eq!((found.practices.len(), found.practices.iter().filter(|row| row.is_reached()).count()), (9, 5));
    assert_eq!(
        practices_in_words(&found.practices, true),
        ("Of nine practices, ".into(), "five were where your role asks or above".into())
    );
    let dots: Vec<usize> = found.rows.iter().map(|(_, dots)| dots.len()).collect();
    assert_eq!(dots, [2, 1, 2, 2, 1]);
    // The next assessment has no answer yet: the last one still says where they stood.
    let mut record = answered(9);
    begin(&mut record, 2, "2027-11-28");
    assert_eq!(stood(&FRAMEWORK, &record, day("2027-11-28")).map(|found| found.practices.len()), Some(9));
    assert!(stood(&FRAMEWORK, &answered(0), day("2026-11-28")).is_none());
}

/// RETURN-3: the open step with the nearest date, then one without a date; without any, the first of the results that was
/// never planned.
#[test]
fn the_next_step_is_the_nearest_of_the_plan_or_the_first_of_the_results() {
    let mut record = answered(9);
    let NextStep::Offered(first, Level::Aware) = next_step(&FRAMEWORK, &record) else { panic!("a step on offer") };
    assert_eq!(first, PracticeId::from("honest-scope.a"));
    let next = |record: &Record| match next_step(&FRAMEWORK, record) {
        NextStep::Planned(step) => step.action.text,
        other => format!("{other:?}"),
    };
    plan(&mut record, 7, "faithful-record.b", Level::Practising, None);
    assert_eq!(next(&record), "step 7");
    plan(&mut record, 5, "honest-scope.a", Level::Aware, Some("2027-02-28"));
    plan(&mut record, 6, "reasoned-response.b", Level::Developing, Some("2026-12-31"));
    assert_eq!(next(&record), "step 6");
    run(&mut record, Command::SetActionState(Id::new(106), ActionState::Done));
    assert_eq!(next(&record), "step 5");
    for id in [105, 107] {
        run(&mut record, Command::SetActionState(Id::new(id), ActionState::Done));
    }
    assert!(!matches!(next_step(&FRAMEWORK, &record), NextStep::Offered(practice, _) if practice == first));
}

/// PLAN-1: late from the day after its date, until it is done.
#[test]
fn a_step_is_late_from_the_day_after_its_date() {
    let mut record = answered(9);
    plan(&mut record, 5, "honest-scope.a", Level::Aware, Some("2027-02-28"));
    let late = |record: &Record, today| is_late(&record.action(&Id::new(105)).expect("a step"), day(today));
    assert!(!late(&record, "2027-02-28"));
    assert!(late(&record, "2027-03-01"));
    run(&mut record, Command::SetActionState(Id::new(105), ActionState::Done));
    assert!(!late(&record, "2027-03-01"));
}

/// PLAN-2, PLAN-3: "now" is the newest answer's level, and a goal that it reaches is closed: it is not a next step.
#[test]
fn a_goal_is_measured_by_the_level_of_today() {
    let mut record = answered(9);
    plan(&mut record, 5, "honest-scope.a", Level::Aware, Some("2027-02-28"));
    let practice = PracticeId::from("honest-scope.a");
    let goal = |record: &Record| record.goals().first().map(|(_, goal)| (*goal).clone()).expect("a goal");
    assert_eq!(level_now(&record, &practice), Some(Level::NotYet));
    assert_eq!(reached(&record, &goal(&record)), None);
    begin(&mut record, 2, "2027-11-28");
    answer(&mut record, 2, "honest-scope.a", Rating::NoChance);
    assert_eq!(level_now(&record, &practice), Some(Level::NotYet), "no chance yet is not a level");
    answer(&mut record, 2, "honest-scope.a", Rating::Practising);
    assert_eq!(level_now(&record, &practice), Some(Level::Practising));
    assert_eq!(reached(&record, &goal(&record)), Some(Level::Practising));
    assert!(!matches!(next_step(&FRAMEWORK, &record), NextStep::Planned(_)));
}
