//! What a page keeps in this tab's memory and never stores: it is there again after Back, and gone with the tab.

use super::AppState;
use leptos::prelude::*;

/// Under this name stands whether closing the tab would lose it.
const UNFINISHED: &str = "unfinished";

impl AppState {
    /// What was kept under this name; empty if nothing was.
    pub fn in_memory(&self, name: &str) -> String {
        let found =
            self.memory.with_value(|all| all.iter().find(|(own, _)| *own == name).map(|(_, text)| text.clone()));
        found.unwrap_or_default()
    }

    /// Keeps a text under this name, in place of the one before.
    pub fn keep_in_memory(&self, name: &'static str, text: String) {
        self.memory.update_value(|all| {
            all.retain(|(own, _)| *own != name);
            all.push((name, text));
        });
    }

    /// Whether closing the tab asks first, because what is in its memory has not been handed over.
    pub fn ask_before_closing(&self, asks: bool) {
        self.keep_in_memory(UNFINISHED, if asks { UNFINISHED.into() } else { String::new() });
    }

    pub(super) fn holds_unfinished(&self) -> bool {
        !self.in_memory(UNFINISHED).is_empty()
    }

    pub(super) fn forget_memory(&self) {
        self.memory.update_value(Vec::clear);
    }
}
