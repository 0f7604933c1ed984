//! The kinds of thing that a person says, each small enough to be written and merged on its own.

use super::date::Date;
use crate::framework::{GradeId, Level, Mode, PracticeId, PrincipleId, TrackId};
use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;

/// A random identifier of an assessment, goal or action: 16 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

impl Id {
    /// From 64 random bits.
    pub fn new(random: u64) -> Self {
        Self(format!("{random:016x}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let plain = (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        if plain { Ok(Self(text)) } else { Err("an id has 1 to 64 letters and digits".into()) }
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

/// Where an entity stands in the record, and under which name it is stored.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    Profile,
    Assessment(Id),
    Answer(Id, PracticeId),
    Note(Id, PracticeId),
    Goal(Id),
    Action(Id),
    Lesson(PrincipleId),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Profile => f.write_str("profile"),
            Key::Assessment(id) => write!(f, "assessment/{}", id.0),
            Key::Answer(id, practice) => write!(f, "answer/{}/{practice}", id.0),
            Key::Note(id, practice) => write!(f, "note/{}/{practice}", id.0),
            Key::Goal(id) => write!(f, "goal/{}", id.0),
            Key::Action(id) => write!(f, "action/{}", id.0),
            Key::Lesson(principle) => write!(f, "lesson/{principle}"),
        }
    }
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.split('/').collect();
        let id = |text: &str| Id::try_from(text.to_string());
        match parts.as_slice() {
            ["profile"] => Ok(Key::Profile),
            ["assessment", key] => Ok(Key::Assessment(id(key)?)),
            ["answer", key, practice] => Ok(Key::Answer(id(key)?, (*practice).into())),
            ["note", key, practice] => Ok(Key::Note(id(key)?, (*practice).into())),
            ["goal", key] => Ok(Key::Goal(id(key)?)),
            ["action", key] => Ok(Key::Action(id(key)?)),
            ["lesson", principle] => Ok(Key::Lesson((*principle).into())),
            _ => Err(format!("\"{text}\" is no key of a record")),
        }
    }
}

impl Serialize for Key {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// One thing that a person has said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entity {
    Profile(Profile),
    Assessment(Assessment),
    Answer(Answer),
    Note(Note),
    Goal(Goal),
    Action(Action),
    Lesson(Lesson),
}

impl Entity {
    /// Whether this kind of entity belongs under `key`.
    pub fn fits(&self, key: &Key) -> bool {
        matches!(
            (key, self),
            (Key::Profile, Entity::Profile(_))
                | (Key::Assessment(_), Entity::Assessment(_))
                | (Key::Answer(..), Entity::Answer(_))
                | (Key::Note(..), Entity::Note(_))
                | (Key::Goal(_), Entity::Goal(_))
                | (Key::Action(_), Entity::Action(_))
                | (Key::Lesson(_), Entity::Lesson(_))
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
}

/// What shows it, in the person's words.
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
