//! What is asked of somebody: a track, perhaps a second one, and a grade.

use crate::framework::{Framework, GradeId, Level, PrincipleId, Track, Weight};
use crate::record::Assessment;

/// Whose targets are shown to somebody who was not sure of their grade. The page says so.
pub const ASSUMED_GRADE: GradeId = GradeId::G2;

/// A track at a grade, with a second track for dual-role staff.
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    pub track: &'a Track,
    pub second: Option<&'a Track>,
    /// Always one at which the track has targets.
    pub grade: GradeId,
}

/// Why nothing can be compared with what was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The framework has no such track.
    Track,
    /// There is no such grade, or it has no targets.
    Grade,
    /// The track is described in words and has no targets.
    Targets,
}

impl<'a> Expectation<'a> {
    /// None where the track has no targets. A grade beyond the track's becomes its nearest.
    pub fn new(track: &'a Track, second: Option<&'a Track>, grade: Option<GradeId>) -> Option<Self> {
        if !track.is_assessable() {
            return None;
        }
        let grade = track.nearest_grade(grade.unwrap_or(ASSUMED_GRADE))?;
        Some(Self { track, second, grade })
    }

    /// What an assessment was taken for; none where its track is no longer in the framework.
    pub fn of(framework: &'a Framework, assessment: &Assessment) -> Option<Self> {
        let track = framework.track(assessment.track.as_str())?;
        let second = assessment.second.as_ref().and_then(|id| framework.track(id.as_str()));
        Self::new(track, second, assessment.grade)
    }

    /// The track and grade that a form or an address names, to see how somebody's answers stand there. An empty grade is
    /// one that nobody is sure of; a grade beyond the track's becomes its nearest, so `grade` may differ from the one named.
    pub fn named(framework: &'a Framework, track: &str, grade: &str) -> Result<Self, Unknown> {
        let track = framework.track(track).ok_or(Unknown::Track)?;
        let grade = match grade {
            "" => None,
            named => Some(GradeId::parse(named).filter(|grade| *grade != GradeId::G5).ok_or(Unknown::Grade)?),
        };
        Self::new(track, None, grade).ok_or(Unknown::Targets)
    }

    /// The target in a principle: for dual-role staff the higher of the two (domain.md B3).
    pub fn target(&self, framework: &Framework, principle: &PrincipleId) -> Option<Level> {
        let of = |track: &Track| framework.targets.level(track.weight(principle)?, self.grade);
        of(self.track).max(self.second.and_then(of))
    }

    /// The weight in a principle: the heavier of the two.
    pub fn weight(&self, principle: &PrincipleId) -> Option<Weight> {
        let of = |track: &Track| track.weight(principle);
        [of(self.track), self.second.and_then(of)].into_iter().flatten().min()
    }
}
