//! The answers of one assessment, and the status of the evidence behind each.

use super::expectation::Expectation;
use super::log::linked_entries;
use super::standing::{Standing, standing};
use crate::framework::{Framework, Level, PracticeId};
use crate::record::{Date, Evidence, EvidenceKind, Id, Month, Rating, Record};

/// The answer to a practice. Behind a pointer, so that each rule is in the download only once.
pub(super) type Ratings<'a> = dyn Fn(&PracticeId) -> Option<Rating> + 'a;

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

/// The evidence status of a level (docs/rules.md, EVIDENCE-2): shown beside the level, and never lowers it.
///
/// ```
/// use engagement_career_path::insight::{EvidenceStatus, support};
/// use engagement_career_path::record::{Evidence, EvidenceKind, Month, Rating};
///
/// let made = Evidence { month: Month::new(2023, 11), kind: Some(EvidenceKind::Artefact), ..Evidence::default() };
/// let on = |rating, day: &str| Ok::<_, String>(support(rating, Some(&made), None, day.parse()?));
/// assert_eq!(on(Rating::Developing, "2026-11-23")?, EvidenceStatus::NotAsked);
/// assert_eq!(on(Rating::Practising, "2026-11-23")?, EvidenceStatus::Current);
/// assert_eq!(on(Rating::Practising, "2026-12-01")?, EvidenceStatus::Outdated, "more than three years");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceStatus {
    /// Evidence is not asked for below Practising or for "no chance yet".
    NotAsked,
    /// Nothing to point to yet, or nothing entered.
    Thin,
    /// There is something to point to.
    Current,
    /// There is, but the latest example is more than three years old.
    Outdated,
}

/// Evidence older than this needs refreshing, in months: three years (EVIDENCE-3). Without a month it counts as
/// current.
const FRESH_MONTHS: i32 = 36;

/// Whether this answer asks for evidence: from Practising up.
pub fn asks_for_evidence(rating: Option<Rating>) -> bool {
    rating.and_then(Rating::level).is_some_and(|level| level >= Level::Practising)
}

/// The evidence status of one answer. `logged` is the month of the newest log entry that its evidence links: a linked
/// engagement is something to point to, whatever kind was given, and an example like any other (EVIDENCE-5).
pub fn support(rating: Rating, evidence: Option<&Evidence>, logged: Option<Month>, today: Date) -> EvidenceStatus {
    if !asks_for_evidence(Some(rating)) {
        return EvidenceStatus::NotAsked;
    }
    let kind = evidence.and_then(|evidence| evidence.kind).filter(|kind| *kind != EvidenceKind::Nothing);
    let said = evidence.and_then(|evidence| evidence.month);
    match (kind, said, logged) {
        (None, _, None) => EvidenceStatus::Thin,
        // Evidence without a month is not made old by a linked engagement.
        (Some(_), None, _) => EvidenceStatus::Current,
        (_, said, logged) => match said.max(logged) {
            Some(latest) if latest.months_until(today) > FRESH_MONTHS => EvidenceStatus::Outdated,
            _ => EvidenceStatus::Current,
        },
    }
}

/// The evidence status of a principle's level, from the practices that reach it: the same "two of three" as the level
/// itself (EVIDENCE-4).
pub(super) fn support_of(level: Option<Level>, practices: &[(Option<Rating>, EvidenceStatus)]) -> EvidenceStatus {
    let Some(level) = level.filter(|level| *level >= Level::Practising) else { return EvidenceStatus::NotAsked };
    let reaching = |wanted: &[EvidenceStatus]| {
        let reaches = |rating: &Option<Rating>| rating.and_then(Rating::level).is_some_and(|given| given >= level);
        practices.iter().filter(|(rating, support)| reaches(rating) && wanted.contains(support)).count() >= 2
    };
    if reaching(&[EvidenceStatus::Current]) {
        EvidenceStatus::Current
    } else if reaching(&[EvidenceStatus::Current, EvidenceStatus::Outdated]) {
        EvidenceStatus::Outdated
    } else {
        EvidenceStatus::Thin
    }
}
