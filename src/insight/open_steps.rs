//! The steps of the plan that are still open, as someone else reads them (docs/rules.md, STEP-10).

use super::goals::is_late;
use crate::framework::{Framework, Level, Practice};
use crate::order::sorted_by_key;
use crate::record::{Action, ActionState, Date, Id, Record};

/// One open step. The test `open_steps_stand_once_by_date_and_promise_nothing_that_is_reached` shows which there are.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenStep<'a> {
    /// What it is about.
    pub practice: &'static Practice,
    /// The level now, or when the goal was made.
    pub from: Option<Level>,
    /// The level to reach.
    pub to: Level,
    /// What is to be done; `None` if that is still open.
    pub action: Option<&'a Action>,
    /// Whether its day has passed.
    pub is_late: bool,
}

/// The steps that are not done, by date, the undated last: without goals whose level the assessment reaches, and
/// without a second step of the same words for the same practice.
pub fn open_steps<'a>(framework: &Framework, record: &'a Record, id: &Id, today: Date) -> Vec<OpenStep<'a>> {
    let mut found: Vec<OpenStep> = Vec::new();
    for (goal_id, goal) in record.goals() {
        let now = record.answer(id, &goal.practice).and_then(|answer| answer.rating.level());
        let Some(practice) = framework.practice(&goal.practice).filter(|_| now < Some(goal.to)) else { continue };
        let actions = record.actions(goal_id);
        let open = actions.iter().map(|(_, action)| *action).filter(|action| action.state != ActionState::Done);
        let mut open: Vec<Option<&Action>> = open.map(Some).collect();
        if actions.is_empty() {
            open.push(None);
        }
        for action in open {
            let text = |action: Option<&'a Action>| action.map(|action| action.text.trim());
            if found.iter().any(|step| step.practice.id == practice.id && text(step.action) == text(action)) {
                continue;
            }
            let is_late = action.is_some_and(|action| is_late(action, today));
            found.push(OpenStep { practice, from: now.or(goal.from), to: goal.to, action, is_late });
        }
    }
    sorted_by_key(found, |step| {
        let due = step.action.and_then(|action| action.due);
        due.map_or(i64::MAX, |due| i64::from(due.day_number()))
    })
}
