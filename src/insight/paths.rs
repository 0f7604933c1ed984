//! Each principle's level over time. Only answers to the same wording are compared (domain.md D, 5).

use super::level::{PrincipleLevel, principle_level};
use crate::framework::{Framework, Level, Practice, PracticeId, Principle, PrincipleId};
use crate::record::{Answer, Assessment, Date, Id, Rating, Record};

/// One principle across the assessments that asked about it, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub principle: PrincipleId,
    pub points: Vec<Point>,
}

/// A principle in one assessment, from the answers to today's wording alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub assessment: Id,
    pub started: Date,
    pub level: Option<Level>,
    /// The lowest and highest level given, once any has been.
    pub range: Option<(Level, Level)>,
    pub comparable: Comparable,
    /// The level that follows where the person later said where they had been then: stands beside the level and never in
    /// its place.
    pub then_level: Option<Level>,
}

/// Whether a point tells all that was known then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparable {
    Fully,
    /// Leaving out answers to other words than today's changed the level or the range: those practices.
    OtherWording(Vec<PracticeId>),
}

/// The path of every principle, in the framework's order; without points where nothing has been answered.
pub fn paths(framework: &Framework, record: &Record) -> Vec<Path> {
    let assessments = record.assessments();
    let path = |principle: &Principle| Path {
        principle: principle.id.clone(),
        points: points(principle, record, &assessments),
    };
    framework.principles.iter().map(path).collect()
}

fn points(principle: &Principle, record: &Record, assessments: &[(&Id, &Assessment)]) -> Vec<Point> {
    let mut found = Vec::new();
    // What later answers say of the assessment before them, by practice: so from the newest back.
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

/// What one assessment, and the next one that asked again, say of a practice.
struct Given<'a> {
    practice: &'a Practice,
    answer: Option<&'a Answer>,
    then: Option<Rating>,
}

impl Given<'_> {
    /// The answer, if it is one to today's wording.
    fn comparable(&self) -> Option<Rating> {
        self.answer.filter(|answer| answer.wording == self.practice.wording).map(|answer| answer.rating)
    }

    /// The look back, where the practice was answered then.
    fn then(&self) -> Option<Rating> {
        self.then.filter(|_| self.answer.is_some())
    }
}

fn point(id: &Id, assessment: &Assessment, given: &[Given]) -> Point {
    let level = |rating: fn(&Given) -> Option<Rating>| principle_level(given.iter().map(rating));
    let known = |found: PrincipleLevel| (found.level, found.range);
    let (now, all) =
        (known(level(|given| given.comparable())), known(level(|given| given.answer.map(|answer| answer.rating))));
    let left_out = |given: &&Given| given.answer.is_some() && given.comparable().is_none();
    let looked_back = given.iter().any(|given| given.then().is_some());
    let then = level(|given| given.then().or(given.comparable()));
    Point {
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
