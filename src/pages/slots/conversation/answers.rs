//! What is being answered about someone: in this tab's memory alone, under whom it is about, so that answers about one
//! person are never taken for another's.

use crate::framework::{Level, PracticeId};
use crate::insight::ViewLevels;
use crate::state::AppState;
use leptos::prelude::*;

const ANSWERS: &str = "answers";

/// The answer of someone who has not seen enough.
pub const CANNOT_SAY: &str = "cannot-say";

/// A line for each answer: the practice, "=", and the level or [`CANNOT_SAY`].
#[derive(Clone, Copy)]
pub struct Answers {
    state: AppState,
    whom: StoredValue<String>,
    lines: RwSignal<String>,
}

impl Answers {
    /// Those that were given about the same person before, or none.
    pub fn about(state: AppState, whom: String) -> Self {
        let kept = state.held.text(ANSWERS);
        let lines = kept.split_once('\n').filter(|(about, _)| *about == whom).map(|(_, lines)| lines.to_string());
        let lines = RwSignal::new(lines.unwrap_or_default());
        Self { state, whom: StoredValue::new(whom), lines }
    }

    pub fn answer(self, practice: &PracticeId) -> Option<String> {
        self.lines.with(|lines| given(lines, practice).map(String::from))
    }

    pub fn choose(self, practice: &PracticeId, value: &str) {
        let mut lines = self.lines.get_untracked();
        if let Some(before) = given(&lines, practice) {
            lines = lines.replace(&line(practice, before), "");
        }
        lines.push_str(&line(practice, value));
        self.state.held.set_text(ANSWERS, format!("{}\n{lines}", self.whom.get_value()));
        self.state.held.set_at_risk(ANSWERS, true);
        self.lines.set(lines);
    }

    /// They have been saved or copied, so nothing is lost with the tab.
    pub fn are_handed_over(self) {
        self.state.held.set_at_risk(ANSWERS, false);
    }

    /// How many of these practices have an answer.
    pub fn count(self, asked: &[PracticeId]) -> usize {
        self.lines.with(|lines| asked.iter().filter(|practice| given(lines, practice).is_some()).count())
    }

    /// The levels among the answers, in the order of the practices.
    pub fn levels(self, asked: &[PracticeId]) -> ViewLevels {
        self.lines.with(|lines| {
            let level = |practice: &PracticeId| Some((practice.clone(), Level::parse(given(lines, practice)?)?));
            asked.iter().filter_map(level).collect()
        })
    }
}

fn line(practice: &PracticeId, value: &str) -> String {
    format!("{practice}={value}\n")
}

fn given<'a>(lines: &'a str, practice: &PracticeId) -> Option<&'a str> {
    let mut all = lines.lines().filter_map(|line| line.split_once('='));
    all.find(|(own, _)| *own == practice.as_str()).map(|(_, value)| value)
}
