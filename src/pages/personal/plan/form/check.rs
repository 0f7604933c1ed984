//! What was typed, checked: the valid step, or every error, field by field.

use super::draft::Draft;
use super::fields::{DUE, GOAL, MODE, TEXT};
use crate::components::FieldError;
use crate::framework::Mode;
use crate::pages::shared::typed_date::date_error;
use crate::record::{Date, TypedDate, read_date};
use leptos::prelude::*;

/// The input, once it is valid.
pub struct Step {
    pub goal: String,
    pub text: String,
    pub mode: Mode,
    pub support: String,
    pub due: Date,
}

/// A day that has passed is asked about once, and then taken: someone may write down what they have done.
pub fn check(draft: &Draft, today: Date, asks_goal: bool) -> Result<Step, Vec<FieldError>> {
    let [goal, text, support] = [draft.goal, draft.text, draft.support].map(|typed| typed.get_untracked());
    let [goal, text, support] = [goal, text, support].map(|typed| typed.trim().to_string());
    let mode = draft.mode.get_untracked().and_then(|id| Mode::parse(&id));
    let due = read_date(&draft.due.get_untracked(), today).map(TypedDate::last_day);
    let due = due.map_err(|fault| date_error(fault, "by which you will do it", today)).and_then(|due| {
        if due >= today || draft.past.get_untracked() == Some(due) {
            return Ok(due);
        }
        draft.past.set(Some(due));
        Err(format!("{} has passed. Change the date, or press the button again to keep it", due.in_words()))
    });
    let no_goal = asks_goal && goal.is_empty();
    match (no_goal, text.is_empty(), mode, due) {
        (false, false, Some(mode), Ok(due)) => Ok(Step { goal, text, mode, support, due }),
        (no_goal, no_text, mode, due) => {
            let goal = no_goal.then(|| FieldError::new(GOAL, "Enter what you want to be able to do"));
            let text = no_text.then(|| FieldError::new(TEXT, "Enter what you will do"));
            let mode = mode.is_none().then(|| FieldError::new(MODE, "Select how you will learn it"));
            let due = due.err().map(|words| FieldError::new(DUE, words));
            Err(goal.into_iter().chain(text).chain(mode).chain(due).collect())
        }
    }
}
