//! The saving status: whether what the user enters is stored, and what the page tells them about it.

use crate::record::{Damaged, Loaded, StoredKey};
use crate::store::{MirrorError, SaveError, Store};

/// How the record in memory compares with the browser's storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Nothing has changed since the page opened.
    Unchanged,
    /// Everything is stored, as of this time of day ("14:32").
    Saved(String),
    /// The last write failed; the change is in memory, and the next write tries again.
    Failed(SaveError),
    /// Nothing is written, and why.
    Not(NotSaving),
}

/// Why nothing is written.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSaving {
    /// The browser provides no storage; its reason.
    Blocked(String),
    /// A newer version of the app has stored data here.
    TooNew,
    /// Unreadable text is stored, and it could not be copied.
    Damaged,
    /// The storage was emptied while the page was open.
    Cleared,
}

/// The copy in the browser's second store, which survives a crash of the browser.
#[derive(Clone, Debug)]
pub enum MirrorStatus {
    /// Not wanted: nothing outlives this tab.
    Unwanted,
    /// Not open yet.
    Opening,
    Kept,
    /// There is none, and why.
    Missing(MirrorError),
}

/// Decides before the first write whether anything may be written. Unreadable text is moved aside first, and if that
/// fails nothing is written at all: the text may be all that is left of someone's work. Adds what it moved to `aside`.
pub(super) fn at_start(loaded: &Loaded, store: Option<&Store>, aside: &mut Vec<Damaged>) -> Saving {
    match (loaded, store) {
        (Loaded::Unavailable(why), _) => Saving::Not(NotSaving::Blocked(why.clone())),
        (Loaded::TooNew { .. }, _) => Saving::Not(NotSaving::TooNew),
        (Loaded::Corrupt { damaged, .. }, Some(store)) => {
            let mut all_kept = true;
            for found in damaged {
                let moved = move_aside(store, found);
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
fn move_aside(store: &Store, found: &Damaged) -> Option<StoredKey> {
    let own = found.key.text();
    let names = (1..).map(|n| StoredKey::Damaged(if n == 1 { own.clone() } else { format!("{own}~{n}") }));
    for name in names {
        let kept = match store.read(&name) {
            Some(kept) if kept == found.text => Some(name),
            Some(_) => continue,
            None => store.write(&name, &found.text).is_ok().then_some(name),
        };
        if kept.is_some() {
            store.remove(&found.key);
        }
        return kept;
    }
    None
}
