//! Keys and ids of a record's items, and their text form.

use crate::framework::{PracticeId, PrincipleId};
use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;

/// A random id of an assessment, a goal, an occasion or the like: 16 hexadecimal digits.
///
/// ```
/// use engagement_career_path::record::Id;
///
/// assert_eq!(Id::new(255).as_str(), "00000000000000ff");
/// assert!(Id::try_from("a/b".to_string()).is_err(), "an id is one part of a key");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

impl Id {
    /// Makes an id from 64 random bits.
    pub fn new(random: u64) -> Self {
        Self(format!("{random:016x}"))
    }

    /// The id as text: 1 to 64 ASCII letters and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Sorts before every valid id: the start of a key range.
    pub(super) fn least() -> Self {
        Self(String::new())
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

/// An entity's place in the record, and the name it is stored under.
///
/// ```
/// use engagement_career_path::record::{Id, Key};
///
/// let key = Key::Answer(Id::new(1), "honest-scope.a".into());
/// assert_eq!(key.to_string(), "answer/0000000000000001/honest-scope.a");
/// assert_eq!("answer/0000000000000001/honest-scope.a".parse(), Ok(key));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The user's profile, one a record.
    Profile,
    /// An assessment, by its id.
    Assessment(Id),
    /// The answer to a practice, by assessment.
    Answer(Id, PracticeId),
    /// A note on a practice, by assessment.
    Note(Id, PracticeId),
    /// The evidence behind an answer, by assessment and practice.
    Evidence(Id, PracticeId),
    /// What the user needs from their manager, by assessment.
    Needs(Id),
    /// A goal, by its id.
    Goal(Id),
    /// An action, by its own id, not its goal's.
    Action(Id),
    /// A finished lesson, by principle.
    Lesson(PrincipleId),
    /// An engagement in the log.
    LogEntry(Id),
    /// A meeting, a review of the plan, or the retreat.
    Occasion(Id),
    /// A draft of a nomination for an award.
    Nomination(Id),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Profile => f.write_str("profile"),
            Key::Assessment(id) => write!(f, "assessment/{}", id.0),
            Key::Answer(id, practice) => write!(f, "answer/{}/{practice}", id.0),
            Key::Note(id, practice) => write!(f, "note/{}/{practice}", id.0),
            Key::Evidence(id, practice) => write!(f, "evidence/{}/{practice}", id.0),
            Key::Needs(id) => write!(f, "needs/{}", id.0),
            Key::Goal(id) => write!(f, "goal/{}", id.0),
            Key::Action(id) => write!(f, "action/{}", id.0),
            Key::Lesson(principle) => write!(f, "lesson/{principle}"),
            Key::LogEntry(id) => write!(f, "log/{}", id.0),
            Key::Occasion(id) => write!(f, "occasion/{}", id.0),
            Key::Nomination(id) => write!(f, "nomination/{}", id.0),
        }
    }
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // No key has a fourth part, and the name in a file may have millions.
        let parts: Vec<&str> = text.splitn(4, '/').collect();
        let id = |text: &str| Id::try_from(text.to_string());
        match parts.as_slice() {
            ["profile"] => Ok(Key::Profile),
            ["assessment", key] => Ok(Key::Assessment(id(key)?)),
            ["answer", key, practice] => Ok(Key::Answer(id(key)?, (*practice).into())),
            ["note", key, practice] => Ok(Key::Note(id(key)?, (*practice).into())),
            ["evidence", key, practice] => Ok(Key::Evidence(id(key)?, (*practice).into())),
            ["needs", key] => Ok(Key::Needs(id(key)?)),
            ["goal", key] => Ok(Key::Goal(id(key)?)),
            ["action", key] => Ok(Key::Action(id(key)?)),
            ["lesson", principle] => Ok(Key::Lesson((*principle).into())),
            ["log", key] => Ok(Key::LogEntry(id(key)?)),
            ["occasion", key] => Ok(Key::Occasion(id(key)?)),
            ["nomination", key] => Ok(Key::Nomination(id(key)?)),
            _ => Err(format!("\"{text}\" is not a key of a record")),
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
