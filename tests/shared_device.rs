//! A device that people use one after another: each turn ends with nothing left, and nothing else of the browser is read,
//! written or asked for.

use engagement_career_path::persistence::{
    Area, Begin, Change, Deletion, Effect, Event, Moment, Operation, Persistence, SaveError, StorageArea,
};
use engagement_career_path::record::{Command, Date, Device, Id, Record, Replica, StoredKey, load, texts_set_aside};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

const LINK: &str = "title=Day&device=shared&scope=start";

/// The storage of the tab.
#[derive(Debug, Default)]
struct Tab {
    texts: Mutex<BTreeMap<String, String>>,
    /// Whether what is removed stays.
    is_stuck: bool,
}

impl Tab {
    fn texts(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.texts.lock().expect("one at a time")
    }

    fn names(&self) -> Vec<String> {
        self.texts().keys().cloned().collect()
    }
}

impl Area for Tab {
    fn keep(&self) -> StorageArea {
        StorageArea::Shared
    }

    fn read_all(&self) -> Vec<(String, String)> {
        self.texts().clone().into_iter().collect()
    }

    fn read(&self, key: &StoredKey) -> Option<String> {
        self.texts().get(&key.text()).cloned()
    }

    fn write(&self, key: &StoredKey, text: &str) -> Result<(), SaveError> {
        self.texts().insert(key.text(), text.into());
        Ok(())
    }

    fn remove(&self, key: &StoredKey) {
        if !self.is_stuck {
            self.texts().remove(&key.text());
        }
    }
}

fn now(millis: u64) -> Moment {
    Moment { millis, today: Date::EPOCH, clock: "12:00".into() }
}

/// A start in this tab, with what it asks for.
fn begin(tab: &Arc<Tab>, device: Device) -> (Persistence, Record, Vec<Effect>) {
    let read = tab.read_all();
    let begin = Begin {
        loaded: load(&read),
        aside: texts_set_aside(&read),
        device,
        area: Ok(tab.clone()),
        other: None,
        read,
        replica: Replica(1),
    };
    Persistence::begin(begin, &now(1_000))
}

fn note() -> Event {
    Event::Command(Command::SetNote(Id::new(1), "honest-scope.a".into(), "Only for me".into()))
}

/// A turn in which someone has written a note and typed a step.
fn turn(is_stuck: bool) -> (Arc<Tab>, Persistence, Record) {
    let tab = Arc::new(Tab { is_stuck, ..Tab::default() });
    tab.write(&StoredKey::Shared, LINK).expect("room");
    let (mut persistence, mut record, effects) = begin(&tab, Device::default());
    assert_eq!((effects, persistence.status().aside.len()), (Vec::new(), 0));
    for event in [note(), Event::DeviceSet(Device { step_draft: Some("half a step".into()), ..Device::default() })] {
        assert_eq!(persistence.handle(&mut record, event, &now(2_000)), Vec::new(), "the database is not asked");
    }
    assert!(tab.names().iter().any(|name| name.contains("/note/")), "{:?}", tab.names());
    (tab, persistence, record)
}

#[test]
fn a_turn_ends_with_nothing_but_the_link_for_the_next_person() {
    for operation in [Operation::Cleared { stays_shared: true }, Operation::Deleted { undo: true }] {
        let (tab, mut persistence, mut record) = turn(false);
        let effects = persistence.operate(&mut record, operation, &now(3_000));
        assert_eq!(effects, Vec::new(), "the browser's database is someone else's");
        assert_eq!(tab.read_all(), [("shared".to_string(), LINK.to_string())]);
        assert_eq!(persistence.shared_link().as_deref(), Some(LINK));
        assert_eq!(persistence.status().deletion, Some(Deletion::Done));
        assert_eq!(persistence.status().device, Device::default());
        assert!(record.is_empty() && !persistence.has_unsaved() && !persistence.can_undo());
        // The next person's turn is a start of its own.
        let (mut persistence, mut record, effects) = begin(&tab, Device::default());
        assert!(record.is_empty() && effects.is_empty());
        persistence.handle(&mut record, note(), &now(4_000));
        assert_eq!(load(&tab.read_all()).record(), record);
    }
}

#[test]
fn a_device_that_nobody_shares_any_more_keeps_not_even_the_link() {
    let (tab, mut persistence, mut record) = turn(false);
    persistence.operate(&mut record, Operation::Cleared { stays_shared: false }, &now(3_000));
    assert_eq!(tab.read_all(), []);
    assert_eq!(persistence.shared_link(), None);
}

#[test]
fn what_could_not_be_removed_is_not_said_to_be_gone() {
    let (tab, mut persistence, mut record) = turn(true);
    let before = tab.names();
    persistence.operate(&mut record, Operation::Cleared { stays_shared: true }, &now(3_000));
    assert_eq!(
        persistence.status().deletion,
        Some(Deletion::Left { stored: before.len() - 1, mirror: None }),
        "everything but the link"
    );
    assert!(!record.is_empty(), "it shows what is still there");
}

/// The trainer works on in another tab, whose storage is the browser's own.
#[test]
fn nothing_is_heard_of_what_the_browser_itself_keeps() {
    let (tab, mut persistence, mut record) = turn(false);
    let (before, texts) = (record.clone(), tab.read_all());
    let device = r#"{"asked_to_persist":false,"layout":"everything"}"#;
    for change in [
        Change::Wrote(StoredKey::Device, device.into()),
        Change::Wrote(StoredKey::Head, r#"{"schema":2,"generation":"9-0000000000000009"}"#.into()),
        Change::Removed(StoredKey::Head),
        Change::Cleared,
    ] {
        assert_eq!(persistence.handle(&mut record, Event::Heard(change), &now(3_000)), Vec::new());
    }
    assert_eq!((record, tab.read_all()), (before, texts));
    assert_eq!(persistence.status().device.step_draft.as_deref(), Some("half a step"));
}

/// Not even to finish a deletion that could not be finished, or to move there.
#[test]
fn the_browsers_own_stores_are_not_touched() {
    let (tab, ..) = turn(false);
    let (mut persistence, mut record, effects) = begin(&tab, Device { erase_due: true, ..Device::default() });
    assert_eq!(effects, Vec::new());
    let texts = tab.read_all();
    let effects = persistence.operate(&mut record, Operation::KeptIn(StorageArea::Local), &now(3_000));
    assert_eq!((effects, tab.read_all()), (Vec::new(), texts));
}
