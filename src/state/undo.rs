//! Undo: the last action, and how to reverse it.

use super::AppState;
use super::notice::{Back, Notice};
use crate::record::Command;
use leptos::prelude::*;

impl AppState {
    /// The last action, if its notice is still shown.
    pub fn done(&self) -> Option<Notice> {
        self.done.get()
    }

    /// Says what was done, without offering undo.
    pub fn show_notice(&self, said: impl Into<String>) {
        self.done.set(Some(Notice { said: said.into(), back: None }));
    }

    /// Removes the notice, because the user has moved on.
    pub fn clear_notice(&self) {
        if self.done.with_untracked(Option::is_some) {
            self.done.set(None);
        }
    }

    /// Executes the command at once, and offers undo.
    pub fn dispatch_with_undo(&self, command: Command, said: impl Into<String>) {
        let inverse = self.peek(|record| record.inverse(&command));
        self.dispatch(command);
        self.offer(said, Back::Command(inverse));
    }

    pub(super) fn offer(&self, said: impl Into<String>, back: Back) {
        self.done.set(Some(Notice { said: said.into(), back: Some(back) }));
    }

    /// Undoes the last action. If that cannot be stored, undo stays on offer.
    pub fn undo(&self) {
        let Some(Notice { back: Some(back), .. }) = self.done.get_untracked() else { return };
        match back {
            Back::Command(command) => self.dispatch(command),
            Back::Record(before) => {
                if !self.replace((*before).clone(), "undoing") {
                    return self.offer("It could not be stored, so nothing has changed.", Back::Record(before));
                }
            }
            Back::Aside(found) => self.put_aside(found),
        }
        self.show_notice("Undone.");
    }
}
