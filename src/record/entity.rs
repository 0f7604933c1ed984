//! The kinds of thing that a person says, each small enough to be written and merged on its own.

use super::date::Date;
use super::evidence::Evidence;
use super::key::{Id, Key};
use super::log_entry::LogEntry;
use crate::framework::{GradeId, Level, Mode, PracticeId, PrincipleId, TrackId};
use serde::{Deserialize, Serialize};

/// One thing that a person has said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entity {
    Profile(Profile),
    Assessment(Assessment),
    Answer(Answer),
    Note(Note),
    Evidence(Evidence),
    Goal(Goal),
    Action(Action),
    Lesson(Lesson),
    LogEntry(LogEntry),
}

impl Entity {
    /// Whether this kind of entity belongs under `key`.
    pub fn fits(&self, key: &Key) -> bool {
        matches!(
            (key, self),
            (Key::Profile, Entity::Profile(_))
                | (Key::Assessment(_), Entity::Assessment(_))
                | (Key::Answer(..), Entity::Answer(_))
                | (Key::Note(..) | Key::Needs(_), Entity::Note(_))
                | (Key::Evidence(..), Entity::Evidence(_))
                | (Key::Goal(_), Entity::Goal(_))
                | (Key::Action(_), Entity::Action(_))
                | (Key::Lesson(_), Entity::Lesson(_))
                | (Key::LogEntry(_), Entity::LogEntry(_))
        )
    }
}

/// Where somebody is now and where they would like to be. No name, no agency.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// Nothing where the person was not sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_track: Option<TrackId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_grade: Option<GradeId>,
}

/// Which practices an assessment asks about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The track's nine start-here practices.
    Start,
    /// Those nine, and the practices of the principles that are core to the track, or to either track of dual-role staff.
    Core,
    /// All thirty-six.
    All,
    /// Those of some principles, as a trainer's link chose.
    Principles(Vec<PrincipleId>),
}

/// One round of questions. Answers and notes are entities of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    pub started: Date,
    pub track: TrackId,
    /// The second track of dual-role staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<TrackId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeId>,
    pub scope: Scope,
    /// What a trainer called the workshop that this was started from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The version of the framework that it was started with.
    pub framework: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Date>,
}

/// A level, or the answer that is left out of levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    NotYet,
    Aware,
    Developing,
    Practising,
    Leading,
    NoChance,
}

impl Rating {
    /// The level that was chosen; none for "no chance yet".
    pub fn level(self) -> Option<Level> {
        match self {
            Rating::NotYet => Some(Level::NotYet),
            Rating::Aware => Some(Level::Aware),
            Rating::Developing => Some(Level::Developing),
            Rating::Practising => Some(Level::Practising),
            Rating::Leading => Some(Level::Leading),
            Rating::NoChance => None,
        }
    }

    /// As it stands in form values.
    pub fn id(self) -> &'static str {
        self.level().map_or("no-chance", Level::id)
    }

    /// The rating that a form value names.
    pub fn parse(id: &str) -> Option<Rating> {
        if id == "no-chance" {
            return Some(Rating::NoChance);
        }
        Level::ALL.into_iter().find(|level| level.id() == id).map(Rating::from)
    }
}

impl From<Level> for Rating {
    fn from(level: Level) -> Self {
        match level {
            Level::NotYet => Rating::NotYet,
            Level::Aware => Rating::Aware,
            Level::Developing => Rating::Developing,
            Level::Practising => Rating::Practising,
            Level::Leading => Rating::Leading,
        }
    }
}

/// What somebody chose for a practice, and which wording they read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub rating: Rating,
    pub wording: u32,
    /// "Knowing what you know now, where were you then?": where the person now puts themselves at the time of the
    /// assessment before, by the wording of this answer (domain.md D, "Falling levels"). It never replaces what was said
    /// then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Rating>,
}

impl Answer {
    /// An answer without a look back.
    pub fn new(rating: Rating, wording: u32) -> Self {
        Self { rating, wording, then: None }
    }
}

/// Something in the person's words: what shows it, or what they need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub text: String,
}

/// A ten-minute lesson that somebody has finished.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    pub done: Date,
}

/// A level to reach in a practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub made: Date,
    pub practice: PracticeId,
    /// The level when the goal was made, where it was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Level>,
    pub to: Level,
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionState {
    Planned,
    Doing,
    Done,
}

impl ActionState {
    pub const ALL: [ActionState; 3] = [ActionState::Planned, ActionState::Doing, ActionState::Done];

    /// As it stands in form values.
    pub fn id(self) -> &'static str {
        match self {
            ActionState::Planned => "planned",
            ActionState::Doing => "doing",
            ActionState::Done => "done",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            ActionState::Planned => "Planned",
            ActionState::Doing => "Doing",
            ActionState::Done => "Done",
        }
    }
}

/// One thing to do towards a goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub goal: Id,
    pub text: String,
    pub mode: Mode,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    pub state: ActionState,
}
