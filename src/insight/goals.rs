//! The plan as it reads today: which step is next, which are late, which goals are reached (docs/rules.md, PLAN-1 to
//! PLAN-3).

use crate::framework::{Level, PracticeId};
use crate::record::{Action, ActionState, Date, Goal, Id, Record};

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
/// let goal = Goal { made: Date::EPOCH, practice: "honest-scope.a".into(), from: None, to: Level::Aware };
/// assert_eq!(reached(&Record::default(), &goal), None, "nothing is known, so nothing is claimed");
/// ```
pub fn reached(record: &Record, goal: &Goal) -> Option<Level> {
    level_now(record, &goal.practice).filter(|now| *now >= goal.to)
}

/// Whether a step was due before today and is not done.
pub fn is_late(action: &Action, today: Date) -> bool {
    action.state != ActionState::Done && action.due.is_some_and(|due| due < today)
}

/// A step of the plan, with what it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStep {
    /// The action's id.
    pub id: Id,
    /// What to do, and by when.
    pub action: Action,
    /// The practice it is about.
    pub practice: PracticeId,
}

/// The open step with the nearest date, one without a date last. Goals that are reached have none.
pub fn next_planned(record: &Record) -> Option<PlannedStep> {
    let mut next: Option<PlannedStep> = None;
    for (id, goal) in record.goals() {
        if reached(record, goal).is_some() {
            continue;
        }
        let open = record.actions(id).into_iter().find(|(_, action)| action.state != ActionState::Done);
        let Some((id, action)) = open else { continue };
        let day = |action: &Action| action.due.map_or(i32::MAX, Date::day_number);
        if next.as_ref().is_none_or(|before| day(action) < day(&before.action)) {
            next = Some(PlannedStep { id: id.clone(), action: action.clone(), practice: goal.practice.clone() });
        }
    }
    next
}
