//! One run: tabs, stores and the person, step by step.

mod person;
mod promises;
mod trouble;

use super::area::{Shared, lock};
use super::edits::{Edits, Fate, in_record, in_texts};
use super::tab::{Input, Tab};
use super::{Chance, Step};
use engagement_career_path::framework::PracticeId;
use engagement_career_path::persistence::Event;
use engagement_career_path::record::{Assessment, Id, Key, Record, StoredKey, decode_entry, decode_head};
use std::collections::{BTreeMap, BTreeSet};

const ITEMS: [&str; 5] = ["p.a", "p.b", "p.c", "p.d", "p.e"];
const TABS: usize = 4;
const ASSESSMENT: &str = r#"{"started":"1970-01-01","track":"engagement-generalist","scope":"start","framework":"1"}"#;

/// The fates that edits had at a moment.
type Fates = Vec<(usize, Fate)>;

/// What "Undo" in a tab would take back.
struct Offer {
    /// The fates of edits before the action.
    before: Fates,
    /// The edit that the action made.
    edit: Option<usize>,
    /// The first edit that was made later: by another tab, because an own one ends the offer.
    since: usize,
}

pub struct Run {
    stores: Shared,
    tabs: Vec<Tab>,
    opened: usize,
    now: u64,
    edits: Edits,
    /// What each new assessment is.
    assessment: Assessment,
    /// Saved copies, as files.
    files: Vec<String>,
    /// By saved copy that a page knows of, the edits in it.
    copies: BTreeMap<String, BTreeSet<usize>>,
    /// Items that a file with forged times had.
    crowded: BTreeSet<Key>,
    /// By tab, its last action if that can be undone.
    undo: BTreeMap<usize, Offer>,
    /// A promise that was broken in this step.
    broken: Option<String>,
    /// Edits of which a page has said that they are deleted.
    said_deleted: BTreeSet<usize>,
    /// The tab that wrote in this step.
    wrote: Option<usize>,
    /// Names whose texts were damaged.
    damaged: BTreeSet<String>,
    /// Names and texts of a newer version of the app, which no tab may touch.
    newer: BTreeMap<String, String>,
    /// Names and texts of a kind that a newer version adds within this schema.
    added: BTreeMap<String, String>,
    /// Whether this run meets a newer version.
    meets_newer: bool,
    pub told: Vec<String>,
}

