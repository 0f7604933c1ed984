//! A year at one glance: assessments, meetings, reviews, steps and the retreat, month by month (docs/rules.md, YEAR-1, YEAR-2,
//! YEAR-3 and YEAR-4).

use super::goals::{is_late, open_actions, reached};
use super::left::{DayOf, finished_on, look_again_on};
use crate::framework::{Framework, PrincipleId, lower_first};
use crate::order::sorted_by_key;
use crate::record::{Action, ActionState, Date, Goal, Id, Key, Month, Occasion, OccasionKind, OccasionState, Record};

/// How many months a year shows.
pub const YEAR_MONTHS: u16 = 12;

/// Something in the year.
#[derive(Clone, Debug, PartialEq)]
pub enum YearItem {
    /// An assessment: begun, or finished on this day.
    Assessment(Date, bool),
    /// When to look again.
    LookAgain(Date),
    /// Nothing was assessed yet: this month is a good one.
    Begin,
    /// A meeting, a review or the retreat.
    Occasion(Id, Occasion),
    /// A meeting that nobody has planned, on the next principle of the programme.
    Offered(PrincipleId),
    /// A step of the plan: its id, and the month it was written down.
    Step(Id, Action, Goal, Month),
}

/// How an item stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearState {
    /// It has been, or is done.
    Done,
    /// It is ahead.
    Ahead,
    /// Its day has passed, and nothing was said about it.
    Late,
    /// The person was not there.
    Missed,
    /// It is only a proposal.
    Offered,
}

/// Twelve months with what is in them, each in the order of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The first month.
    pub start: Month,
    /// What is in each.
    pub months: Vec<(Month, Vec<YearItem>)>,
    /// Open steps of the plan that have no day, and so no place.
    pub undated: usize,
}

impl YearItem {
    /// How it stands.
    pub fn state(&self, today: Date) -> YearState {
        match self {
            YearItem::Assessment(_, is_finished) => {
                if *is_finished {
                    YearState::Done
                } else {
                    YearState::Ahead
                }
            }
            YearItem::LookAgain(on) => {
                if *on < today {
                    YearState::Late
                } else {
                    YearState::Ahead
                }
            }
            YearItem::Begin => YearState::Ahead,
            YearItem::Offered(_) => YearState::Offered,
            YearItem::Occasion(_, occasion) => match occasion.state {
                OccasionState::Been => YearState::Done,
                OccasionState::Missed => YearState::Missed,
                OccasionState::Planned if occasion.day < today => YearState::Late,
                OccasionState::Planned => YearState::Ahead,
            },
            YearItem::Step(_, action, ..) if action.state == ActionState::Done => YearState::Done,
            YearItem::Step(_, action, ..) if is_late(action, today) => YearState::Late,
            YearItem::Step(..) => YearState::Ahead,
        }
    }
}

/// "Meeting on honest scope", "Review of the plan".
pub fn occasion_name(framework: &Framework, occasion: &Occasion) -> String {
    let principle = occasion.principle.as_ref().and_then(|id| framework.principle(id.as_str()));
    let about = principle.map_or_else(String::new, |found| format!(" on {}", lower_first(&found.name)));
    format!("{}{about}", occasion.kind.name())
}

/// The first month of the year to show, if the person chose none: that of their newest assessment, as long as that is
/// not a year ago; otherwise this month.
pub fn year_start(record: &Record, today: Date) -> Month {
    let this = Month::of(today);
    let newest = record.assessments().into_iter().next_back().map(|(_, found)| Month::of(found.started));
    newest.filter(|month| (0..i32::from(YEAR_MONTHS)).contains(&month.months_until(today))).unwrap_or(this)
}

/// The year that begins with this month.
pub fn year(framework: &Framework, record: &Record, (start, today): (Month, Date), day_of: DayOf) -> Year {
    let mut dated: Vec<(Date, YearItem)> = Vec::new();
    for found in record.assessments() {
        let finished = finished_on(record, found, day_of);
        dated.push((
            finished.unwrap_or(found.1.started),
            YearItem::Assessment(finished.unwrap_or(found.1.started), finished.is_some()),
        ));
    }
    if let Some(shown) = record.shown_assessment() {
        let again = look_again_on(record, shown, day_of);
        dated.push((again, YearItem::LookAgain(again)));
    }
    if dated.is_empty() {
        dated.push((today, YearItem::Begin));
    }
    dated.extend(
        record.occasions().into_iter().map(|(id, found)| (found.day, YearItem::Occasion(id.clone(), found.clone()))),
    );
    dated.extend(steps(record, day_of));
    let mut months: Vec<(Month, Vec<YearItem>)> =
        (0..YEAR_MONTHS).map(|later| (start.later(later), Vec::new())).collect();
    let place = |day: Date| usize::try_from(start.months_until(day)).ok();
    for (day, item) in sorted_by_key(dated, |(day, _)| i64::from(day.day_number())) {
        if let Some((_, items)) = place(day).and_then(|at| months.get_mut(at)) {
            items.push(item);
        }
    }
    offer(framework, &mut months, today);
    let open = open_actions(record);
    Year { start, months, undated: open.iter().filter(|step| step.action.due.is_none()).count() }
}

/// Steps with a day that were not let go. One whose level is reached otherwise is over.
fn steps(record: &Record, day_of: DayOf) -> Vec<(Date, YearItem)> {
    let mut found = Vec::new();
    for (goal_id, goal) in record.goals() {
        for (id, action) in record.actions(goal_id) {
            let is_over = action.state.is_open() && reached(record, &goal).is_some();
            let Some(due) = action.due.filter(|_| action.state != ActionState::LetGo && !is_over) else { continue };
            let made = record.entry(&Key::Action(id.clone())).map(|entry| day_of(entry.made().time));
            let from = made.map_or(Month::of(due), Month::of).min(Month::of(due));
            found.push((due, YearItem::Step(id.clone(), action.clone(), goal.clone(), from)));
        }
    }
    found
}

/// Proposes a meeting in each month from this one on that has none: the programme's next principle that no meeting of
/// the year is about.
fn offer(framework: &Framework, months: &mut [(Month, Vec<YearItem>)], today: Date) {
    let meeting = |item: &YearItem| match item {
        YearItem::Occasion(_, occasion) if occasion.kind == OccasionKind::Meeting => Some(occasion.principle.clone()),
        _ => None,
    };
    let planned: Vec<PrincipleId> =
        months.iter().flat_map(|(_, items)| items.iter().filter_map(meeting)).flatten().collect();
    let principles = framework.principles.iter().map(|principle| principle.id.clone());
    let mut open = principles.filter(|id| !planned.contains(id)).collect::<Vec<_>>().into_iter();
    for (month, items) in months {
        let is_ahead = *month >= Month::of(today);
        if is_ahead && !items.iter().any(|item| meeting(item).is_some()) {
            items.extend(open.next().map(YearItem::Offered));
        }
    }
}
