//! The content model: types that mirror the files in `public/framework/` and their JSON Schemas.

mod activity;
mod blank;
mod glossary;
mod level;
mod moving_jobs;
mod network;
mod principle;
mod proposal;
mod search;
mod te_tiriti;
mod track;

pub use activity::{Activities, Activity, Fits, Mode};
pub use blank::{Blank, BlankPart};
pub use glossary::Term;
pub use level::{Escape, Grade, GradeId, Level, LevelInfo, Targets, Weight};
pub use moving_jobs::{MovingJobs, MovingSection};
pub use network::{
    AgendaPart, Award, Awards, Criterion, Day, Host, Meetings, MonthlyMeeting, Network, Passage, Preparation, Prize,
    Retreat, Session, Variant,
};
pub use principle::{
    Artefact, ArtefactPart, EarlierWording, Lesson, Levels, Practice, Principle, Related, Situation, Steps,
};
pub use proposal::{Point, Proposal, SourceEntry, Sourced, Statement};
pub use search::{FoundBy, SearchWords};
pub use te_tiriti::{Awaited, Guidance, TeTiritiPlace, TeTiritiText};
pub use track::{AtGrade, Move, Post, Track, WeekDay};

use super::ids::{PracticeId, PrincipleId, TrackId};
use super::list::{List, Text};
use serde::Deserialize;

/// The whole framework, in display order. Read from `framework.json`, which lists the other files.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// The JSON Schema of the file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Text,
    /// The framework's id.
    pub id: Text,
    /// The framework's version.
    pub version: Text,
    /// The framework's title.
    pub title: Text,
    /// The draft notice on every page.
    pub status: Text,
    /// The licence of the content.
    pub licence: Text,
    /// What the framework is based on, and who wrote that.
    pub basis: Text,
    /// The five levels, from "Not yet" up.
    pub levels: List<LevelInfo>,
    /// The answer set apart from the levels.
    pub no_chance: Escape,
    /// The five grades, lowest first.
    pub grades: List<Grade>,
    /// The families that tracks belong to.
    pub families: List<Family>,
    /// The target levels by weight and grade.
    pub targets: Targets,
    /// The three settings in which the work is organised (docs/rules.md, ROLE-3).
    pub settings: List<Setting>,
    /// What stands here on Te Tiriti o Waitangi, and what is left to Māori authors (docs/rules.md, REO-3, REO-5).
    pub te_tiriti: TeTiritiText,
    /// What the way of assessing rests on.
    pub grounds: List<Sourced>,
    /// The ids of `principles`, in order.
    #[serde(rename = "principles")]
    pub principle_ids: List<PrincipleId>,
    /// The ids of `tracks`, in order.
    #[serde(rename = "tracks")]
    pub track_ids: List<TrackId>,
    /// The twelve principles, with their practices.
    #[serde(skip)]
    pub principles: List<Principle>,
    /// The role tracks.
    #[serde(skip)]
    pub tracks: List<Track>,
    /// The development activities.
    #[serde(skip)]
    pub activities: Activities,
    /// The glossary's terms.
    #[serde(skip)]
    pub glossary: List<Term>,
    /// Meetings, retreat and awards.
    #[serde(skip)]
    pub network: Network,
    /// What someone who changes jobs takes along and hands over.
    #[serde(skip)]
    pub moving_jobs: MovingJobs,
    /// The proposal behind the framework.
    #[serde(skip)]
    pub proposal: Proposal,
    /// The documents the content draws on.
    #[serde(skip)]
    pub sources: List<SourceEntry>,
    /// What people type when they search.
    #[serde(skip)]
    pub search: SearchWords,
}

/// A family of tracks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Unique among families.
    pub id: Text,
    /// Its name, as shown.
    pub name: Text,
    /// What its tracks are for.
    pub purpose: Text,
}

/// How the work around someone is organised: the ladder is the same, the advice differs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Unique among settings.
    pub id: Text,
    /// Its name, as shown.
    pub name: Text,
    /// How the work is organised in it.
    pub what: Text,
    /// What it makes easier.
    pub gives: Text,
    /// What to look out for.
    pub watch: Text,
    /// What it changes about how people develop.
    pub develop: Text,
}

impl Framework {
    /// The track with this id.
    pub fn track(&self, id: &str) -> Option<&'static Track> {
        self.tracks.0.iter().find(|track| track.id.as_str() == id)
    }

    /// The principle with this id.
    pub fn principle(&self, id: &str) -> Option<&'static Principle> {
        self.principles.0.iter().find(|principle| principle.id.as_str() == id)
    }

    /// The practice with this id.
    pub fn practice(&self, id: &PracticeId) -> Option<&'static Practice> {
        self.principle(id.parts().0)?.practices.0.iter().find(|practice| practice.id == *id)
    }

    /// The grade with this id.
    pub fn grade(&self, id: GradeId) -> Option<&'static Grade> {
        self.grades.0.iter().find(|grade| grade.id == id)
    }

    /// The source with this id, such as `S1`.
    pub fn source(&self, id: &str) -> Option<&'static SourceEntry> {
        self.sources.0.iter().find(|source| source.id.as_str() == id)
    }

    /// A principle's position in the framework's order, from 1; 0 if it is not there.
    pub fn number_of(&self, principle: &PrincipleId) -> usize {
        self.principles.iter().position(|other| other.id == *principle).map_or(0, |at| at + 1)
    }

    /// Every practice, in the framework's order.
    pub fn practices(&self) -> impl Iterator<Item = &'static Practice> {
        self.principles.0.iter().flat_map(|principle| principle.practices.0.iter())
    }

    /// A level's name as shown.
    pub fn level_name(&self, level: Level) -> &'static str {
        self.levels.iter().find(|info| info.id == level).map_or("", |info| info.name.0)
    }

    /// The level a track asks for in a principle at a grade; `None` if it has no such grade or target.
    pub fn target(&self, track: &Track, principle: &PrincipleId, grade: GradeId) -> Option<Level> {
        let weight = track.weight(principle)?;
        if !track.grades.contains(&grade) {
            return None;
        }
        self.targets.level(weight, grade)
    }
}
