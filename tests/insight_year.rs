//! A year at one glance (docs/rules.md, YEAR-1 to YEAR-4).

mod common;

use common::{assessment, day};
use engagement_career_path::framework::{FRAMEWORK, Mode};
use engagement_career_path::insight::{Year, YearItem, YearState, year, year_start};
use engagement_career_path::record::{
    Action, ActionState, Answer, Command, Date, Goal, Id, Month, Occasion, OccasionKind, OccasionState, Rating, Record,
    Replica, Scope, Stamp,
};

/// Milliseconds since 1970 of a day.
fn millis(text: &str) -> u64 {
    u64::try_from(day(text).days_since(Date::EPOCH)).expect("after 1970") * 86_400_000
}

fn run(record: &mut Record, on: &str, command: Command) {
    let stamp: Stamp = record.next_stamp(millis(on), Replica(1));
    record.apply(command, stamp);
}

fn shown(record: &Record, start: &str, today: &str) -> Year {
    let start: Month = start.parse().expect("a month");
    year(&FRAMEWORK, record, (start, day(today)), &Date::in_universal_time)
}

/// Month, kind and state of everything but the meetings on offer.
fn said(found: &Year, today: &str) -> Vec<(String, &'static str, YearState)> {
    let items = found.months.iter().flat_map(|(month, items)| items.iter().map(move |item| (month, item)));
    let named = items.filter_map(|(month, item)| {
        let kind = match item {
            YearItem::Offered(_) => return None,
            YearItem::Assessment(..) => "assessment",
            YearItem::LookAgain(_) => "look again",
            YearItem::Begin => "begin",
            YearItem::Occasion(_, occasion) => occasion.kind.id(),
            YearItem::Step(..) => "step",
        };
        Some((month.to_string(), kind, item.state(day(today))))
    });
    named.collect()
}

fn offered(found: &Year) -> Vec<(String, String)> {
    let items = found.months.iter().flat_map(|(month, items)| items.iter().map(move |item| (month, item)));
    let offers = items.filter_map(|(month, item)| match item {
        YearItem::Offered(principle) => Some((month.to_string(), principle.to_string())),
        _ => None,
    });
    offers.collect()
}

/// YEAR-2: someone without a record sees where to begin and the whole programme.
#[test]
fn an_empty_year_offers_an_assessment_and_twelve_meetings() {
    let found = shown(&Record::default(), "2026-11", "2026-11-28");
    assert_eq!(said(&found, "2026-11-28"), [("2026-11".into(), "begin", YearState::Ahead)]);
    let principles: Vec<String> = FRAMEWORK.principles.iter().map(|principle| principle.id.to_string()).collect();
    assert_eq!(offered(&found).into_iter().map(|(_, principle)| principle).collect::<Vec<_>>(), principles);
    assert_eq!(offered(&found).len(), 12);
}

