//! The content's shape, one to one with the files in `public/framework/` and their JSON Schemas.

mod activity;
mod glossary;
mod level;
mod network;
mod principle;
mod proposal;
mod track;

pub use activity::{Activity, Fits, Mode};
pub use glossary::Term;
pub use level::{Escape, Grade, GradeId, Level, LevelInfo, Targets, Weight};
pub use network::{Award, Awards, Criterion, Day, Meetings, Month, Named, Network, Passage, Prize, Retreat, Session};
pub use principle::{EarlierWording, Lesson, Levels, Practice, Principle, Related, Situation, Steps};
pub use proposal::{Point, Proposal, SourceEntry, Statement};
pub use track::{AtGrade, Move, Post, Track, WeekDay};

use super::ids::{PracticeId, PrincipleId, TrackId};
use super::list::{List, Text};
use serde::Deserialize;

/// The whole framework, in the order in which it is shown. Read from `framework.json`, which lists the other files.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    #[serde(rename = "$schema")]
    pub schema: Text,
    pub id: Text,
    pub version: Text,
    pub title: Text,
    /// The draft line that stands on every page.
    pub status: Text,
    pub licence: Text,
    /// What the framework is built from, and by whom.
    pub basis: Text,
    /// The five levels from "Not yet" up.
    pub levels: List<LevelInfo>,
    pub no_chance: Escape,
    pub grades: List<Grade>,
    pub families: List<Family>,
    pub targets: Targets,
    /// The three settings in which the work is organised (domain.md B3).
    pub settings: List<Setting>,
    #[serde(rename = "principles")]
    pub principle_ids: List<PrincipleId>,
    #[serde(rename = "tracks")]
    pub track_ids: List<TrackId>,
    #[serde(skip)]
    pub principles: List<Principle>,
    #[serde(skip)]
    pub tracks: List<Track>,
    #[serde(skip)]
    pub activities: List<Activity>,
    #[serde(skip)]
    pub glossary: List<Term>,
    #[serde(skip)]
    pub network: Network,
    #[serde(skip)]
    pub proposal: Proposal,
    #[serde(skip)]
    pub sources: List<SourceEntry>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub id: Text,
    pub name: Text,
    pub purpose: Text,
}

/// How the work is organised around somebody: the ladder is the same, the advice differs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    pub id: Text,
    pub name: Text,
    pub what: Text,
    /// What it makes easier.
    pub gives: Text,
    /// What to look out for.
    pub watch: Text,
    /// What it changes about how somebody develops.
    pub develop: Text,
}

impl Framework {
    pub fn track(&self, id: &str) -> Option<&'static Track> {
        self.tracks.0.iter().find(|track| track.id.as_str() == id)
    }

    pub fn principle(&self, id: &str) -> Option<&'static Principle> {
        self.principles.0.iter().find(|principle| principle.id.as_str() == id)
    }

    pub fn practice(&self, id: &PracticeId) -> Option<&'static Practice> {
        self.principle(id.parts().0)?.practices.0.iter().find(|practice| practice.id == *id)
    }

    pub fn grade(&self, id: GradeId) -> Option<&'static Grade> {
        self.grades.0.iter().find(|grade| grade.id == id)
    }

    pub fn source(&self, id: &str) -> Option<&'static SourceEntry> {
        self.sources.0.iter().find(|source| source.id.as_str() == id)
    }

    /// Where a principle stands in the framework's order, from 1.
    pub fn number_of(&self, principle: &PrincipleId) -> usize {
        self.principles.iter().position(|other| other.id == *principle).map_or(0, |at| at + 1)
    }

    /// Every practice, in the framework's order.
    pub fn practices(&self) -> impl Iterator<Item = &'static Practice> {
        self.principles.0.iter().flat_map(|principle| principle.practices.0.iter())
    }

    /// A level's name, as shown.
    pub fn level_name(&self, level: Level) -> &'static str {
        self.levels.iter().find(|info| info.id == level).map_or("", |info| info.name.0)
    }

    /// What a track asks of a principle at a grade.
    pub fn target(&self, track: &Track, principle: &PrincipleId, grade: GradeId) -> Option<Level> {
        let weight = track.weight(principle)?;
        if !track.grades.contains(&grade) {
            return None;
        }
        self.targets.level(weight, grade)
    }
}
