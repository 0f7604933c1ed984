//! The only way in which the app changes a record.

use super::entity::{Action, ActionState, Answer, Assessment, Entity, Goal, Lesson, Note, Profile};
use super::key::{Id, Key};
use super::{Date, Evidence, LogEntry, Record, Stamp};
use crate::framework::{PracticeId, PrincipleId};

/// Something that a person did.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    SetProfile(Profile),
    /// Starts an assessment, or changes what it is for: its answers stay.
    SetAssessment(Id, Assessment),
    /// The day on which an assessment was finished; its answers can still be changed.
    FinishAssessment(Id, Date),
    /// Takes an assessment up again, so that answers go to it.
    ReopenAssessment(Id),
    SetAnswer(Id, PracticeId, Answer),
    /// Removes the answer alone: what was written about the practice and its evidence stay.
    ClearAnswer(Id, PracticeId),
    /// The person says that an older answer fits the new words of the practice: the answer is now one to this wording.
    KeepRating(Id, PracticeId, u32),
    /// Empty evidence removes it.
    SetEvidence(Id, PracticeId, Evidence),
    /// An empty note removes it.
    SetNote(Id, PracticeId, String),
    /// "What I need from you", for the talk with a manager. An empty text removes it.
    SetNeeds(Id, String),
    AddGoal(Id, Goal),
    /// Removes the goal and its actions.
    RemoveGoal(Id),
    AddAction(Id, Action),
    SetActionState(Id, ActionState),
    /// An empty entry removes it. Evidence that points to it keeps doing so: the entry may come back.
    SetLogEntry(Id, LogEntry),
    RemoveLogEntry(Id),
    /// When a lesson was finished; none where it was not after all.
    SetLesson(PrincipleId, Option<Date>),
    /// Sets items to what they were before, or to the one of two versions that somebody chose.
    Put(Vec<(Key, Option<Entity>)>),
}

impl Record {
    /// Does what the command says and returns the keys that changed: none where it changes nothing.
    pub fn apply(&mut self, command: Command, stamp: Stamp) -> Vec<Key> {
        let changes = self.changes(command);
        changes
            .into_iter()
            .filter(|(key, value)| self.set(key.clone(), value.clone(), stamp))
            .map(|(key, _)| key)
            .collect()
    }

    /// The command that takes `command` back, if it is given before that one is done.
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
            Command::ReopenAssessment(id) => self.finished(id, None),
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
            Command::AddGoal(id, goal) => vec![(Key::Goal(id), Some(Entity::Goal(goal)))],
            Command::RemoveGoal(id) => {
                let actions = self.actions(&id).into_iter().map(|(action, _)| (Key::Action(action.clone()), None));
                actions.chain([(Key::Goal(id.clone()), None)]).collect()
            }
            Command::AddAction(id, action) => vec![(Key::Action(id), Some(Entity::Action(action)))],
            Command::SetLogEntry(id, entry) => {
                vec![(Key::LogEntry(id), (!entry.is_empty()).then_some(Entity::LogEntry(entry)))]
            }
            Command::RemoveLogEntry(id) => vec![(Key::LogEntry(id), None)],
            Command::SetLesson(principle, done) => {
                vec![(Key::Lesson(principle), done.map(|done| Entity::Lesson(Lesson { done })))]
            }
            Command::Put(items) => items,
            Command::SetActionState(id, state) => match self.get(&Key::Action(id.clone())) {
                Some(Entity::Action(found)) => {
                    vec![(Key::Action(id), Some(Entity::Action(Action { state, ..found.clone() })))]
                }
                _ => Vec::new(),
            },
        }
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

/// Nothing where only spaces were written.
fn note(text: String) -> Option<Entity> {
    (!text.trim().is_empty()).then_some(Entity::Note(Note { text }))
}
