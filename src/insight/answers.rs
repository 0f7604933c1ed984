//! The answers of one assessment as the rules read them, and what stands behind each.

use super::expectation::Expectation;
use super::standing::{Standing, standing};
use crate::framework::{Framework, Level, PracticeId};
use crate::record::{Date, Evidence, EvidenceKind, Id, Rating, Record};

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
        let rating = self.rating(practice);
        rating.map_or(Support::NotAsked, |rating| support(rating, self.evidence(practice), self.today))
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

/// What stands behind one answer.
pub fn support(rating: Rating, evidence: Option<&Evidence>, today: Date) -> Support {
    if rating.level().is_none_or(|level| level < Level::Practising) {
        return Support::NotAsked;
    }
    match evidence.map(|evidence| (evidence.kind, evidence.month)) {
        None | Some((None | Some(EvidenceKind::Nothing), _)) => Support::Thin,
        Some((Some(_), Some(month))) if month.months_until(today) > FRESH_MONTHS => Support::Refresh,
        Some((Some(_), _)) => Support::Shown,
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
