//! The results of one assessment: what follows from it for each principle, on a given day.

use super::answers::Answers;
use super::evidence::EvidenceStatus;
use super::expectation::Expectation;
use super::level::PrincipleLevel;
use super::paths::paths;
use super::standing::{PrincipleStanding, Standing, Status};
use super::suggest::{Chance, Suggestion, chances, suggestions};
use crate::framework::{Framework, Level, PracticeId, Principle, Weight};
use crate::record::{Assessment, Date, Id, Rating, Record};

/// One assessment with what it is compared with, whoever's record it is in: what a page of results is built from.
pub struct ResultsModel<'a> {
    /// The framework it is compared with.
    pub framework: &'static Framework,
    /// The record that holds it.
    pub record: &'a Record,
    /// Its id in the record.
    pub id: &'a Id,
    /// What it was taken for.
    pub assessment: &'a Assessment,
    /// The day on which the results are read: evidence ages.
    pub today: Date,
    /// `None` if its track is no longer in the framework: levels are then shown without targets.
    pub expectation: Option<Expectation<'static>>,
    /// If there is no expectation, this compares with an arbitrary track, and only the levels in it mean anything.
    pub standing: Standing,
    /// A line for each principle, in the framework's order.
    pub lines: Vec<ResultsLine>,
    /// Steps worth taking next.
    pub suggested: Vec<Suggestion>,
    /// Core practices that the user has had no chance to do.
    pub chances: Vec<Chance>,
}

/// One principle, as shown in the table and the picture.
#[derive(Clone)]
pub struct ResultsLine {
    /// The principle.
    pub principle: &'static Principle,
    /// The level that the answers reach.
    pub reached: PrincipleLevel,
    /// Whether there is evidence behind it.
    pub support: EvidenceStatus,
    /// What the track asks; `None` if it is no longer in the framework.
    pub asked: Option<(Weight, Level)>,
    /// Levels to go; `None` if too little is known to say.
    pub gap: Option<u8>,
    /// The level from the newest earlier assessment that gave one, by answers to the same wording.
    pub last: Option<Level>,
}

impl<'a> ResultsModel<'a> {
    /// The results of an assessment of this record, as they read on this day.
    pub fn new(
        framework: &'static Framework,
        record: &'a Record,
        (id, assessment): (&'a Id, &'a Assessment),
        today: Date,
    ) -> Self {
        let expectation = Expectation::of(framework, assessment);
        // A level and its evidence do not depend on a target, so any track will do to read them.
        let any = || framework.tracks.0.iter().find_map(|track| Expectation::new(track, None, None));
        let answers = Answers { record, id, today };
        let standing = expectation.or_else(any).map(|held| answers.standing(framework, &held));
        let standing = standing.unwrap_or(Standing { rows: Vec::new() });
        let last = last_levels(framework, record, id);
        let line = |row: &PrincipleStanding| {
            let principle = framework.principles.0.iter().find(|principle| principle.id == row.principle)?;
            let known = expectation.is_some() && row.status != Status::TooLittle;
            Some(ResultsLine {
                principle,
                reached: row.reached,
                support: row.support,
                asked: expectation.map(|_| (row.weight, row.target)),
                gap: known.then(|| row.gap()),
                last: last.iter().find(|(id, _)| *id == principle.id.as_str()).map(|(_, level)| *level),
            })
        };
        let lines = standing.rows.iter().filter_map(line).collect();
        let (mut suggested, mut missed) = (Vec::new(), Vec::new());
        if let Some(held) = &expectation {
            suggested = suggestions(framework, held, |practice| answers.rating(practice));
            missed = chances(framework, held, |practice| answers.rating(practice));
        }
        Self { framework, record, id, assessment, today, expectation, standing, lines, suggested, chances: missed }
    }

    /// The answers of this assessment.
    pub fn answers(&self) -> Answers<'a> {
        Answers { record: self.record, id: self.id, today: self.today }
    }

    /// What was answered to a practice.
    pub fn rating(&self, practice: &PracticeId) -> Option<Rating> {
        self.answers().rating(practice)
    }

    /// Whether answers go to this assessment.
    pub fn is_current(&self) -> bool {
        self.record.current_assessment().is_some_and(|(id, _)| id == self.id)
    }
}

/// By principle, the level from the newest earlier assessment that gave one.
fn last_levels(framework: &Framework, record: &Record, id: &Id) -> Vec<(&'static str, Level)> {
    let mut found = Vec::new();
    if record.assessments().first().is_none_or(|(first, _)| *first == id) {
        return found;
    }
    let earlier = record.assessments();
    let earlier: Vec<&Id> = earlier.iter().map(|(other, _)| *other).take_while(|other| *other != id).collect();
    for (principle, path) in framework.principles.0.iter().zip(paths(framework, record)) {
        let before = path.points.iter().rev().filter(|point| earlier.contains(&&point.assessment));
        if let Some(level) = before.filter_map(|point| point.level).next() {
            found.push((principle.id.as_str(), level));
        }
    }
    found
}
