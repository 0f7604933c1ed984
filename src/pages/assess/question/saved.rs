//! Where an answer is kept, and how many questions are left.

use super::super::super::words::count;
use crate::components::{element, live, view_of};
use crate::state::{AppState, Saving};
use leptos::prelude::*;

/// Where the answer is kept. Spoken only when that changes in kind: each new minute would be noise.
pub fn saved(state: AppState) -> AnyView {
    let spoken = Memo::new(move |_| match state.saving() {
        Saving::Unchanged => "",
        Saving::Saved(_) => "Saved in this browser",
        Saving::Failed(_) | Saving::Not(_) => "Not saved. See the message at the top of the page",
    });
    let seen = live(move || {
        let saved = match state.saving() {
            Saving::Unchanged => "Each answer is saved in this browser as you choose it.".to_string(),
            Saving::Saved(clock) => format!("Saved in this browser at {clock}."),
            Saving::Failed(_) | Saving::Not(_) => "Not saved: see the message at the top of the page.".into(),
        };
        match state.progress().map(|progress| progress.asked - progress.answered) {
            None => saved,
            Some(0) => format!("{saved} All questions are answered."),
            Some(left) => format!("{saved} {} left.", count(left, "question", "questions")),
        }
    });
    view_of(vec![
        element("p").class("govuk-body-s app-saved").child(seen),
        element("div").class("govuk-visually-hidden").set("role", "status").child(live(move || spoken.get())),
    ])
}
