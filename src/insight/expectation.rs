//! What is expected of the user: a track, perhaps a second one, and a grade, with the targets that follow.

use crate::framework::{Framework, GradeId, Level, PrincipleId, Track, Weight};
use crate::record::Assessment;

/// The grade whose targets are shown to a user who was not sure of theirs. The page says so (docs/rules.md, TARGET-4).
pub const ASSUMED_GRADE: GradeId = GradeId::G2;

/// A track at a grade, with a second track for dual-role staff.
///
/// ```
/// use engagement_career_path::framework::{FRAMEWORK, GradeId};
/// use engagement_career_path::insight::{ASSUMED_GRADE, Expectation};
///
/// let grade = |named| Expectation::named(&FRAMEWORK, "engagement-generalist", named).map(|found| found.grade);
/// assert_eq!(grade("g4"), Ok(GradeId::G3), "the track's nearest");
/// assert_eq!(grade(""), Ok(ASSUMED_GRADE), "not sure");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    /// The main track.
    pub track: &'a Track,
    /// The second track of dual-role staff.
    pub second: Option<&'a Track>,
    /// The grade; the track always has targets at it.
    pub grade: GradeId,
}

/// Why the named track and grade cannot be compared with.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{Expectation, Unknown};
///
/// let refused = |track, grade| Expectation::named(&FRAMEWORK, track, grade).err();
/// assert_eq!(refused("engagement-wizard", "g2"), Some(Unknown::Track));
/// assert_eq!(refused("engagement-generalist", "g9"), Some(Unknown::Grade), "no grade is guessed");
/// assert_eq!(refused("head-of-profession", ""), Some(Unknown::Targets));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The framework does not have the track.
    Track,
    /// The grade does not exist, or has no targets.
    Grade,
    /// The track is described in words and has no targets.
    Targets,
}

impl<'a> Expectation<'a> {
    /// `None` if the track has no targets. A grade the track does not have becomes its nearest (docs/rules.md,
    /// TARGET-4).
    pub fn new(track: &'a Track, second: Option<&'a Track>, grade: Option<GradeId>) -> Option<Self> {
        if !track.is_assessable() {
            return None;
        }
        let grade = track.nearest_grade(grade.unwrap_or(ASSUMED_GRADE))?;
        Some(Self { track, second, grade })
    }

    /// The expectation an assessment was taken for; `None` if its track is no longer in the framework or has no
    /// targets.
    pub fn of(framework: &'a Framework, assessment: &Assessment) -> Option<Self> {
        let track = framework.track(assessment.track.as_str())?;
        let second = assessment.second.as_ref().and_then(|id| framework.track(id.as_str()));
        Self::new(track, second, assessment.grade)
    }

    /// The track and grade named in a form or an address, to compare the user's answers with. An empty grade means "not
    /// sure"; a grade the track does not have becomes its nearest, so `grade` may differ from the one named.
    pub fn named(framework: &'a Framework, track: &str, grade: &str) -> Result<Self, Unknown> {
        let track = framework.track(track).ok_or(Unknown::Track)?;
        let grade = match grade {
            "" => None,
            named => Some(GradeId::parse(named).filter(|grade| *grade != GradeId::G5).ok_or(Unknown::Grade)?),
        };
        Self::new(track, None, grade).ok_or(Unknown::Targets)
    }

    /// The target in a principle: the higher of the two for dual-role staff (docs/rules.md, ROLE-1).
    pub fn target(&self, framework: &Framework, principle: &PrincipleId) -> Option<Level> {
        let of = |track: &Track| framework.targets.level(track.weight(principle)?, self.grade);
        of(self.track).max(self.second.and_then(of))
    }

    /// The weight of a principle: the heavier of the two for dual-role staff.
    pub fn weight(&self, principle: &PrincipleId) -> Option<Weight> {
        let of = |track: &Track| track.weight(principle);
        [of(self.track), self.second.and_then(of)].into_iter().flatten().min()
    }
}
