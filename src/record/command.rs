//! Commands: the only way the app changes a record, and the inverses that undo them.

use super::entity::{Answer, Assessment, Entity, Lesson, Note, Profile};
use super::key::{Id, Key};
use super::nomination::Nomination;
use super::occasion::Occasion;
use super::plan::{Action, ActionState, Goal};
use super::{Date, Evidence, LogEntry, Record, Stamp};
use crate::framework::{PracticeId, PrincipleId};

/// Something the user did.
///
/// ```
/// use engagement_career_path::record::{Command, Id, Key, Record, Replica, Stamp};
///
/// let at = |time| Stamp { time, replica: Replica(1) };
/// let mut record = Record::default();
/// let command = Command::SetNeeds(Id::new(1), "An hour a week".into());
/// let undo = record.inverse(&command);
/// assert_eq!(record.apply(command.clone(), at(1)), [Key::Needs(Id::new(1))]);
/// assert!(record.apply(command, at(2)).is_empty(), "nothing changed, so there is nothing to save");
/// record.apply(undo, at(3));
/// assert!(record.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Replaces the profile.
    SetProfile(Profile),
    /// Starts an assessment, or changes its settings and keeps its answers.
    SetAssessment(Id, Assessment),
    /// Marks an assessment as finished on this day; its answers can still be changed.
    FinishAssessment(Id, Date),
    /// Reopens a finished assessment, so that answers go to it again. The one under way makes way if it has no answer:
    /// it is finished on the day it was started.
    ReopenAssessment(Id),
    /// Sets the answer to a practice.
    SetAnswer(Id, PracticeId, Answer),
    /// Removes only the answer: the practice's note and evidence stay.
    ClearAnswer(Id, PracticeId),
    /// The user confirms that an older answer fits the new wording: it becomes an answer to this wording.
    KeepRating(Id, PracticeId, u32),
    /// Sets the evidence behind an answer; empty evidence removes it.
    SetEvidence(Id, PracticeId, Evidence),
    /// Sets the note on a practice; an empty one removes it.
    SetNote(Id, PracticeId, String),
    /// Sets "What I need from you", for the talk with a manager. An empty text removes it.
    SetNeeds(Id, String),
    /// Removes the goal and its actions.
    RemoveGoal(Id),
    /// Sets how far an action has come; does nothing if the action is gone.
    SetActionState(Id, ActionState),
    /// Sets what came of an action; does nothing if the action is gone.
    SetOutcome(Id, String),
    /// Sets a log entry; an empty one removes it. Evidence keeps its links to a removed entry, which may come back.
    SetLogEntry(Id, LogEntry),
    /// Removes a log entry; evidence keeps its links to it.
    RemoveLogEntry(Id),
    /// Sets the day a lesson was finished; `None` marks it as unfinished.
    SetLesson(PrincipleId, Option<Date>),
    /// Sets items to their earlier values, or to whichever of two versions the user chose.
    Put(Vec<(Key, Option<Entity>)>),
}

// What is stored as named texts is put into that form where it is made, so that only those pages carry the code.
impl Command {
    /// Adds a goal, or replaces the one with this id.
    pub fn add_goal(id: Id, goal: Goal) -> Self {
        Self::Put(vec![(Key::Goal(id), Some(Entity::Goal(goal.fields())))])
    }

    /// Adds an action, or replaces the one with this id.
    pub fn add_action(id: Id, action: Action) -> Self {
        Self::Put(vec![(Key::Action(id), Some(Entity::Action(action.fields())))])
    }

    /// Adds a meeting, a review or the retreat, or replaces the one with this id; `None` removes it.
    pub fn set_occasion(id: Id, occasion: Option<Occasion>) -> Self {
        let fields = occasion.map(|occasion| Entity::Occasion(occasion.fields()));
        Self::Put(vec![(Key::Occasion(id), fields)])
    }

    /// Adds a draft of a nomination, or replaces the one with this id; `None` removes it.
    pub fn set_nomination(id: Id, draft: Option<Nomination>) -> Self {
        let fields = draft.map(|draft| Entity::Nomination(draft.fields()));
        Self::Put(vec![(Key::Nomination(id), fields)])
    }
}

