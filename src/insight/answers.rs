//! The answers of one assessment, and the status of the evidence behind each.

use super::evidence::{EvidenceStatus, support};
use super::expectation::Expectation;
use super::log::linked_entries;
use super::standing::{Standing, standing};
use crate::framework::{Framework, PracticeId};
use crate::record::{Date, Evidence, Id, Rating, Record};

/// The answers of one assessment, as of a day.
///
/// ```
/// use engagement_career_path::framework::PracticeId;
/// use engagement_career_path::insight::{Answers, EvidenceStatus};
/// use engagement_career_path::record::{Answer, Command, Date, Id, Rating, Record, Stamp};
///
/// let (mut record, id, practice) = (Record::default(), Id::new(1), PracticeId::from("honest-scope.a"));
/// let given = Command::SetAnswer(id.clone(), practice.clone(), Answer::new(Rating::Leading, 1));
/// record.apply(given, Stamp::default());
/// let answers = Answers { record: &record, id: &id, today: Date::EPOCH };
/// assert_eq!(answers.support(&practice), EvidenceStatus::Thin);
/// assert_eq!(answers.rating(&practice), Some(Rating::Leading), "thin evidence lowers nothing");
/// ```
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    /// The record with the answers.
    pub record: &'a Record,
    /// The assessment.
    pub id: &'a Id,
    /// The current day, because evidence goes out of date.
    pub today: Date,
}

impl<'a> Answers<'a> {
    /// The answer to a practice.
    pub fn rating(&self, practice: &PracticeId) -> Option<Rating> {
        self.record.answer(self.id, practice).map(|answer| answer.rating)
    }

    /// The evidence given for a practice.
    pub fn evidence(&self, practice: &PracticeId) -> Option<&'a Evidence> {
        self.record.evidence(self.id, practice)
    }

    /// The evidence status of an answer; `NotAsked` if there is no answer.
    pub fn support(&self, practice: &PracticeId) -> EvidenceStatus {
        let Some(rating) = self.rating(practice) else { return EvidenceStatus::NotAsked };
        let evidence = self.evidence(practice);
        let logged = evidence.and_then(|evidence| Some(linked_entries(self.record, evidence).first()?.1.month));
        support(rating, evidence, logged, self.today)
    }

    /// These answers compared with the targets of `expectation`.
    pub fn standing(&self, framework: &Framework, expectation: &Expectation) -> Standing {
        standing(framework, expectation, |practice| self.rating(practice), |practice| self.support(practice))
    }
}
