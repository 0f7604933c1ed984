//! The plan as it reads today: which step is next, which are late, which goals are reached (docs/rules.md, PLAN-1 to
//! PLAN-3).

use crate::framework::{Level, PracticeId};
use crate::order::sorted_by_key;
use crate::record::{Action, Date, Goal, Id, Record};

/// The person's level in a practice today: from their newest answer that gives one, in whichever assessment.
pub fn level_now(record: &Record, practice: &PracticeId) -> Option<Level> {
    let newest_first = record.assessments().into_iter().rev();
    newest_first.filter_map(|(id, _)| record.answer(id, practice)?.rating.level()).next()
}

/// The level that closes a goal, if today's level is there or above.
///
/// ```
/// use engagement_career_path::framework::Level;
/// use engagement_career_path::insight::reached;
/// use engagement_career_path::record::{Date, Goal, Record};
///
/// let goal = Goal::of_practice(Date::EPOCH, "honest-scope.a".into(), None, Level::Aware);
/// assert_eq!(reached(&Record::default(), &goal), None, "nothing is known, so nothing is claimed");
/// ```
pub fn reached(record: &Record, goal: &Goal) -> Option<Level> {
    level_now(record, goal.practice.as_ref()?).filter(|now| Some(*now) >= goal.to)
}

/// Whether a step was due before today and is still open.
pub fn is_late(action: &Action, today: Date) -> bool {
    action.state.is_open() && action.due.is_some_and(|due| due < today)
}

/// A step of the plan, with what it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStep {
    /// The action's id.
    pub id: Id,
    /// What to do, and by when.
    pub action: Action,
    /// The goal that it serves.
    pub goal: Goal,
}

/// The open steps by their days, those without a day last. Goals that are reached have none.
pub fn open_actions(record: &Record) -> Vec<PlannedStep> {
    let mut found = Vec::new();
    for (id, goal) in record.goals() {
        if reached(record, &goal).is_none() {
            let open = record.actions(id).into_iter().filter(|(_, action)| action.state.is_open());
            found.extend(open.map(|(id, action)| PlannedStep {
                id: id.clone(),
                action: action.clone(),
                goal: goal.clone(),
            }));
        }
    }
    sorted_by_key(found, |step| step.action.due.map_or(i64::MAX, |due| i64::from(due.day_number())))
}

/// The open step with the nearest date, one without a date last.
pub fn next_planned(record: &Record) -> Option<PlannedStep> {
    open_actions(record).into_iter().next()
}
