//! A preview of what opening a file would change, shown before anything changes.

use crate::record::Record;

/// Counts of items by what a merge would do to them. An item the merge leaves unchanged counts once, as `kept` or
/// `only_here`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In the file but not here.
    pub added: usize,
    /// Newer in the file.
    pub updated: usize,
    /// Here, but removed in the file since.
    pub removed: usize,
    /// In both, and as new or newer here.
    pub kept: usize,
    /// Here but not in the file: replacing would remove them.
    pub only_here: usize,
    /// Changed in both places since they last matched: the later one is shown, the other stays readable.
    pub conflicts: usize,
}

/// Compares the record here with one from a file.
pub fn compare(here: &Record, file: &Record) -> Comparison {
    let mut merged = here.clone();
    merged.absorb(file.clone());
    let mut found = Comparison::default();
    for (key, entry) in merged.entries() {
        let before = here.entry(key).and_then(|entry| entry.current());
        let in_file = file.entry(key).and_then(|entry| entry.current());
        match (before, entry.current()) {
            (None, Some(_)) => found.added += 1,
            (Some(_), None) => found.removed += 1,
            (Some(before), Some(after)) if before != after => found.updated += 1,
            (Some(_), _) if in_file.is_none() => found.only_here += 1,
            (Some(_), _) => found.kept += 1,
            (None, None) => {}
        }
    }
    found.conflicts = merged.conflicts().len().saturating_sub(here.conflicts().len());
    found
}
