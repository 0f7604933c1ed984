//! Unreadable texts in the way of a record: moved aside, or nothing is written.

use super::{Area, NotSaving, Saving};
use crate::record::{Damaged, Loaded, StoredKey};

/// Decides before the first write whether anything may be written. Unreadable text is moved aside first, and if that
/// fails nothing is written at all: the text may be all that is left of someone's work. Adds what it moved to `aside`.
pub(super) fn at_start(loaded: &Loaded, area: Option<&dyn Area>, aside: &mut Vec<Damaged>) -> Saving {
    match (loaded, area) {
        (Loaded::Unavailable(why), _) => Saving::Not(NotSaving::Blocked(why.clone())),
        (Loaded::TooNew { .. }, _) => Saving::Not(NotSaving::TooNew),
        (Loaded::Corrupt { damaged, .. }, Some(area)) => {
            let mut all_kept = true;
            for found in damaged {
                let moved = move_aside(area, found);
                all_kept &= moved.is_some();
                let now = Damaged { key: moved.unwrap_or_else(|| found.key.clone()), text: found.text.clone() };
                if !aside.contains(&now) {
                    aside.push(now);
                }
            }
            if all_kept { Saving::Unchanged } else { Saving::Not(NotSaving::Damaged) }
        }
        _ => Saving::Unchanged,
    }
}

/// Moves unreadable text to a separate key, unless that key already holds the same text. Returns the key that holds it.
pub(super) fn move_aside(area: &dyn Area, found: &Damaged) -> Option<StoredKey> {
    let own = found.key.text();
    let names = (1..).map(|n| StoredKey::Damaged(if n == 1 { own.clone() } else { format!("{own}~{n}") }));
    for name in names {
        let kept = match area.read(&name) {
            Some(kept) if kept == found.text => Some(name),
            Some(_) => continue,
            None => area.write(&name, &found.text).is_ok().then_some(name),
        };
        if kept.is_some() {
            area.remove(&found.key);
        }
        return kept;
    }
    None
}
