//! The plan at one glance: what is late, what this month, what later, in which mix; what has to be decided about, and in
//! which order it stands (docs/rules.md, PLAN-4, PLAN-5, PLAN-6, PLAN-7
//! and PLAN-8).

use super::goals::{PlannedStep, is_late, level_now, open_actions, reached};
use crate::framework::Mode;
use crate::record::{Command, Date, Entity, Goal, Id, Key, Month, Occasion, OccasionKind, OccasionState, Record};

/// A goal belongs to the year in which it was made or carried over. An assessment that was started so many months later
/// begins another (PLAN-6).
pub const CARRY_AFTER_MONTHS: u8 = 6;
/// From so many open steps on, the mix of ways to learn is worth a word (PLAN-5).
const STEPS_FOR_A_MIX: usize = 2;

/// The open steps, by when they are due.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Glance {
    /// Due before today.
    pub late: Vec<PlannedStep>,
    /// Due from today to the end of this month.
    pub this_month: Vec<PlannedStep>,
    /// Due later, and then those without a day.
    pub later: Vec<PlannedStep>,
}

/// The plan as it reads today, each part by date.
pub fn glance(record: &Record, today: Date) -> Glance {
    let mut glance = Glance::default();
    for step in open_actions(record) {
        let this = step.action.due.is_some_and(|due| Month::of(due) == Month::of(today));
        let part = match is_late(&step.action, today) {
            true => &mut glance.late,
            false if this => &mut glance.this_month,
            false => &mut glance.later,
        };
        part.push(step);
    }
    glance
}

/// How many of the open steps are on the job, with peers, and formal.
pub fn mix(record: &Record) -> [(Mode, usize); 3] {
    let open = open_actions(record);
    [Mode::OnTheJob, Mode::WithPeers, Mode::Formal]
        .map(|mode| (mode, open.iter().filter(|step| step.action.mode == mode).count()))
}

/// What the mix lacks most: something on the job, or else someone to learn with. Courses are never missed.
pub fn missing_mode(mix: &[(Mode, usize); 3]) -> Option<Mode> {
    let all: usize = mix.iter().map(|(_, number)| number).sum();
    let none = |wanted: Mode| mix.iter().any(|(mode, number)| *mode == wanted && *number == 0);
    let lacks = [Mode::OnTheJob, Mode::WithPeers].into_iter().find(|mode| none(*mode));
    lacks.filter(|_| all >= STEPS_FOR_A_MIX)
}

/// Whether nothing is left to do towards a goal: its level is reached, or each of its steps is done or let go.
pub fn is_over(record: &Record, id: &Id, goal: &Goal) -> bool {
    let actions = record.actions(id);
    let all_over = actions.iter().all(|(_, action)| !action.state.is_open());
    reached(record, goal).is_some() || !actions.is_empty() && all_over
}

/// Whether the goal is from an earlier year, unfinished, and nobody has decided about it.
///
/// ```
/// use engagement_career_path::insight::is_to_carry;
/// use engagement_career_path::record::{Date, Goal, Id, Record};
///
/// let goal = Goal::in_own_words(Date::EPOCH, "Run a hui with confidence".into());
/// assert!(!is_to_carry(&Record::default(), &Id::new(1), &goal), "nobody has looked again yet");
/// ```
pub fn is_to_carry(record: &Record, id: &Id, goal: &Goal) -> bool {
    let year_ends = goal.carried.unwrap_or(goal.made).months_later(CARRY_AFTER_MONTHS);
    let looked_again = record.answered_assessments().into_iter().any(|(_, found)| found.started >= year_ends);
    looked_again && !is_over(record, id, goal)
}

/// The goal in the year of this day. It begins at the level of today.
pub fn carried(record: &Record, goal: &Goal, today: Date) -> Goal {
    let now = goal.practice.as_ref().and_then(|practice| level_now(record, practice));
    Goal { carried: Some(today), from: now.or(goal.from), ..goal.clone() }
}

/// The review of the plan that is next, or overdue.
pub fn next_review(record: &Record) -> Option<(&Id, Occasion)> {
    let is_open =
        |occasion: &Occasion| occasion.kind == OccasionKind::Review && occasion.state == OccasionState::Planned;
    record.occasions().into_iter().find(|(_, occasion)| is_open(occasion))
}

/// Puts a goal before the one above it in the plan, or after the one below it; changes nothing at either end.
pub fn moved(record: &Record, id: &Id, is_up: bool) -> Command {
    let mut order: Vec<(&Id, Goal)> = record.goals();
    let at = order.iter().position(|(other, _)| *other == id);
    let other = at.and_then(|at| if is_up { at.checked_sub(1) } else { Some(at + 1).filter(|at| *at < order.len()) });
    let Some((at, other)) = at.zip(other) else { return Command::Put(Vec::new()) };
    order.swap(at, other);
    let placed = order.into_iter().zip(1..).filter(|((_, goal), place)| goal.place != Some(*place));
    let put = placed.map(|((id, goal), place)| {
        (Key::Goal(id.clone()), Some(Entity::Goal(Goal { place: Some(place), ..goal }.fields())))
    });
    Command::Put(put.collect())
}
