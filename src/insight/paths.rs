//! Each principle's level over time. Only answers to the same wording are compared (docs/rules.md, CHANGE-1).

use super::level::{PrincipleLevel, principle_level};
use crate::framework::{Framework, Level, Practice, PracticeId, Principle, PrincipleId};
use crate::record::{Answer, Assessment, Date, Id, Rating, Record};

/// One principle's levels across the assessments that answered it.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::paths;
/// use engagement_career_path::record::Record;
///
/// let paths = paths(&FRAMEWORK, &Record::default());
/// assert_eq!(paths.len(), FRAMEWORK.principles.len());
/// assert!(paths.iter().all(|path| path.points.is_empty()), "nothing answered, no points");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PrinciplePath {
    /// The principle.
    pub principle: PrincipleId,
    /// One point an assessment, oldest first.
    pub points: Vec<PathPoint>,
}

/// A principle in one assessment, from only the answers to the current wording: see [`Comparable`].
/// `tests/insight_paths.rs` goes from the oldest assessment to the newest, and looks back.
#[derive(Clone, Debug, PartialEq)]
pub struct PathPoint {
    /// The assessment.
    pub assessment: Id,
    /// The day it was started.
    pub started: Date,
    /// The principle's level; `None` if too little is known.
    pub level: Option<Level>,
    /// The lowest and highest level given; `None` if none was.
    pub range: Option<(Level, Level)>,
    /// Whether answers to other wordings were left out.
    pub comparable: Comparable,
    /// The level recalculated from where the user later said they had been then: shown beside the level, never in its
    /// place.
    pub then_level: Option<Level>,
}

/// Whether a point includes everything known then.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::{Comparable, paths};
/// use engagement_career_path::record::{Answer, Command, Id, Rating, Record, Replica};
///
/// let stored = r#"{"started":"2026-11-23","track":"public-input-designer","scope":"start","framework":"1"}"#;
/// // Wordings count from 1, so 0 is older than any.
/// let older = Command::SetAnswer(Id::new(1), "honest-scope.a".into(), Answer::new(Rating::Leading, 0));
/// let mut record = Record::default();
/// record.apply(Command::SetAssessment(Id::new(1), serde_json::from_str(stored)?), record.next_stamp(0, Replica(1)));
/// record.apply(older, record.next_stamp(0, Replica(1)));
/// let points: Vec<_> = paths(&FRAMEWORK, &record).into_iter().flat_map(|path| path.points).collect();
/// assert_eq!(points[0].comparable, Comparable::OtherWording(vec!["honest-scope.a".into()]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparable {
    /// It does.
    Fully,
    /// Leaving out answers to other wordings changed the level or the range; the practices left out.
    OtherWording(Vec<PracticeId>),
}

/// The path of every principle, in the framework's order; with no points if nothing has been answered.
pub fn paths(framework: &Framework, record: &Record) -> Vec<PrinciplePath> {
    let assessments = record.assessments();
    let path = |principle: &Principle| PrinciplePath {
        principle: principle.id.clone(),
        points: points(principle, record, &assessments),
    };
    framework.principles.iter().map(path).collect()
}

fn points(principle: &Principle, record: &Record, assessments: &[(&Id, &Assessment)]) -> Vec<PathPoint> {
    let mut found = Vec::new();
    // What later answers say about the assessment before them, by practice: hence newest first.
    let mut looks_back: Vec<Option<Rating>> = principle.practices.iter().map(|_| None).collect();
    for (id, assessment) in assessments.iter().rev() {
        let given: Vec<Given> = principle
            .practices
            .iter()
            .zip(&looks_back)
            .map(|(practice, then)| Given { practice, answer: record.answer(id, &practice.id), then: *then })
            .collect();
        if given.iter().any(|given| given.answer.is_some()) {
            found.push(point(id, assessment, &given));
        }
        for (place, given) in looks_back.iter_mut().zip(&given) {
            if let Some(answer) = given.answer {
                *place = answer.then.filter(|_| answer.wording == given.practice.wording);
            }
        }
    }
    found.reverse();
    found
}

/// The answer to a practice in one assessment, and the later look back at it.
struct Given<'a> {
    practice: &'a Practice,
    answer: Option<&'a Answer>,
    then: Option<Rating>,
}

impl Given<'_> {
    /// The answer, if it is to the current wording.
    fn comparable(&self) -> Option<Rating> {
        self.answer.filter(|answer| answer.wording == self.practice.wording).map(|answer| answer.rating)
    }

    /// The look back, if the practice was answered then.
    fn then(&self) -> Option<Rating> {
        self.then.filter(|_| self.answer.is_some())
    }
}

fn point(id: &Id, assessment: &Assessment, given: &[Given]) -> PathPoint {
    let level = |rating: fn(&Given) -> Option<Rating>| principle_level(given.iter().map(rating));
    let known = |found: PrincipleLevel| (found.level, found.range);
    let (now, all) =
        (known(level(|given| given.comparable())), known(level(|given| given.answer.map(|answer| answer.rating))));
    let left_out = |given: &&Given| given.answer.is_some() && given.comparable().is_none();
    let looked_back = given.iter().any(|given| given.then().is_some());
    let then = level(|given| given.then().or(given.comparable()));
    PathPoint {
        assessment: id.clone(),
        started: assessment.started,
        level: now.0,
        range: now.1,
        comparable: match now == all {
            true => Comparable::Fully,
            false => {
                Comparable::OtherWording(given.iter().filter(left_out).map(|given| given.practice.id.clone()).collect())
            }
        },
        then_level: then.level.filter(|_| looked_back),
    }
}
