//! The results of one assessment: what follows from it for each principle, on a given day.

use super::answers::Answers;
use super::evidence::EvidenceStatus;
use super::expectation::Expectation;
use super::level::PrincipleLevel;
use super::paths::paths;
use super::practice_results::{PracticeResult, pair_of_levels, practice_results};
use super::questions::{AssessmentProgress, wider_scopes};
use super::standing::{PrincipleStanding, Standing, Status};
use super::steps::{Step, strengths};
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
    /// Every answered practice, in the framework's order.
    pub practices: Vec<PracticeResult>,
    /// A line for each principle, in the framework's order.
    pub lines: Vec<ResultsLine>,
    /// Steps worth taking next.
    pub suggested: Vec<Suggestion>,
    /// Core practices that the user has had no chance to do.
    pub chances: Vec<Chance>,
}

/// What an assessment has not asked or answered yet.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreToExplore {
    /// The principles with fewer than two of their practices answered.
    pub principles: usize,
    /// Its questions without an answer.
    pub left: usize,
    /// Once they are answered, the assessment with its next wider scope, and how many questions that adds.
    pub wider: Option<(Assessment, usize)>,
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
    /// Both levels, if exactly two of its practices have one.
    pub pair: Option<[Level; 2]>,
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
                pair: pair_of_levels(principle.practices.iter().map(|practice| answers.rating(&practice.id))),
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
        let practices = practice_results(framework, answers, expectation.as_ref());
        Self {
            framework,
            record,
            id,
            assessment,
            today,
            expectation,
            standing,
            practices,
            lines,
            suggested,
            chances: missed,
        }
    }

    /// The answers of this assessment.
    pub fn answers(&self) -> Answers<'a> {
        Answers { record: self.record, id: self.id, today: self.today }
    }

    /// What was answered to a practice.
    pub fn rating(&self, practice: &PracticeId) -> Option<Rating> {
        self.answers().rating(practice)
    }

    /// The strengths shown first: where the role asks or above; if there are none, the highest (STEP-1).
    pub fn going_well(&self) -> Vec<Step> {
        let Some(held) = &self.expectation else { return Vec::new() };
        let all = strengths(self.framework, held, |practice| self.rating(practice));
        let reached: Vec<Step> = all.iter().filter(|step| step.gap() == 0).cloned().collect();
        if reached.is_empty() { all } else { reached }
    }

    /// What this assessment has not asked or answered yet (RESULT-11).
    pub fn more_to_explore(&self) -> MoreToExplore {
        let answered = |principle: &&Principle| {
            principle.practices.iter().filter(|practice| self.rating(&practice.id).is_some()).count() < 2
        };
        let progress = AssessmentProgress::of(self.framework, self.record, self.id, self.assessment);
        let left = progress.asked - progress.answered;
        let wider = wider_scopes(self.framework, self.record, self.id, self.assessment);
        MoreToExplore {
            principles: self.framework.principles.iter().filter(answered).count(),
            left,
            wider: wider.into_iter().next().filter(|_| left == 0),
        }
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