/// YEAR-3: everything with a day is in its month, as it stands today.
#[test]
fn a_year_holds_everything_that_has_a_day() {
    let mut record = Record::default();
    run(&mut record, "2026-11-28", Command::SetAssessment(Id::new(1), assessment("2026-11-28", Scope::Start)));
    let answer = Answer::new(Rating::Aware, 1);
    run(&mut record, "2026-11-28", Command::SetAnswer(Id::new(1), "honest-scope.a".into(), answer));
    run(&mut record, "2026-11-28", Command::FinishAssessment(Id::new(1), day("2026-11-28")));
    let occasion = |kind, on: &str, state| Some(Occasion { state, ..Occasion::on(kind, day(on)) });
    let (meeting, review, retreat) = (OccasionKind::Meeting, OccasionKind::Review, OccasionKind::Retreat);
    for (id, found) in (10..).zip([
        occasion(meeting, "2026-12-16", OccasionState::Been),
        occasion(meeting, "2027-01-20", OccasionState::Missed),
        occasion(meeting, "2027-02-17", OccasionState::Planned),
        occasion(review, "2027-04-01", OccasionState::Planned),
        occasion(retreat, "2027-09-08", OccasionState::Planned),
        occasion(meeting, "2027-11-01", OccasionState::Planned),
    ]) {
        run(&mut record, "2026-12-01", Command::set_occasion(Id::new(id), found));
    }
    run(&mut record, "2026-12-01", Command::add_goal(Id::new(2), Goal::in_own_words(day("2026-12-01"), "Grow".into())));
    for (id, (due, state)) in (20..).zip([
        (Some("2027-02-28"), ActionState::Doing),
        (Some("2027-01-15"), ActionState::Done),
        (Some("2027-05-31"), ActionState::LetGo),
        (Some("2027-06-30"), ActionState::Planned),
        (None, ActionState::Planned),
    ]) {
        let action = Action::planned(Id::new(2), format!("step {id}"), Mode::OnTheJob, due.map(day));
        run(&mut record, "2026-12-01", Command::add_action(Id::new(id), Action { state, ..action }));
    }
    let today = "2027-03-04";
    let found = shown(&record, "2026-11", today);
    use YearState::{Ahead, Done, Late, Missed};
    let expected = [
        ("2026-11", "assessment", Done),
        ("2026-12", "meeting", Done),
        ("2027-01", "step", Done),
        ("2027-01", "meeting", Missed),
        ("2027-02", "meeting", Late),
        ("2027-02", "step", Late),
        ("2027-04", "review", Ahead),
        ("2027-06", "step", Ahead),
        ("2027-09", "look again", Ahead),
        ("2027-09", "retreat", Ahead),
    ];
    let said = said(&found, today);
    let mut wanted: Vec<_> = expected.iter().map(|(month, kind, state)| (month.to_string(), *kind, *state)).collect();
    let mut sorted = said.clone();
    wanted.sort_by_key(|(month, kind, _)| (month.clone(), *kind));
    sorted.sort_by_key(|(month, kind, _)| (month.clone(), *kind));
    assert_eq!(sorted, wanted);
    assert_eq!(found.undated, 1);
    // From this month on; March to October have no meeting.
    assert_eq!(offered(&found).first().map(|(month, _)| month.clone()), Some("2027-03".into()));
    assert_eq!(offered(&found).len(), 8);
    let from = found.months.iter().flat_map(|(_, items)| items).find_map(|item| match item {
        YearItem::Step(id, _, _, from) if *id == Id::new(23) => Some(*from),
        _ => None,
    });
    assert_eq!(from, Some("2026-12".parse().expect("a month")), "a step begins when it was written down");
}

/// YEAR-1: the year begins with the newest assessment, unless that is a year ago.
#[test]
fn a_year_begins_with_the_newest_assessment() {
    let mut record = Record::default();
    let month = |text: &str| text.parse::<Month>().expect("a month");
    assert_eq!(year_start(&record, day("2026-11-28")), month("2026-11"));
    run(&mut record, "2026-11-28", Command::SetAssessment(Id::new(1), assessment("2026-11-28", Scope::Start)));
    assert_eq!(year_start(&record, day("2027-10-31")), month("2026-11"));
    assert_eq!(year_start(&record, day("2027-11-01")), month("2027-11"));
    // A clock that was ahead.
    assert_eq!(year_start(&record, day("2026-10-01")), month("2026-10"));
}

/// YEAR-4: a principle that a meeting of the year is about is not offered again.
#[test]
fn a_planned_principle_is_not_offered_again() {
    let mut record = Record::default();
    let planned =
        Occasion { principle: Some("honest-scope".into()), ..Occasion::on(OccasionKind::Meeting, day("2027-01-20")) };
    run(&mut record, "2026-12-01", Command::set_occasion(Id::new(1), Some(planned)));
    let offers = offered(&shown(&record, "2026-12", "2026-12-01"));
    assert_eq!(offers.len(), 11);
    assert!(!offers.iter().any(|(month, principle)| principle == "honest-scope" || month == "2027-01"));
}
