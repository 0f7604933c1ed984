//! What opening a file would change, said before anything does.

use crate::record::Record;

/// Items by what merging would do to them. What a merge leaves as it is counts once, as `same` or `newer_here`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In the file and not here.
    pub added: usize,
    /// Newer in the file.
    pub updated: usize,
    /// Here, and removed in the file since.
    pub removed: usize,
    /// In both, and here as new or newer.
    pub kept: usize,
    /// Here and not in the file: replacing would take them away.
    pub only_here: usize,
    /// Changed in both places since they were last the same: the later shows, the other stays readable.
    pub conflicts: usize,
}

/// Compares what is here with what a file holds.
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
