//! What someone is writing, saved as it is written.

use crate::components::follow;
use crate::record::{Command, Record};
use crate::state::AppState;
use leptos::prelude::*;

/// A draft that starts as what the record holds, and follows changes from another tab, a file or an undo: a text
/// deleted there must not stay on screen and be saved again with the next keystroke. `same` says that the draft needs
/// no change: what is being typed here already matches the record.
pub fn draft<T: Clone + Send + Sync + 'static>(
    state: AppState,
    stored: impl Fn(&Record) -> T + 'static,
    same: fn(&T, &T) -> bool,
) -> RwSignal<T> {
    let draft = RwSignal::new(state.peek(&stored));
    follow(move || {
        let stored = state.with(&stored);
        if !draft.with_untracked(|draft| same(draft, &stored)) {
            draft.set(stored);
        }
    });
    draft
}

/// The same for a text: what to show, and what to do with each change. Emptying it can be undone, and says `removed`.
pub fn text_draft(
    state: AppState,
    stored: impl Fn(&Record) -> Option<String> + 'static,
    command: impl Fn(String) -> Command + 'static,
    removed: &'static str,
) -> (Signal<String>, impl Fn(String) + 'static) {
    let text = draft(state, move |record| stored(record).unwrap_or_default(), is_same_text);
    let write = move |written: String| {
        let emptied = written.trim().is_empty() && text.with_untracked(|text| !text.trim().is_empty());
        text.set(written.clone());
        let command = command(written);
        if emptied {
            state.dispatch_with_undo(command, removed);
        } else {
            state.dispatch(command);
        }
    };
    (text.into(), write)
}

/// The record keeps no text of spaces alone.
fn is_same_text(draft: &String, stored: &String) -> bool {
    draft == stored || draft.trim().is_empty() && stored.is_empty()
}
