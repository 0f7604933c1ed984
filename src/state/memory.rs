//! What a page keeps in this tab's memory and never stores: it is there again after Back, and gone with the tab.
//!
//! One text, because a value of another type would cost every page a kilobyte: a mark, then each name and its text.

use super::AppState;
use leptos::prelude::*;

/// In front while closing the tab would lose something.
const UNFINISHED: char = '!';
const BETWEEN: char = '\u{1f}';
const END: char = '\u{1e}';

impl AppState {
    /// What was kept under this name; empty if nothing was.
    pub fn in_memory(&self, name: &str) -> String {
        let memory = self.memory.get_untracked();
        let mut all = memory.trim_start_matches(UNFINISHED).split(END).filter_map(|entry| entry.split_once(BETWEEN));
        all.find(|(own, _)| *own == name).map_or_else(String::new, |(_, text)| text.to_string())
    }

    /// Keeps a text under this name, in place of the one before.
    pub fn keep_in_memory(&self, name: &str, text: &str) {
        let memory = self.memory.get_untracked();
        let (mark, entries) = memory.split_at(memory.len() - memory.trim_start_matches(UNFINISHED).len());
        let is_other = |entry: &&str| entry.split_once(BETWEEN).is_some_and(|(own, _)| own != name);
        let others: String = entries.split(END).filter(is_other).map(|entry| format!("{entry}{END}")).collect();
        self.memory.set(format!("{mark}{others}{name}{BETWEEN}{text}{END}"));
    }

    /// Whether closing the tab asks first, because what is in its memory has not been handed over.
    pub fn ask_before_closing(&self, asks: bool) {
        let memory = self.memory.get_untracked();
        let entries = memory.trim_start_matches(UNFINISHED);
        self.memory.set(if asks { format!("{UNFINISHED}{entries}") } else { entries.to_string() });
    }

    pub(super) fn holds_unfinished(&self) -> bool {
        self.memory.with_untracked(|memory| memory.starts_with(UNFINISHED))
    }
}
