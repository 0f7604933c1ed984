//! The entities of a record (profile, assessment, answer, goal…), each small enough to be written and merged alone.

use super::date::Date;
use super::evidence::Evidence;
use super::fields::Fields;
use super::key::Key;
use super::log_entry::LogEntry;
use super::nomination::Nomination;
use super::occasion::Occasion;
use super::plan::{Action, Goal};
use crate::framework::{GradeId, Level, PrincipleId, TrackId};
use serde::{Deserialize, Serialize};

/// One thing the user has recorded. The order of two says nothing about them: it only decides between equal stamps
/// ([`super::Version`]).
///
/// ```
/// use engagement_career_path::record::{Entity, Id, Key, Note};
///
/// let note = Entity::Note(Note { text: "An hour a week".into() });
/// assert!(note.fits(&Key::Needs(Id::new(1))));
/// assert!(!note.fits(&Key::Goal(Id::new(1))), "what is stored under the wrong key is not read");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entity {
    /// Where the user is and wants to be.
    Profile(Profile),
    /// One round of questions.
    Assessment(Assessment),
    /// The answer to one practice.
    Answer(Answer),
    /// Free text: a note on a practice, or needs.
    Note(Note),
    /// The evidence behind an answer.
    Evidence(Evidence),
    /// Something to reach.
    Goal(Fields),
    /// A step towards a goal.
    Action(Fields),
    /// A finished lesson.
    Lesson(Lesson),
    /// An engagement in the log.
    LogEntry(LogEntry),
    /// A meeting, a review of the plan, or the retreat.
    Occasion(Fields),
    /// A draft of a nomination for an award.
    Nomination(Fields),
}

impl Entity {
    /// The named texts of a kind that is stored so.
    pub(super) fn fields(&self) -> Option<&Fields> {
        match self {
            Entity::Goal(of) | Entity::Action(of) | Entity::Occasion(of) | Entity::Nomination(of) => Some(of),
            _ => None,
        }
    }

    /// Whether both say the same to whoever wrote them: a goal's place in the plan is not among its words.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Entity::Goal(one), Entity::Goal(other)) => {
                let elsewhere = |goal: &Fields| goal.clone().replaced("place", "");
                elsewhere(one) == elsewhere(other)
            }
            _ => self == other,
        }
    }

    /// Whether this kind of entity belongs under `key`.
    pub fn fits(&self, key: &Key) -> bool {
        match (key, self) {
            (Key::Goal(_), Entity::Goal(fields)) => return Goal::read(fields).is_some(),
            (Key::Action(_), Entity::Action(fields)) => return Action::read(fields).is_some(),
            (Key::Occasion(_), Entity::Occasion(fields)) => return Occasion::read(fields).is_some(),
            (Key::Nomination(_), Entity::Nomination(fields)) => return Nomination::read(fields).is_some(),
            _ => {}
        }
        matches!(
            (key, self),
            (Key::Profile, Entity::Profile(_))
                | (Key::Assessment(_), Entity::Assessment(_))
                | (Key::Answer(..), Entity::Answer(_))
                | (Key::Note(..) | Key::Needs(_), Entity::Note(_))
                | (Key::Evidence(..), Entity::Evidence(_))
                | (Key::Lesson(_), Entity::Lesson(_))
                | (Key::LogEntry(_), Entity::LogEntry(_))
        )
    }
}

/// The user's current role and the one they would like. No name, no agency.
///
/// ```
/// use engagement_career_path::record::Profile;
///
/// let profile = Profile { track: Some("public-input-designer".into()), ..Profile::default() };
/// assert_eq!(serde_json::to_string(&profile)?, r#"{"track":"public-input-designer"}"#);
/// assert!(serde_json::from_str::<Profile>(r#"{"name":"Ana"}"#).is_err(), "there is no place for a name");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The current track, if chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// The current grade; `None` if the user was not sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeId>,
    /// The track the user would like next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_track: Option<TrackId>,
    /// The grade the user would like next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_grade: Option<GradeId>,
}

/// Which practices an assessment asks about.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::practices_in_scope;
/// use engagement_career_path::record::{Assessment, Scope};
///
/// let stored = r#"{"started":"2026-11-23","track":"public-input-designer","scope":"start","framework":"1"}"#;
/// let start: Assessment = serde_json::from_str(stored)?;
/// let all = Assessment { scope: Scope::All, ..start.clone() };
/// assert_eq!([start, all].map(|chosen| practices_in_scope(&FRAMEWORK, &chosen).len()), [9, 36]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The track's nine start-here practices.
    Start,
    /// Those nine, plus the practices of the principles that are core to the track, or to either track for dual-role
    /// staff.
    Core,
    /// All thirty-six.
    All,
    /// Those of some principles, as chosen in a trainer's link.
    Principles(Vec<PrincipleId>),
}

