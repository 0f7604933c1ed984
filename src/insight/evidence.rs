//! The status of the evidence behind an answer, and behind a level (docs/rules.md, EVIDENCE-1 to EVIDENCE-5).

use crate::framework::Level;
use crate::record::{Date, Evidence, EvidenceKind, Month, Rating};

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
