//! Where the record is kept, in its place in the header of every page.

use crate::components::live;
use crate::state::{AppState, NotSaving, Saving};
use leptos::prelude::*;

pub fn view(state: AppState) -> AnyView {
    live(move || match state.saving() {
        Saving::Not(NotSaving::Blocked(_)) => "Not saved in this browser".to_string(),
        Saving::Not(_) => "Saving has stopped".into(),
        Saving::Failed(_) => "Last change not saved".into(),
        Saving::Saved(clock) => format!("Saved in this browser at {clock}"),
        Saving::Unchanged if state.with(|record| !record.is_empty()) => "Saved in this browser".into(),
        Saving::Unchanged => "Answers stay in this browser".into(),
    })
}