impl Record {
    /// Applies the command and returns the keys that changed: none if it changes nothing.
    pub fn apply(&mut self, command: Command, stamp: Stamp) -> Vec<Key> {
        let changes = self.changes(command);
        changes
            .into_iter()
            .filter(|(key, value)| self.set(key.clone(), value.clone(), stamp))
            .map(|(key, _)| key)
            .collect()
    }

    /// The command that undoes `command`; call this before applying it.
    pub fn inverse(&self, command: &Command) -> Command {
        let before = |(key, _): (Key, Option<Entity>)| {
            let value = self.get(&key).cloned();
            (key, value)
        };
        Command::Put(self.changes(command.clone()).into_iter().map(before).collect())
    }

    fn changes(&self, command: Command) -> Vec<(Key, Option<Entity>)> {
        match command {
            Command::SetProfile(profile) => vec![(Key::Profile, Some(Entity::Profile(profile)))],
            Command::SetAssessment(id, assessment) => {
                vec![(Key::Assessment(id), Some(Entity::Assessment(assessment)))]
            }
            Command::SetAnswer(id, practice, answer) => vec![(Key::Answer(id, practice), Some(Entity::Answer(answer)))],
            Command::ClearAnswer(id, practice) => vec![(Key::Answer(id, practice), None)],
            Command::FinishAssessment(id, day) => self.finished(id, Some(day)),
            Command::ReopenAssessment(id) => self.reopened(id),
            Command::KeepRating(id, practice, wording) => match self.answer(&id, &practice).cloned() {
                Some(answer) => {
                    vec![(Key::Answer(id, practice), Some(Entity::Answer(Answer { wording, ..answer })))]
                }
                None => Vec::new(),
            },
            Command::SetEvidence(id, practice, evidence) => {
                let evidence = (!evidence.is_empty()).then_some(Entity::Evidence(evidence));
                vec![(Key::Evidence(id, practice), evidence)]
            }
            Command::SetNote(id, practice, text) => vec![(Key::Note(id, practice), note(text))],
            Command::SetNeeds(id, text) => vec![(Key::Needs(id), note(text))],
            Command::RemoveGoal(id) => {
                let is_of_goal =
                    |entity: &Entity| matches!(entity, Entity::Action(of) if of.text("goal") == id.as_str());
                let actions = self.entities().filter(|(_, entity)| is_of_goal(entity));
                actions.map(|(key, _)| (key.clone(), None)).chain([(Key::Goal(id.clone()), None)]).collect()
            }
            Command::SetLogEntry(id, entry) => {
                vec![(Key::LogEntry(id), (!entry.is_empty()).then_some(Entity::LogEntry(entry)))]
            }
            Command::RemoveLogEntry(id) => vec![(Key::LogEntry(id), None)],
            Command::SetLesson(principle, done) => {
                vec![(Key::Lesson(principle), done.map(|done| Entity::Lesson(Lesson { done })))]
            }
            Command::Put(items) => items,
            Command::SetActionState(id, state) => self.changed_action(id, "state", state.id()),
            Command::SetOutcome(id, outcome) => self.changed_action(id, "outcome", &outcome),
        }
    }

    fn changed_action(&self, id: Id, field: &str, text: &str) -> Vec<(Key, Option<Entity>)> {
        let key = Key::Action(id);
        match self.get(&key) {
            Some(Entity::Action(fields)) => {
                let changed = fields.clone().replaced(field, text);
                vec![(key, Some(Entity::Action(changed)))]
            }
            _ => Vec::new(),
        }
    }

    fn reopened(&self, id: Id) -> Vec<(Key, Option<Entity>)> {
        let mut changes = self.finished(id.clone(), None);
        if let Some((newer, found)) = self.current_assessment()
            && *newer != id
            && !changes.is_empty()
            && !self.is_answered(newer)
        {
            changes.append(&mut self.finished(newer.clone(), Some(found.started)));
        }
        changes
    }

    fn finished(&self, id: Id, finished: Option<Date>) -> Vec<(Key, Option<Entity>)> {
        match self.assessment(&id).cloned() {
            Some(found) => {
                vec![(Key::Assessment(id), Some(Entity::Assessment(Assessment { finished, ..found })))]
            }
            None => Vec::new(),
        }
    }
}

/// `None` if the text is blank.
fn note(text: String) -> Option<Entity> {
    (!text.trim().is_empty()).then_some(Entity::Note(Note { text }))
}
