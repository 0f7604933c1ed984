//! One practice in one assessment, and what the record says about it.

use super::previous::LastTime;
use crate::components::data_of;
use crate::framework::{Practice, PracticeId};
use crate::insight::{level_dropped, previous_answer, rating_name};
use crate::pages::Navigator;
use crate::pages::shared::dom_names;
use crate::record::{Answer, Command, Evidence, Id, Key, Rating, Record};
use crate::state::AppState;
use leptos::prelude::*;

pub use crate::pages::shared::dom_names::LEVEL;

/// One practice in one assessment. Cheap to copy, so that each handler has its own; it lives as long as its page.
#[derive(Clone, Copy)]
pub struct Question {
    pub state: AppState,
    pub practice: &'static Practice,
    pub go: Navigator,
    /// The name of the radio buttons, and the id of the first: [`LEVEL`] if the question has its own page.
    pub name: &'static str,
    arrival: StoredValue<Arrival>,
}

/// What does not change while the question is open.
struct Arrival {
    assessment: Id,
    /// The answer when the user arrived here.
    before: Option<Answer>,
    last: Option<LastTime>,
}

impl Question {
    pub fn new(
        state: AppState,
        assessment: Id,
        practice: &'static Practice,
        go: Navigator,
        name: &'static str,
    ) -> Self {
        let (before, last) = state.peek(|record| {
            let before = record.answer(&assessment, &practice.id).cloned();
            let last = previous_answer(record, &assessment, &practice.id);
            (before, last.map(|last| LastTime::read(record, &last, &practice.id)))
        });
        let arrival = StoredValue::new(Arrival { assessment, before, last });
        Self { state, practice, go, name, arrival }
    }

    /// What the record has of this practice in this assessment. `None` too once the page is gone: a field that is
    /// removed while it has the focus still reports a change.
    pub fn read<T>(self, record: &Record, read: impl FnOnce(&Record, &Id, &PracticeId) -> Option<T>) -> Option<T> {
        self.arrival.try_with_value(|arrival| read(record, &arrival.assessment, &self.practice.id)).flatten()
    }

    pub fn answer(self, record: &Record) -> Option<Answer> {
        self.read(record, |record, id, practice| record.answer(id, practice).cloned())
    }

    pub fn evidence(self, record: &Record) -> Evidence {
        self.read(record, |record, id, practice| record.evidence(id, practice).cloned()).unwrap_or_default()
    }

    pub fn note(self, record: &Record) -> Option<String> {
        self.read(record, |record, id, practice| record.note(id, practice).map(String::from))
    }

    /// What was answered last time.
    pub fn last(self) -> Option<LastTime> {
        self.arrival.try_with_value(|arrival| arrival.last.clone()).flatten()
    }

    /// The answer when the user arrived here.
    pub fn before(self) -> Option<Answer> {
        self.arrival.try_with_value(|arrival| arrival.before.clone()).flatten()
    }

    /// A command or a key about this practice in this assessment.
    pub fn about<T>(self, make: impl FnOnce(Id, PracticeId) -> T) -> Option<T> {
        let assessment = self.arrival.try_with_value(|arrival| arrival.assessment.clone())?;
        Some(make(assessment, self.practice.id.clone()))
    }

    pub fn dispatch(self, make: impl FnOnce(Id, PracticeId) -> Command) {
        if let Some(command) = self.about(make) {
            self.state.dispatch(command);
        }
    }

    pub fn versions(self, key: fn(Id, PracticeId) -> Key) -> Option<AnyView> {
        self.about(key).map(|key| crate::pages::shared::versions::view(self.state, key))
    }

    /// The answer, as its value in the form.
    pub fn chosen(self) -> Memo<Option<String>> {
        let rating = move |record: &_| self.answer(record).map(|answer| answer.rating.id().to_string());
        Memo::new(move |_| self.state.with(rating))
    }

    /// Answers with the level or "no chance" that has this value in the form.
    pub fn choose(self, value: &str) {
        let Some(rating) = Rating::parse(value) else { return };
        let chosen = Answer::new(rating, self.wording());
        // A look back explains a level that fell; one that no longer falls has nothing to explain.
        let falls = self.last().is_some_and(|last| level_dropped(&chosen, &last.answer));
        let then = self.state.peek(|record| self.answer(record)?.then);
        self.set(Answer { then: then.filter(|_| falls), ..chosen });
    }

    /// The wording that the user reads. A page on its own may be of a newer version than this app, which has stood open.
    fn wording(self) -> u32 {
        let written = (self.name == LEVEL).then(|| data_of(dom_names::QUESTION, dom_names::WORDING)).flatten();
        written.and_then(|wording| wording.parse().ok()).unwrap_or(self.practice.wording)
    }

    pub fn set(self, answer: Answer) {
        self.dispatch(|id, practice| Command::SetAnswer(id, practice, answer));
    }

    /// Clears the answer, and returns it.
    pub fn clear(self) -> Option<Answer> {
        let answer = self.state.peek(|record| self.answer(record));
        self.dispatch(Command::ClearAnswer);
        answer
    }

    pub fn level_name(self, rating: Rating) -> &'static str {
        rating_name(self.state.framework, rating)
    }

    /// The id of a field of this question: "note" on its own page, "honest-scope.a-note" among others.
    pub fn field(self, name: &str) -> String {
        if self.name == LEVEL { name.to_string() } else { format!("{}-{name}", self.practice.id) }
    }
}
