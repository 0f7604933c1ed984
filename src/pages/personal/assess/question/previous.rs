//! What was answered in the previous assessment.

use crate::framework::PracticeId;
use crate::insight::{PreviousAnswer, asks_for_evidence};
use crate::pages::shared::words::evidence_in_words;
use crate::record::{Answer, Date, Record};

/// What was answered in the previous assessment, and what was said with it.
#[derive(Clone)]
pub struct LastTime {
    pub started: Date,
    pub answer: Answer,
    pub note: Option<String>,
    /// The evidence in words; the engagements in the log by name.
    pub evidence: Vec<String>,
}

impl LastTime {
    pub fn read(record: &Record, last: &PreviousAnswer, practice: &PracticeId) -> Self {
        let evidence = record.evidence(last.id, practice).filter(|_| asks_for_evidence(Some(last.answer.rating)));
        let (words, linked) = evidence.map(|evidence| evidence_in_words(record, evidence)).unwrap_or_default();
        Self {
            started: last.started,
            answer: last.answer.clone(),
            note: record.note(last.id, practice).map(String::from),
            evidence: std::iter::once(words).chain(linked).filter(|line| !line.is_empty()).collect(),
        }
    }
}
