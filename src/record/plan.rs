//! The plan: what the user wants to reach, and what they do towards it.

use super::Id;
use super::date::Date;
use super::fields::Fields;
use crate::framework::{Level, Mode, PracticeId, choices};

/// Something to reach: a level in a practice, or what the user says in their own words.
///
/// ```
/// use engagement_career_path::framework::Level;
/// use engagement_career_path::record::{Command, Date, Goal, Id, Record, Replica, Stamp};
///
/// let at = |time| Stamp { time, replica: Replica(1) };
/// let (by_level, own) = (
///     Goal::of_practice(Date::EPOCH, "honest-scope.a".into(), None, Level::Aware),
///     Goal::in_own_words(Date::EPOCH, "Run a hui with confidence".into()),
/// );
/// let mut record = Record::default();
/// record.apply(Command::add_goal(Id::new(1), by_level), at(1));
/// record.apply(Command::add_goal(Id::new(2), own), at(2));
/// record.apply(Command::RemoveGoal(Id::new(1)), at(3));
/// assert_eq!(record.goals().len(), 1, "and its actions went with it");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The day the goal was made.
    pub made: Date,
    /// The practice it is about; `None` if it is in the user's own words.
    pub practice: Option<PracticeId>,
    /// The level when the goal was made, if known.
    pub from: Option<Level>,
    /// The level to reach; `None` for a goal in the user's own words.
    pub to: Option<Level>,
    /// The goal in the user's own words; empty for a level to reach.
    pub words: String,
    /// The day it was last carried over into another year.
    pub carried: Option<Date>,
    /// Its place in the plan, from 1, once the user has moved one.
    pub place: Option<u32>,
}

impl Goal {
    /// A level to reach in a practice.
    pub fn of_practice(made: Date, practice: PracticeId, from: Option<Level>, to: Level) -> Self {
        let words = String::new();
        Self { made, practice: Some(practice), from, to: Some(to), words, carried: None, place: None }
    }

    /// A goal that no practice of the framework says.
    pub fn in_own_words(made: Date, words: String) -> Self {
        Self { made, practice: None, from: None, to: None, words, carried: None, place: None }
    }

    /// From its stored form; `None` if that says anything else.
    pub fn read(fields: &Fields) -> Option<Self> {
        let mut found = Self::in_own_words(fields.text("made").parse().ok()?, String::new());
        for (name, text) in fields.iter() {
            match name {
                "made" => {}
                "practice" => found.practice = Some(text.into()),
                "from" => found.from = Some(Level::parse(text)?),
                "to" => found.to = Some(Level::parse(text)?),
                "words" => found.words = text.into(),
                "carried" => found.carried = Some(text.parse().ok()?),
                "place" => found.place = Some(text.parse().ok()?),
                _ => return None,
            }
        }
        Some(found)
    }

    /// Its stored form.
    pub fn fields(&self) -> Fields {
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        Fields::default()
            .with("made", self.made.to_string())
            .with("practice", self.practice.as_ref().map_or("", PracticeId::as_str))
            .with("from", self.from.map_or("", Level::id))
            .with("to", self.to.map_or("", Level::id))
            .with("words", self.words.as_str())
            .with("carried", day(self.carried))
            .with("place", self.place.map_or_else(String::new, |place| place.to_string()))
    }
}

/// Progress of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionState {
    /// Not begun.
    Planned,
    /// In progress.
    Doing,
    /// Finished.
    Done,
    /// Given up on purpose.
    LetGo,
}

choices! {
    /// Every state, in order.
    ActionState {
        Planned = ("planned", "Planned"), Doing = ("doing", "Doing"), Done = ("done", "Done"), LetGo = ("let-go", "Let go"),
    }
}

impl ActionState {
    /// Whether there is still something to do.
    pub fn is_open(self) -> bool {
        matches!(self, ActionState::Planned | ActionState::Doing)
    }
}

/// One thing to do towards a goal.
///
/// ```
/// use engagement_career_path::record::{ActionState, Command, Id, Record, Stamp};
///
/// // Another tab has removed the action, and a click here does not bring it back.
/// let click = Command::SetActionState(Id::new(1), ActionState::Done);
/// assert!(Record::default().apply(click, Stamp::default()).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The goal it serves.
    pub goal: Id,
    /// What to do, in the user's words.
    pub text: String,
    /// How the user learns by it.
    pub mode: Mode,
    /// The day it is due, if set.
    pub due: Option<Date>,
    /// How far it has come.
    pub state: ActionState,
    /// What the user needs for it from others.
    pub support: String,
    /// What came of it, once it is done or let go.
    pub outcome: String,
}

impl Action {
    /// An action that is not begun and needs nothing.
    pub fn planned(goal: Id, text: String, mode: Mode, due: Option<Date>) -> Self {
        Self { goal, text, mode, due, state: ActionState::Planned, support: String::new(), outcome: String::new() }
    }

    /// From its stored form; `None` if that says anything else.
    pub fn read(fields: &Fields) -> Option<Self> {
        let goal = Id::try_from(fields.text("goal").to_string()).ok()?;
        let mut found = Self::planned(goal, String::new(), Mode::parse(fields.text("mode"))?, None);
        found.state = ActionState::parse(fields.text("state"))?;
        for (name, text) in fields.iter() {
            match name {
                "goal" | "mode" | "state" => {}
                "text" => found.text = text.into(),
                "due" => found.due = Some(text.parse().ok()?),
                "support" => found.support = text.into(),
                "outcome" => found.outcome = text.into(),
                _ => return None,
            }
        }
        Some(found)
    }

    /// Its stored form.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("goal", self.goal.as_str())
            .with("text", self.text.as_str())
            .with("mode", self.mode.id())
            .with("due", self.due.map_or_else(String::new, |due| due.to_string()))
            .with("state", self.state.id())
            .with("support", self.support.as_str())
            .with("outcome", self.outcome.as_str())
    }
}
