//! The one way in which a draft changes.

use crate::record::{Command, Id, Nomination};
use crate::state::AppState;

/// Saves the draft with one change; does nothing if it is gone.
pub fn change(state: AppState, id: &Id, change: impl FnOnce(&mut Nomination)) -> Command {
    let found = state.peek(|record| record.nomination(id));
    let changed = found.map(|mut draft| {
        change(&mut draft);
        Command::set_nomination(id.clone(), Some(draft))
    });
    changed.unwrap_or(Command::Put(Vec::new()))
}