/// One round of questions. Answers and notes are separate entities.
///
/// ```
/// use engagement_career_path::record::{Answer, Assessment, Command, Id, Rating, Record, Replica, Stamp};
///
/// let at = |time| Stamp { time, replica: Replica(1) };
/// let stored = r#"{"started":"2026-11-23","track":"public-input-designer","scope":"start","framework":"1"}"#;
/// let assessment: Assessment = serde_json::from_str(stored)?;
/// let (mut record, id) = (Record::default(), Id::new(1));
/// record.apply(Command::SetAssessment(id.clone(), assessment.clone()), at(1));
/// assert_eq!(record.current_assessment(), Some((&id, &assessment)));
/// record.apply(Command::SetAnswer(id.clone(), "honest-scope.a".into(), Answer::new(Rating::Aware, 1)), at(2));
/// record.apply(Command::FinishAssessment(id.clone(), assessment.started), at(3));
/// assert_eq!(record.current_assessment(), None, "no answers go to a finished one");
/// assert!(record.shown_assessment().is_some(), "its results are still shown");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The day it was started.
    pub started: Date,
    /// The main track.
    pub track: TrackId,
    /// The second track of dual-role staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<TrackId>,
    /// The grade; `None` if the user was not sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeId>,
    /// Which practices it asks about.
    pub scope: Scope,
    /// The trainer's title for the workshop it was started from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The framework version it was started with.
    pub framework: String,
    /// The day it was finished; `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Date>,
}

/// An answer to a practice: a level, or "no chance yet", which does not count towards levels.
///
/// ```
/// use engagement_career_path::framework::Level;
/// use engagement_career_path::record::Rating;
///
/// assert_eq!(Rating::NotYet.level(), Some(Level::NotYet), "the lowest level, which counts");
/// assert_eq!(Rating::NoChance.level(), None, "no level, and not a low one");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// Not yet, the lowest level.
    NotYet,
    /// Aware.
    Aware,
    /// Developing.
    Developing,
    /// Practising.
    Practising,
    /// Leading, the highest level.
    Leading,
    /// "My work has not called for it so far": no level.
    NoChance,
}

impl Rating {
    /// The level chosen; `None` for "no chance yet".
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

    /// The id used in form values.
    pub fn id(self) -> &'static str {
        self.level().map_or("no-chance", Level::id)
    }

    /// The rating with this form value; `None` if unknown.
    pub fn parse(id: &str) -> Option<Rating> {
        if id == "no-chance" { Some(Rating::NoChance) } else { Level::parse(id).map(Rating::from) }
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

/// The user's answer to a practice, and which wording they read.
///
/// ```
/// use engagement_career_path::insight::level_dropped;
/// use engagement_career_path::record::{Answer, Rating};
///
/// let before = Answer::new(Rating::Practising, 1);
/// assert!(level_dropped(&Answer::new(Rating::Aware, 1), &before));
/// assert!(!level_dropped(&Answer::new(Rating::Aware, 2), &before), "answers to two wordings are not compared");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The level, or "no chance yet".
    pub rating: Rating,
    /// The number of the wording answered, from 1.
    pub wording: u32,
    /// "Knowing what you know now, where were you then?": where the user now places themselves at the time of the
    /// previous assessment, by the wording of this answer (docs/rules.md, CHANGE-5). It never replaces the answer given
    /// then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Rating>,
}

impl Answer {
    /// An answer without a look back at the previous assessment.
    pub fn new(rating: Rating, wording: u32) -> Self {
        Self { rating, wording, then: None }
    }
}

/// Text in the user's own words: a note on a practice, or what they need.
///
/// ```
/// use engagement_career_path::record::{Command, Id, Record, Replica, Stamp};
///
/// let mut record = Record::default();
/// for (time, text) in [(1, "The library drop-in"), (2, " ")] {
///     let stamp = Stamp { time, replica: Replica(1) };
///     record.apply(Command::SetNote(Id::new(1), "honest-scope.a".into(), text.into()), stamp);
/// }
/// assert!(record.is_empty(), "a blank note does not count");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The text as typed.
    pub text: String,
}

/// A ten-minute lesson the user has finished.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The day it was finished.
    pub done: Date,
}
