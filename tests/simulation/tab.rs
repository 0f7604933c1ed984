//! One tab: its record, its persistence, and what it waits for from the database.

use super::area::{Local, Session, Shared, lock};
use engagement_career_path::persistence::{
    Answer, Area, Begin, Effect, Event, MirrorError, Moment, NotSaving, Operation, Persistence, Saving,
};
use engagement_career_path::record::{Date, Device, Record, Replica, StoredKey, load, texts_set_aside};
use std::sync::Arc;

pub struct Tab {
    pub number: usize,
    pub record: Record,
    pub persistence: Persistence,
    /// Whether it waits for the database to open.
    pub opening: Option<Effect>,
    /// Whether the browser has frozen it: it hears nothing and does nothing.
    pub frozen: bool,
    /// Whether its database never answers.
    pub silent: bool,
    stores: Shared,
}

/// What goes into a tab.
#[derive(Clone, Debug)]
pub enum Input {
    Event(Event),
    Operation(Operation),
    Answer(Answer),
}

impl From<Answer> for Input {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

impl From<Event> for Input {
    fn from(event: Event) -> Self {
        Self::Event(event)
    }
}

impl From<Operation> for Input {
    fn from(operation: Operation) -> Self {
        Self::Operation(operation)
    }
}

pub fn moment(millis: u64) -> Moment {
    Moment { millis, today: Date::EPOCH, clock: "12:00".into() }
}

impl Tab {
    /// Opens a tab, as the app does at its start.
    pub fn open(number: usize, stores: &Shared, silent: bool, now: u64) -> Self {
        let local = Local { stores: stores.clone(), tab: number };
        let device: Device =
            local.read(&StoredKey::Device).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let session: Arc<dyn Area> = Arc::new(Session::default());
        let local: Arc<dyn Area> = Arc::new(local);
        let (area, other) = if device.forget && load(&local.read_all()).record().is_empty() {
            (session, local)
        } else {
            (local, session)
        };
        let read = area.read_all();
        let begin = Begin {
            loaded: load(&read),
            aside: texts_set_aside(&read),
            device,
            area: Ok(area),
            other: Some(other),
            read,
            replica: Replica(number as u64 + 1),
        };
        lock(stores).listeners.push(number);
        let (persistence, record, effects) = Persistence::begin(begin, &moment(now));
        let mut tab =
            Self { number, record, persistence, opening: None, frozen: false, silent, stores: stores.clone() };
        tab.ask(effects);
        tab
    }

    pub fn handle(&mut self, event: impl Into<Input>, now: u64) {
        let effects = match event.into() {
            Input::Event(event) => self.persistence.handle(&mut self.record, event, &moment(now)),
            Input::Answer(answer) => self.persistence.answer(&mut self.record, answer, &moment(now)),
            Input::Operation(operation) => self.persistence.operate(&mut self.record, operation, &moment(now)),
        };
        self.ask(effects);
    }

    /// Hands the database what is asked of it, except for opening it, which takes its time.
    fn ask(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::OpenMirror { .. } => self.opening = Some(effect),
                other => lock(&self.stores).queue.push_back((self.number, other)),
            }
        }
    }

    /// The database opens, or does not.
    pub fn open_database(&mut self, fails: bool, now: u64) {
        let Some(Effect::OpenMirror { mark }) = self.opening.take() else { return };
        if fails {
            return self.handle(Event::MirrorMissing(MirrorError::Unavailable("locked".into())), now);
        }
        let stores = lock(&self.stores);
        let is_same =
            mark.is_some() && stores.database.get("mark") == mark.as_ref() && !stores.database.contains_key("debt");
        let texts = stores.database.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
        let snapshots = stores.earlier();
        drop(stores);
        self.handle(Answer::MirrorOpened { texts: (!is_same).then_some(texts), snapshots }, now);
    }

    /// Whether it may write at all.
    pub fn is_stopped(&self) -> bool {
        matches!(self.persistence.status().saving, Saving::Not(_))
    }

    pub fn is_too_new(&self) -> bool {
        self.persistence.status().saving == Saving::Not(NotSaving::TooNew)
    }
}
