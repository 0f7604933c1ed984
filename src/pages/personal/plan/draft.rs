//! What is typed into the form of the plan: kept as typed beside any error, and in this browser until the step is added,
//! changed or cancelled.

use crate::components::DateDraft;
use crate::record::{Action, Date};
use crate::state::AppState;
use leptos::prelude::*;

/// Between the fields of a stored draft: a character that nobody types.
const BETWEEN: char = '\u{1f}';

/// The fields of the form.
#[derive(Clone, Copy)]
pub struct Draft {
    pub text: RwSignal<String>,
    pub mode: RwSignal<Option<String>>,
    pub due: DateDraft,
    /// The date already set: it may have passed by now, and need not be changed.
    pub kept: Option<Date>,
}

impl Draft {
    /// For the form at this address: as it was left, or else as the step is planned.
    pub fn of(state: AppState, form: &str, action: Option<&Action>) -> Self {
        let due = action.and_then(|action| action.due);
        let left = state.step_draft().and_then(|stored| read(&stored, form));
        let [mode, day, month, year, text] = left.unwrap_or_else(|| {
            let mode = action.map_or_else(String::new, |action| action.mode.id().into());
            let [day, month, year] = due.map(Date::fields).unwrap_or_default();
            [mode, day, month, year, action.map_or_else(String::new, |action| action.text.clone())]
        });
        let draft = Self {
            text: RwSignal::new(text),
            mode: RwSignal::new((!mode.is_empty()).then_some(mode)),
            due: DateDraft::of([day, month, year]),
            kept: due,
        };
        draft.keep(state, form.into());
        draft
    }

    /// Keeps each change. What the form began with is none.
    fn keep(self, state: AppState, form: String) {
        Effect::new(move |before: Option<String>| {
            let due = self.due;
            let fields = [
                form.clone(),
                self.mode.get().unwrap_or_default(),
                due.day.get(),
                due.month.get(),
                due.year.get(),
                self.text.get(),
            ];
            let now = fields.join(&BETWEEN.to_string());
            if before.is_some_and(|before| before != now) {
                state.keep_step_draft(Some(now.clone()));
            }
            now
        });
    }

    /// The step is kept or cancelled.
    pub fn is_over(self, state: AppState) {
        state.keep_step_draft(None);
    }
}

/// The fields, if they were typed into this form.
fn read(stored: &str, form: &str) -> Option<[String; 5]> {
    let fields: Vec<String> = stored.splitn(6, BETWEEN).map(String::from).collect();
    let [of, fields @ ..] = <[String; 6]>::try_from(fields).ok()?;
    (of == form).then_some(fields)
}
