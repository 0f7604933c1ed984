//! What was just done, and the way back.

use super::AppState;
use crate::record::{Command, Damaged, Record};
use leptos::prelude::*;

/// What was just done. Stands until the person goes on or does something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// "Step removed from your plan."
    pub said: String,
    pub(super) back: Option<Back>,
}

/// The way back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Back {
    Command(Command),
    /// The whole record as it was.
    Record(Box<Record>),
    /// A text that was set aside, and deleted.
    Aside(Damaged),
}

impl Done {
    pub fn can_be_undone(&self) -> bool {
        self.back.is_some()
    }
}

impl AppState {
    /// What was just done, if it still stands.
    pub fn done(&self) -> Option<Done> {
        self.done.get()
    }

    /// Says what was done, without a way back.
    pub fn say(&self, said: impl Into<String>) {
        self.done.set(Some(Done { said: said.into(), back: None }));
    }

    /// Stops saying it: the person went on.
    pub fn hush(&self) {
        if self.done.with_untracked(Option::is_some) {
            self.done.set(None);
        }
    }

    /// Does what the command says, at once, and offers the way back.
    pub fn dispatch_with_undo(&self, command: Command, said: impl Into<String>) {
        let inverse = self.peek(|record| record.inverse(&command));
        self.dispatch(command);
        self.offer(said, Back::Command(inverse));
    }

    pub(super) fn offer(&self, said: impl Into<String>, back: Back) {
        self.done.set(Some(Done { said: said.into(), back: Some(back) }));
    }

    /// Takes back what was just done. Where that cannot be stored, the way back stays.
    pub fn undo(&self) {
        let Some(Done { back: Some(back), .. }) = self.done.get_untracked() else { return };
        match back {
            Back::Command(command) => self.dispatch(command),
            Back::Record(before) => {
                if !self.replace((*before).clone(), "undoing") {
                    return self.offer("It could not be stored, so nothing has changed.", Back::Record(before));
                }
            }
            Back::Aside(found) => self.put_aside(found),
        }
        self.say("Undone.");
    }
}