impl Run {
    pub fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let meets_newer = chance.next().is_multiple_of(8);
        let mut run = Self {
            stores: Shared::default(),
            tabs: Vec::new(),
            opened: 0,
            now: 1_000,
            edits: Edits::default(),
            assessment: serde_json::from_str(ASSESSMENT).expect("an assessment"),
            files: Vec::new(),
            copies: BTreeMap::new(),
            crowded: BTreeSet::new(),
            undo: BTreeMap::new(),
            broken: None,
            said_deleted: BTreeSet::new(),
            wrote: None,
            damaged: BTreeSet::new(),
            newer: BTreeMap::new(),
            added: BTreeMap::new(),
            meets_newer,
            told: Vec::new(),
        };
        if chance.next().is_multiple_of(4) {
            run.begin_in_older_schema(chance.next());
        }
        run.open(false);
        run
    }

    fn open(&mut self, silent: bool) {
        let tab = Tab::open(self.opened, &self.stores, silent, self.now);
        self.told.push(format!(
            "tab {} opens{}",
            self.opened,
            if silent { ", its database never answers" } else { "" }
        ));
        self.opened += 1;
        self.tabs.push(tab);
    }

    pub fn step(&mut self, step: Step) -> Result<(), String> {
        self.now += 10;
        if self.tabs.is_empty() {
            self.open(false);
        }
        let at = step.tab as usize % self.tabs.len();
        match (step.kind % 100, self.tabs[at].frozen) {
            (40..=54, _) => self.deliver(step.choice),
            (74..=76, _) => lock(&self.stores).flush(),
            (80, false) => self.assess(at),
            (81, _) => self.crash(at),
            (82, _) => self.kill(step.choice),
            (83..=84, _) if self.tabs.len() < TABS => self.open(step.choice.is_multiple_of(6)),
            (85, _) => self.trouble(step.choice),
            (77..=79, true) => {
                self.tabs[at].frozen = false;
                self.handle(at, Event::Woke);
            }
            (_, true) => {}
            (0..=36, _) => self.edit(at, step.choice),
            (37..=39, _) => self.remove(at, step.choice),
            (55..=73, _) => self.answer(at, step.choice),
            (77..=79, _) => {
                self.told.push(format!("tab {} freezes", self.tabs[at].number));
                self.tabs[at].frozen = true;
            }
            (86..=88, _) => self.take_back(at),
            (89..=90, _) => self.save_copy(at, step.choice),
            (91, _) if step.choice.is_multiple_of(3) => self.merge_and_take_back(at, step.choice),
            (91, _) => self.merge(at, step.choice),
            (92, _) => self.replace(at, step.choice),
            (93, _) => self.restore(at, step.choice),
            (94, _) => self.delete(at, step.choice.is_multiple_of(2)),
            (95, _) if step.choice.is_multiple_of(3) => self.move_to(at),
            (96, _) => self.save_again(at),
            (97, _) => self.purge(at, step.choice),
            (98, _) if self.meets_newer && self.edits.next() > 20 => self.update(),
            (99, _) if step.choice.is_multiple_of(2) => self.delete_aside(at),
            _ => self.handle(at, Event::MovedOn),
        }
        self.holds()
    }

    fn handle(&mut self, at: usize, event: impl Into<Input>) {
        let event = event.into();
        let words = format!("{event:?}");
        self.told.push(format!("tab {}: {}", self.tabs[at].number, words.chars().take(160).collect::<String>()));
        self.tabs[at].handle(event, self.now);
    }

    /// A storage event arrives: perhaps late, out of order, twice or never.
    fn deliver(&mut self, choice: u32) {
        let waiting: Vec<usize> = {
            let stores = lock(&self.stores);
            let awake = |tab: usize| self.tabs.iter().any(|own| own.number == tab && !own.frozen);
            (0..stores.events.len()).filter(|event| awake(stores.events[*event].0)).collect()
        };
        let Some(event) = waiting.get(choice as usize % waiting.len().max(1)).copied() else { return };
        let (tab, change) = match choice >> 28 {
            0 => lock(&self.stores).events[event].clone(),
            1 => return drop(lock(&self.stores).events.remove(event)),
            _ => lock(&self.stores).events.remove(event),
        };
        if let Some(at) = self.tabs.iter().position(|own| own.number == tab) {
            self.handle(at, Event::Heard(change));
        }
    }

    fn answer(&mut self, at: usize, choice: u32) {
        let fails = choice.is_multiple_of(14);
        let how = if fails { " fails" } else { "" };
        if self.tabs[at].opening.is_some() && !self.tabs[at].silent {
            self.told.push(format!("the database opens for tab {}{how}", self.tabs[at].number));
            // What was asked before is answered before it can be read.
            while self.answer_next(false) {}
            return self.tabs[at].open_database(fails, self.now);
        }
        self.answer_next(fails);
    }

    /// The database answers the oldest question. A tab that is gone or frozen does not hear it.
    fn answer_next(&mut self, fails: bool) -> bool {
        let mut stores = lock(&self.stores);
        let Some((tab, asked)) = stores.queue.front() else { return false };
        let words: String = format!("{asked:?}").chars().take(160).collect();
        self.told.push(format!("the database answers tab {tab}{}: {words}", if fails { ", badly" } else { "" }));
        let answer = stores.answer(fails, self.now);
        drop(stores);
        if let Some((tab, event)) = answer
            && let Some(at) = self.tabs.iter().position(|own| own.number == tab && !own.frozen)
        {
            self.handle(at, event);
        }
        true
    }

    /// Edits in the stores, of the generation that counts there.
    fn in_stores(&self) -> BTreeSet<usize> {
        let stores = lock(&self.stores);
        let generation = |names: &BTreeMap<String, String>| {
            names.get("head").and_then(|head| decode_head(head)).map(|found| found.1)
        };
        let (local, database) = (generation(&stores.local), generation(&stores.database));
        let mut found = BTreeSet::new();
        if local >= database {
            found.extend(in_texts(&stores.local));
        }
        // A storage that has never had room for a head says of no generation that it counts.
        if database.is_some() && database >= local && (local.is_some() || self.tabs.is_empty()) {
            found.extend(in_texts(&stores.database));
        }
        found
    }

    /// Edits anywhere in the stores: in earlier states and generations that do not count too.
    fn on_disk(&self) -> BTreeSet<usize> {
        let stores = lock(&self.stores);
        let mut found: BTreeSet<usize> = stores.snapshots.iter().flat_map(|(_, record)| in_record(record)).collect();
        for (name, text) in stores.local.iter().chain(&stores.database) {
            if let StoredKey::Entity(_, key) = StoredKey::parse(name)
                && let Some(entry) = decode_entry(&key, text)
            {
                let mut record = Record::default();
                record.merge_entry(key, entry);
                found.extend(in_record(&record));
            }
        }
        found
    }

    /// A note, or one of the kinds that came later.
    fn key(choice: u32) -> Key {
        match choice as usize % (ITEMS.len() + 3) {
            at if at < ITEMS.len() => Key::Note(Id::new(1), PracticeId::from(ITEMS[at])),
            at if at == ITEMS.len() => Key::Goal(Id::new(61)),
            at if at == ITEMS.len() + 1 => Key::Occasion(Id::new(62)),
            _ => Key::Nomination(Id::new(63)),
        }
    }

    fn fates(&self, edits: impl Iterator<Item = usize>) -> Fates {
        edits.map(|edit| (edit, self.edits.0[edit].fate)).collect()
    }
}
