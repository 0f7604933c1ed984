//! Whether what somebody says is kept, and what the page tells them about it.

use crate::record::{Loaded, StoredKey};
use crate::store::{SaveError, Store};

/// Where the record stands between memory and the browser's storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Nothing changed since the page opened.
    Unchanged,
    /// Everything is stored, since this time of day ("14:32").
    Saved(String),
    /// The last write failed; the change is in memory, and the next write tries again.
    Failed(SaveError),
    /// Nothing is written, and why.
    Not(NotSaving),
}

/// Why nothing is written.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSaving {
    /// The browser gives no storage, in its words.
    Blocked(String),
    /// A newer version of the app has stored here.
    TooNew,
    /// Unreadable text is stored, and no copy of it could be kept.
    Damaged,
    /// The storage was emptied while the page was open.
    Cleared,
}

/// Decides before the first write whether there will be any. Unreadable text is copied aside first, and where that
/// fails nothing is written at all: the text may be all that is left of somebody's work.
pub(super) fn at_start(loaded: &Loaded, store: Option<&Store>) -> Saving {
    match (loaded, store) {
        (Loaded::Unavailable(why), _) => Saving::Not(NotSaving::Blocked(why.clone())),
        (Loaded::TooNew { .. }, _) => Saving::Not(NotSaving::TooNew),
        (Loaded::Corrupt { damaged, .. }, Some(store)) => {
            let kept = damaged.iter().all(|found| keep_aside(store, &found.key, &found.text));
            if kept { Saving::Unchanged } else { Saving::Not(NotSaving::Damaged) }
        }
        _ => Saving::Unchanged,
    }
}

/// Copies unreadable text to a key of its own, unless that very text is there already.
fn keep_aside(store: &Store, key: &str, text: &str) -> bool {
    let names = (1..).map(|n| StoredKey::Damaged(if n == 1 { key.to_string() } else { format!("{key}~{n}") }));
    for name in names {
        match store.read(&name) {
            Some(kept) if kept == text => return true,
            Some(_) => {}
            None => return store.write(&name, text).is_ok(),
        }
    }
    false
}
