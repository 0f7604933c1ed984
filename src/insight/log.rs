//! Insights from the engagement log: which answers its entries are evidence for, how broad it is, and who has not heard
//! back yet (docs/rules.md, LOG-1 to LOG-4).

use super::evidence::asks_for_evidence;
use super::practice_changes::{PracticeChange, PracticeMove};
use crate::framework::PracticeId;
use crate::order::sorted_by_key;
use crate::record::{Assessment, Entity, Evidence, Heard, Id, Influence, Key, LogEntry, Method, Month, Record};

/// The log entries that evidence links, newest first, without removed ones.
pub fn linked_entries<'a>(record: &'a Record, evidence: &'a Evidence) -> Vec<(&'a Id, &'a LogEntry)> {
    let found = evidence.log.iter().filter_map(|id| Some((id, record.log_entry(id)?)));
    sorted_by_key(found.collect(), |(_, entry)| -i64::from(entry.month.count()))
}

/// A link from an answer's evidence to a log entry. The test `links_name_each_answer_the_newest_assessment_first` shows
/// their order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EvidenceLink<'a> {
    /// The log entry, which may have been removed.
    pub entry: &'a Id,
    /// The assessment of the answer.
    pub assessment: (&'a Id, &'a Assessment),
    /// The practice answered.
    pub practice: &'a PracticeId,
}

/// Every link from an answer's evidence to the log, in one pass over the record, newest assessment first. An answer
/// that fell below Practising keeps its evidence, but it counts for nothing.
pub fn evidence_links(record: &Record) -> Vec<EvidenceLink<'_>> {
    let mut found = Vec::new();
    for (key, entity) in record.entities() {
        if let (Key::Evidence(id, practice), Entity::Evidence(evidence)) = (key, entity)
            && asks_for_evidence(record.answer(id, practice).map(|answer| answer.rating))
            && let Some(assessment) = record.assessment(id)
        {
            found.extend(evidence.log.iter().map(|entry| EvidenceLink {
                entry,
                assessment: (id, assessment),
                practice,
            }));
        }
    }
    sorted_by_key(found, |link| -i64::from(link.assessment.1.started.day_number()))
}

/// One method, and how often it was used at each level of influence.
///
/// ```
/// use engagement_career_path::insight::method_uses;
/// use engagement_career_path::record::{Date, Id, Influence, LogEntry, Method, Month};
///
/// let mut unsaid = LogEntry::new(Month::of(Date::EPOCH));
/// unsaid.set_method(Method::Survey, true);
/// let asked = LogEntry { influence: Some(Influence::Asked), ..unsaid.clone() };
/// let uses = method_uses(&[(&Id::new(1), &unsaid), (&Id::new(2), &asked)]);
/// assert_eq!((uses[0].times, uses[0].at), (2, [0, 1, 0, 0]), "one of the two gave no level of influence");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodUse {
    /// The method.
    pub method: Method,
    /// How many engagements used it.
    pub times: usize,
    /// How many of them were at each level of influence, least first. They add up to fewer if some gave no level.
    pub at: [usize; Influence::ALL.len()],
}

/// How broad a log is: what awards and certification ask about, and what the user cannot see entry by entry. Counts
/// only: more is not better (LOG-2).
pub fn method_uses(log: &[(&Id, &LogEntry)]) -> Vec<MethodUse> {
    let of = |method: Method| {
        let with: Vec<_> = log.iter().filter(|(_, entry)| entry.methods.contains(&method)).collect();
        let at =
            Influence::ALL.map(|influence| with.iter().filter(|(_, entry)| entry.influence == Some(influence)).count());
        MethodUse { method, times: with.len(), at }
    };
    Method::ALL.into_iter().map(of).filter(|used| used.times > 0).collect()
}

/// The engagements whose participants have not yet heard the outcome of their input (LOG-3).
pub fn entries_to_report_back<'a>(log: &[(&'a Id, &'a LogEntry)]) -> Vec<(&'a Id, &'a LogEntry)> {
    log.iter().copied().filter(|(_, entry)| entry.heard == Some(Heard::NotYet)).collect()
}

/// What the log holds from the months between two assessments (docs/rules.md, LOG-5).
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedBetween<'a> {
    /// How many engagements.
    pub all: usize,
    /// Those that stand behind a practice that went up, oldest first.
    pub behind: Vec<(&'a Id, &'a LogEntry)>,
}

impl<'a> LoggedBetween<'a> {
    /// From the oldest answer that these changes begin with to the newest assessment, which began in the month `until`.
    pub fn of(record: &'a Record, changes: &[PracticeChange], until: Month) -> Self {
        let since = changes.iter().filter_map(|change| change.before.map(|before| Month::of(before.started))).min();
        let up = |link: &EvidenceLink| {
            let of_link = |change: &&PracticeChange| change.practice.id == *link.practice;
            changes.iter().find(of_link).is_some_and(|change| matches!(change.moved, PracticeMove::Up(_)))
        };
        let mut all = record.log();
        all.retain(|(_, entry)| since.is_some_and(|since| (since..=until).contains(&entry.month)));
        let links = evidence_links(record);
        let is_behind = |id: &Id| links.iter().any(|link| link.entry == id && up(link));
        Self { all: all.len(), behind: all.iter().rev().copied().filter(|(id, _)| is_behind(id)).collect() }
    }
}
