//! What is compared: tracks at a grade, and what each asks of every principle.

use crate::exchange::CompareLink;
use crate::framework::{Framework, GradeId, Level, PracticeId, Principle, Track, Weight};
use crate::insight::{ASSUMED_GRADE, principle_level};
use crate::pages::shared::words::grade_name;
use crate::record::Rating;
use crate::state::AppState;

/// One side of the comparison: a track at a grade.
#[derive(Clone, Copy)]
pub struct Side {
    pub track: &'static Track,
    pub grade: GradeId,
}

impl Side {
    /// "Public input designer, Advisor (G2)", or the grade alone if all sides have the same track.
    pub fn name(&self, framework: &Framework, one_track: bool) -> String {
        let grade = grade(framework, self.grade);
        if one_track { grade } else { format!("{}, {grade}", self.track.name) }
    }
}

/// What each side asks of a principle, and the user's level in it.
pub struct Line {
    pub principle: &'static Principle,
    pub asks: Vec<Option<(Weight, Level)>>,
    pub mine: Option<Level>,
}

impl Line {
    pub fn is_shared(&self) -> bool {
        self.asks.windows(2).all(|pair| pair[0].map(|(_, level)| level) == pair[1].map(|(_, level)| level))
    }
}

/// The tracks at the chosen grade, or the user's own grade; for a single track, its grades.
pub fn sides(state: AppState, compared: &CompareLink) -> Vec<Side> {
    let framework = state.framework;
    let tracks: Vec<&'static Track> = compared.tracks.iter().filter_map(|id| framework.track(id.as_str())).collect();
    if let [track] = tracks.as_slice() {
        return track.grades.iter().map(|grade| Side { track, grade: *grade }).collect();
    }
    let wanted = wanted_grade(state, compared);
    let side = |track: &'static Track| Some(Side { track, grade: track.nearest_grade(wanted)? });
    tracks.into_iter().filter_map(side).collect()
}

/// The chosen grade, or the user's own.
pub fn wanted_grade(state: AppState, compared: &CompareLink) -> GradeId {
    let own = || state.shown_assessment().and_then(|(_, assessment)| assessment.grade);
    compared.grade.or_else(own).unwrap_or(ASSUMED_GRADE)
}

pub fn lines(state: AppState, sides: &[Side]) -> Vec<Line> {
    let framework = state.framework;
    let line = |principle: &'static Principle| {
        let asks = sides.iter().map(|side| {
            let level = framework.target(side.track, &principle.id, side.grade)?;
            Some((side.track.weight(&principle.id)?, level))
        });
        Line { principle, asks: asks.collect(), mine: mine(state, principle) }
    };
    framework.principles.0.iter().map(line).collect()
}

/// The user's level in a principle.
pub fn mine(state: AppState, principle: &Principle) -> Option<Level> {
    let (id, _) = state.shown_assessment()?;
    let rating = |practice: &PracticeId| -> Option<Rating> {
        state.with(|record| record.answer(&id, practice).map(|answer| answer.rating))
    };
    principle_level(principle.practices.iter().map(|practice| rating(&practice.id))).level
}

pub fn grade(framework: &Framework, id: GradeId) -> String {
    framework.grade(id).map(grade_name).unwrap_or_default()
}
