//! The line that says where an answer is saved, and how many questions are left.

use crate::pages::shared::saved_line::saved_line;
use crate::pages::shared::words::count;
use crate::state::AppState;
use leptos::prelude::AnyView;

pub fn saved(state: AppState) -> AnyView {
    saved_line(state, "Each answer is saved in this browser as you choose it.", left)
}

fn left(state: AppState) -> String {
    match state.progress().map(|progress| progress.asked - progress.answered) {
        None => String::new(),
        Some(0) => " All questions are answered.".into(),
        Some(left) => format!(" {} left.", count(left, "question", "questions")),
    }
}
