//! The answers of one assessment as the rules read them, and what stands behind each.

use super::expectation::Expectation;
use super::log::linked;
use super::standing::{Standing, standing};
use crate::framework::{Framework, Level, PracticeId};
use crate::record::{Date, Evidence, EvidenceKind, Id, Month, Rating, Record};

/// From a practice to what somebody said of it. Behind a pointer, so that each rule is in the download once.
pub(super) type Ratings<'a> = dyn Fn(&PracticeId) -> Option<Rating> + 'a;

/// The answers of one assessment, read on a day.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    pub record: &'a Record,
    pub id: &'a Id,
    /// Evidence grows old.
    pub today: Date,
}

impl<'a> Answers<'a> {
    /// What somebody said of a practice.
    pub fn rating(&self, practice: &PracticeId) -> Option<Rating> {
        self.record.answer(self.id, practice).map(|answer| answer.rating)
    }

    /// What somebody can point to.
    pub fn evidence(&self, practice: &PracticeId) -> Option<&'a Evidence> {
        self.record.evidence(self.id, practice)
    }

    /// What stands behind the answer; not asked where there is none.
    pub fn support(&self, practice: &PracticeId) -> Support {
        let Some(rating) = self.rating(practice) else { return Support::NotAsked };
        let evidence = self.evidence(practice);
        let logged = evidence.and_then(|evidence| Some(linked(self.record, evidence).first()?.1.month));
        support(rating, evidence, logged, self.today)
    }

    /// Where these answers stand.
    pub fn standing(&self, framework: &Framework, expectation: &Expectation) -> Standing {
        standing(framework, expectation, |practice| self.rating(practice), |practice| self.support(practice))
    }
}

/// What stands behind a level (domain.md D, 4): shown beside it, and never taken off it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Below Practising nobody is asked, nor where there was no chance yet.
    NotAsked,
    /// Nothing to point to yet, or nothing said.
    Thin,
    /// There is something to point to.
    Shown,
    /// There is, and the latest example lies more than three years back.
    Refresh,
}

/// Evidence older than this asks to be refreshed, in months: three years (domain.md D, 4). Where no month was given it is
/// taken as it stands.
const FRESH_MONTHS: i32 = 36;

/// Whether evidence is asked for at this answer: from Practising up.
pub fn asks_for_evidence(rating: Option<Rating>) -> bool {
    rating.and_then(Rating::level).is_some_and(|level| level >= Level::Practising)
}

/// What stands behind one answer. `logged` is the month of the newest engagement in the log that its evidence points to: such
/// an engagement is something to point to, whatever kind was said, and an example like any other (ours: domain.md knows no log).
pub fn support(rating: Rating, evidence: Option<&Evidence>, logged: Option<Month>, today: Date) -> Support {
    if !asks_for_evidence(Some(rating)) {
        return Support::NotAsked;
    }
    let kind = evidence.and_then(|evidence| evidence.kind).filter(|kind| *kind != EvidenceKind::Nothing);
    let said = evidence.and_then(|evidence| evidence.month);
    match (kind, said, logged) {
        (None, _, None) => Support::Thin,
        // No engagement that is linked beside it makes it old.
        (Some(_), None, _) => Support::Shown,
        (_, said, logged) => match said.max(logged) {
            Some(latest) if latest.months_until(today) > FRESH_MONTHS => Support::Refresh,
            _ => Support::Shown,
        },
    }
}

/// What stands behind a principle's level, from its practices that reach the level: the same "two of three" as the level
/// itself. Ours: domain.md D, 4 speaks of answers only.
pub(super) fn support_of(level: Option<Level>, practices: &[(Option<Rating>, Support)]) -> Support {
    let Some(level) = level.filter(|level| *level >= Level::Practising) else { return Support::NotAsked };
    let reaching = |wanted: &[Support]| {
        let reaches = |rating: &Option<Rating>| rating.and_then(Rating::level).is_some_and(|given| given >= level);
        practices.iter().filter(|(rating, support)| reaches(rating) && wanted.contains(support)).count() >= 2
    };
    if reaching(&[Support::Shown]) {
        Support::Shown
    } else if reaching(&[Support::Shown, Support::Refresh]) {
        Support::Refresh
    } else {
        Support::Thin
    }
}
