//! The results model: the assessment shown, and what follows from it for each principle.

use crate::framework::{Framework, GradeId, Level, PracticeId, Principle, Weight};
use crate::insight::{
    Answers, Chance, EvidenceStatus, Expectation, PrincipleLevel, PrincipleStanding, Standing, Status, Suggestion,
    chances, paths, suggestions,
};
use crate::pages::shared::words::{gone, grade_name};
use crate::record::{Assessment, Date, Id, Rating, Record};
use crate::state::AppState;

/// One assessment with what it is compared with.
pub struct ResultsModel<'a> {
    pub state: AppState,
    pub record: &'a Record,
    pub id: &'a Id,
    pub assessment: &'a Assessment,
    pub today: Date,
    /// `None` if its track is no longer in the framework: levels are then shown without targets.
    pub expectation: Option<Expectation<'static>>,
    /// If there is no expectation, this compares with an arbitrary track, and only the levels in it mean anything.
    pub standing: Standing,
    pub lines: Vec<Line>,
    /// Steps worth taking next.
    pub suggested: Vec<Suggestion>,
    /// Core practices that the user has had no chance to do.
    pub chances: Vec<Chance>,
}

/// One principle, as shown in the table and the picture.
#[derive(Clone)]
pub struct Line {
    pub principle: &'static Principle,
    pub reached: PrincipleLevel,
    pub support: EvidenceStatus,
    /// What the track asks; `None` if it is no longer in the framework.
    pub asked: Option<(Weight, Level)>,
    /// Levels to go; `None` if too little is known to say.
    pub gap: Option<u8>,
    /// The level from the newest earlier assessment that gave one, by answers to the same wording.
    pub last: Option<Level>,
}

impl<'a> ResultsModel<'a> {
    pub fn new(state: AppState, record: &'a Record, id: &'a Id, assessment: &'a Assessment) -> Self {
        let framework = state.framework;
        let today = state.today();
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
            Some(Line {
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
        Self { state, record, id, assessment, today, expectation, standing, lines, suggested, chances: missed }
    }

    pub fn framework(&self) -> &'static Framework {
        self.state.framework
    }

    pub fn answers(&self) -> Answers<'a> {
        Answers { record: self.record, id: self.id, today: self.today }
    }

    pub fn rating(&self, practice: &PracticeId) -> Option<Rating> {
        self.answers().rating(practice)
    }

    /// Whether answers go to this assessment.
    pub fn is_current(&self) -> bool {
        self.record.current_assessment().is_some_and(|(id, _)| id == self.id)
    }

    /// "Public input designer, Advisor (G2)".
    pub fn label(&self) -> String {
        match &self.expectation {
            Some(held) => label(self.framework(), held),
            None => gone(&self.assessment.track),
        }
    }
}

/// The tracks and the grade: "Public input designer and Government liaison, Advisor (G2)".
pub fn label(framework: &Framework, held: &Expectation) -> String {
    let second = held.second.map_or(String::new(), |second| format!(" and {}", second.name));
    format!("{}{second}{}", held.track.name, grade(framework, held.grade))
}

fn grade(framework: &Framework, grade: GradeId) -> String {
    framework.grade(grade).map_or(String::new(), |found| format!(", {}", grade_name(found)))
}

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
