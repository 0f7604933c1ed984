//! The steps of the plan that are still open, as someone else reads them (docs/rules.md, STEP-10).

use super::goals::is_late;
use crate::framework::{Framework, Level, Practice};
use crate::order::sorted_by_key;
use crate::record::{Action, Date, Goal, Id, Record};

/// One open step. The test `open_steps_stand_once_by_date_and_promise_nothing_that_is_reached` shows which there are.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenStep {
    /// What it leads to.
    pub goal: Goal,
    /// The practice it is about; `None` if the goal is in the user's own words.
    pub practice: Option<&'static Practice>,
    /// The level now, or when the goal was made.
    pub from: Option<Level>,
    /// What is to be done; `None` if that is still open.
    pub action: Option<Action>,
    /// Whether its day has passed.
    pub is_late: bool,
}

/// The steps that are still open, by date, the undated last: without goals whose level the assessment reaches, or whose
/// practice is gone, and without a second step of the same words for the same goal.
pub fn open_steps(framework: &Framework, record: &Record, id: &Id, today: Date) -> Vec<OpenStep> {
    let mut found: Vec<OpenStep> = Vec::new();
    for (goal_id, goal) in record.goals() {
        let practice = goal.practice.as_ref().and_then(|practice| framework.practice(practice));
        let now = practice.and_then(|practice| record.answer(id, &practice.id)?.rating.level());
        if goal.practice.is_some() && (practice.is_none() || now >= goal.to) {
            continue;
        }
        let actions = record.actions(goal_id);
        let is_empty = actions.is_empty();
        let open = actions.into_iter().map(|(_, action)| action).filter(|action| action.state.is_open());
        let mut open: Vec<Option<Action>> = open.map(Some).collect();
        if is_empty {
            open.push(None);
        }
        for action in open {
            let text = |action: &Option<Action>| action.as_ref().map(|action| action.text.trim().to_string());
            let same = |other: &Goal| other.practice == goal.practice && other.words == goal.words;
            if found.iter().any(|step| same(&step.goal) && text(&step.action) == text(&action)) {
                continue;
            }
            let is_late = action.as_ref().is_some_and(|action| is_late(action, today));
            found.push(OpenStep { goal: goal.clone(), practice, from: now.or(goal.from), action, is_late });
        }
    }
    sorted_by_key(found, |step| {
        let due = step.action.as_ref().and_then(|action| action.due);
        due.map_or(i64::MAX, |due| i64::from(due.day_number()))
    })
}
