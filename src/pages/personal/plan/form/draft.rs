//! What is typed into a form of the plan: kept as typed beside any error, and in this browser until the step is added,
//! changed or cancelled.

use crate::record::{Action, Date};
use crate::state::AppState;
use leptos::prelude::*;

/// Between the fields of a stored draft: a character that nobody types.
const BETWEEN: char = '\u{1f}';

/// What the fields begin with.
#[derive(Default)]
pub struct Begin {
    pub goal: String,
    pub text: String,
    pub mode: String,
    pub support: String,
    pub due: Option<Date>,
}

impl Begin {
    /// As a step is planned, towards a goal in these words.
    pub fn of(goal: &str, action: &Action) -> Self {
        let (text, support) = (action.text.clone(), action.support.clone());
        Self { goal: goal.into(), text, mode: action.mode.id().into(), support, due: action.due }
    }
}

/// The fields of the form.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The goal in the person's own words, where the form asks for it.
    pub goal: RwSignal<String>,
    pub text: RwSignal<String>,
    pub mode: RwSignal<Option<String>>,
    pub support: RwSignal<String>,
    pub due: RwSignal<String>,
    /// A day in the past that the person has already been asked about, or that was set before.
    pub past: RwSignal<Option<Date>>,
}

impl Draft {
    /// For the form with this query: as it was left, or else as it begins.
    pub fn of(state: AppState, form: &str, begin: Begin) -> Self {
        let due = begin.due.map_or_else(String::new, Date::in_words);
        let left = state.step_draft().and_then(|stored| read(&stored, form));
        let fields = left.unwrap_or([begin.goal, begin.mode, begin.support, due, begin.text]);
        let [goal, mode, support, due, text] = fields;
        let draft = Self {
            goal: RwSignal::new(goal),
            text: RwSignal::new(text),
            mode: RwSignal::new((!mode.is_empty()).then_some(mode)),
            support: RwSignal::new(support),
            due: RwSignal::new(due),
            past: RwSignal::new(begin.due),
        };
        draft.keep(state, form.into());
        draft
    }

    /// Keeps each change. What the form began with is none.
    fn keep(self, state: AppState, form: String) {
        Effect::new(move |before: Option<String>| {
            let fields = [
                form.clone(),
                self.goal.get(),
                self.mode.get().unwrap_or_default(),
                self.support.get(),
                self.due.get(),
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
