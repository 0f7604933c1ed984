//! What a log shows: which answers its entries stand behind, how broad it is, and which circles are still open.

use super::answers::asks_for_evidence;
use crate::framework::PracticeId;
use crate::order::ordered;
use crate::record::{Assessment, Entity, Evidence, Heard, Id, Influence, Key, LogEntry, Method, Record};

/// The entries that evidence points to, the newest first. Those that were removed are left out.
pub fn linked<'a>(record: &'a Record, evidence: &'a Evidence) -> Vec<(&'a Id, &'a LogEntry)> {
    let found = evidence.log.iter().filter_map(|id| Some((id, record.log_entry(id)?)));
    ordered(found.collect(), |(_, entry)| -i64::from(entry.month.count()))
}

/// An answer that an entry of the log stands behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link<'a> {
    pub entry: &'a Id,
    pub assessment: (&'a Id, &'a Assessment),
    pub practice: &'a PracticeId,
}

/// Every link from an answer's evidence to the log, in one pass over the record: the newest assessment first. Where an answer
/// fell below Practising its evidence is kept, and stands behind nothing.
pub fn links(record: &Record) -> Vec<Link<'_>> {
    let mut found = Vec::new();
    for (key, entity) in record.entities() {
        if let (Key::Evidence(id, practice), Entity::Evidence(evidence)) = (key, entity)
            && asks_for_evidence(record.answer(id, practice).map(|answer| answer.rating))
            && let Some(assessment) = record.assessment(id)
        {
            found.extend(evidence.log.iter().map(|entry| Link { entry, assessment: (id, assessment), practice }));
        }
    }
    ordered(found, |link| -i64::from(link.assessment.1.started.day_number()))
}

/// One method, and how often it was used at each level of influence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    pub method: Method,
    /// In how many engagements.
    pub times: usize,
    /// In how many of them at each level of influence, from the least up. Where none was said they add up to fewer.
    pub at: [usize; Influence::ALL.len()],
}

/// How broad a log is: what awards and certification ask for, and what a person cannot see entry by entry (peers.md 3, 9).
/// Counts only: more is not better.
pub fn uses(log: &[(&Id, &LogEntry)]) -> Vec<Use> {
    let of = |method: Method| {
        let with: Vec<_> = log.iter().filter(|(_, entry)| entry.methods.contains(&method)).collect();
        let at =
            Influence::ALL.map(|influence| with.iter().filter(|(_, entry)| entry.influence == Some(influence)).count());
        Use { method, times: with.len(), at }
    };
    Method::ALL.into_iter().map(of).filter(|used| used.times > 0).collect()
}

/// The engagements whose people have not heard yet what came of their input.
pub fn waiting<'a>(log: &[(&'a Id, &'a LogEntry)]) -> Vec<(&'a Id, &'a LogEntry)> {
    log.iter().copied().filter(|(_, entry)| entry.heard == Some(Heard::NotYet)).collect()
}
