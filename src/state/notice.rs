//! The last action, and what would undo it.

use crate::record::{Command, Damaged, Record};

/// The last action. Shown until the user moves on or does something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// "Step removed from your plan."
    pub said: String,
    pub(super) back: Option<Back>,
}

/// How to undo it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Back {
    Command(Command),
    /// The whole record as it was.
    Record(Box<Record>),
    /// A text that had been set aside, and was deleted.
    Aside(Damaged),
}

impl Notice {
    pub fn can_be_undone(&self) -> bool {
        self.back.is_some()
    }
}
