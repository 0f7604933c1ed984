//! One run: tabs, stores and the person, step by step, and what must hold after each step and at the end.

use super::area::{Local, Shared, lock};
use super::edits::{Edits, Fate, in_record, in_texts, of_item};
use super::stores::Stores;
use super::tab::{Input, Tab};
use super::{Chance, Step};
use engagement_career_path::framework::PracticeId;
use engagement_career_path::persistence::{Area, Deletion, Event, NotSaving, Operation, Saving, StorageArea};
use engagement_career_path::record::{
    Command, Id, Key, Record, Replica, Stamp, StoredKey, decode_entry, decode_head, load,
};
use std::collections::{BTreeMap, BTreeSet};

const ITEMS: [&str; 5] = ["p.a", "p.b", "p.c", "p.d", "p.e"];
const TABS: usize = 4;

/// What "Undo" in a tab would give back.
type Before = Vec<(usize, Fate)>;

pub struct Run {
    stores: Shared,
    tabs: Vec<Tab>,
    opened: usize,
    now: u64,
    edits: Edits,
    /// Saved copies.
    files: Vec<Record>,
    /// By tab, the fates of edits before its last action that can be undone, and an edit that it made.
    undo: BTreeMap<usize, (Before, Option<usize>)>,
    /// Edits of which a page has said that they are deleted.
    said_deleted: BTreeSet<usize>,
    /// The tab that wrote in this step.
    wrote: Option<usize>,
    /// Names whose texts were damaged.
    damaged: BTreeSet<String>,
    /// Names and texts of a newer version of the app, which no tab may touch.
    newer: BTreeMap<String, String>,
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
            files: Vec::new(),
            undo: BTreeMap::new(),
            said_deleted: BTreeSet::new(),
            wrote: None,
            damaged: BTreeSet::new(),
            newer: BTreeMap::new(),
            meets_newer,
            told: Vec::new(),
        };
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
            (89..=90, _) => self.files.push(self.tabs[at].record.clone()),
            (91, _) => self.merge(at, step.choice),
            (92, _) => self.replace(at, step.choice),
            (93, _) => self.restore(at, step.choice),
            (94, _) => self.delete(at, step.choice.is_multiple_of(2)),
            (95, _) if step.choice.is_multiple_of(3) => self.move_to(at),
            (96, _) => self.save_again(at),
            (97, _) => self.purge(at, step.choice),
            (98, _) if self.meets_newer && self.edits.next() > 20 => self.update(),
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

    fn key(choice: u32) -> Key {
        Key::Note(Id::new(1), PracticeId::from(ITEMS[choice as usize % ITEMS.len()]))
    }

    fn write(&mut self, at: usize, key: &Key, text: String, with_undo: bool) {
        let Key::Note(id, practice) = key.clone() else { return };
        let command = Command::SetNote(id, practice, text);
        self.handle(
            at,
            if with_undo { Event::CommandWithUndo(command, "Done.".into()) } else { Event::Command(command) },
        );
    }

    fn edit(&mut self, at: usize, choice: u32) {
        let key = Self::key(choice);
        let number = self.edits.next();
        let over = of_item(&self.tabs[at].record, &key);
        self.edits.add(key.clone(), over, false);
        self.write(at, &key, number.to_string(), choice & 64 == 0);
        self.wrote = Some(self.tabs[at].number);
        // Another tab has deleted everything, and the page says so at once.
        let notice = self.tabs[at].persistence.status().notice.as_ref();
        if notice.is_some_and(|notice| notice.said.contains("replaced or deleted in another tab"))
            && !in_record(&self.tabs[at].record).contains(&number)
        {
            self.edits.set([number], Fate::Open);
        }
        self.undo.insert(self.tabs[at].number, (Vec::new(), Some(number)));
    }

    fn remove(&mut self, at: usize, choice: u32) {
        let key = Self::key(choice);
        let number = self.edits.next();
        let over = of_item(&self.tabs[at].record, &key);
        self.edits.add(key.clone(), over, true);
        self.write(at, &key, String::new(), true);
        self.undo.insert(self.tabs[at].number, (Vec::new(), Some(number)));
    }

    fn fates(&self, edits: impl Iterator<Item = usize>) -> Before {
        edits.map(|edit| (edit, self.edits.0[edit].fate)).collect()
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
        if database >= local && (local.is_some() || self.tabs.is_empty()) {
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

    /// What no store and no other tab has is lost with a tab: nobody said that it was safe.
    fn mourn(&mut self) {
        let mut there = self.in_stores();
        for tab in &self.tabs {
            there.extend(in_record(&tab.record));
        }
        loop {
            let lost: Vec<usize> = self.edits.due().difference(&there).copied().collect();
            if lost.is_empty() {
                return;
            }
            // What they were written over is due again.
            self.edits.set(lost, Fate::Open);
        }
    }

    fn crash(&mut self, at: usize) {
        let tab = self.tabs.remove(at);
        self.told.push(format!("tab {} crashes", tab.number));
        let mut stores = lock(&self.stores);
        stores.listeners.retain(|own| *own != tab.number);
        stores.events.retain(|(to, _)| *to != tab.number);
        stores.queue.retain(|(from, _)| *from != tab.number);
        drop(stores);
        self.mourn();
    }

    fn kill(&mut self, choice: u32) {
        self.tabs.clear();
        let mut stores = lock(&self.stores);
        let lost = choice as usize % (stores.at_risk() + 1);
        stores.kill(lost);
        // What the newer version wrote may be lost as well.
        let stays = self.newer.iter().all(|(name, text)| stores.local.get(name) == Some(text));
        drop(stores);
        if !stays {
            self.newer.clear();
        }
        self.told.push(format!("the browser is killed, {lost} writes are lost"));
        // A deletion may be among them, unless a page has said that it is done.
        let back: Vec<usize> = self.edits.gone().intersection(&self.on_disk()).copied().collect();
        let back = back.into_iter().filter(|edit| !self.said_deleted.contains(edit)).collect::<Vec<_>>();
        self.edits.set(back, Fate::Open);
        self.mourn();
    }

    fn trouble(&mut self, choice: u32) {
        let mut stores = lock(&self.stores);
        let words = match choice % 8 {
            0..=2 => {
                stores.room = if stores.room.is_none() { Some(stores.size()) } else { None };
                if stores.room.is_some() { "the storage is full" } else { "the storage has room" }
            }
            3 | 4 => {
                stores.forgets = true;
                "the next write is not kept"
            }
            5 if self.newer.is_empty() => {
                stores.clear();
                "somebody empties the storage"
            }
            _ => {
                let damaged = stores.local.iter().find(|(name, text)| {
                    matches!(StoredKey::parse(name), StoredKey::Entity(..)) && stores.database.get(*name) == Some(*text)
                });
                if let Some(name) = damaged.map(|(name, _)| name.clone()).filter(|_| self.newer.is_empty()) {
                    stores.local.insert(name.clone(), "[{".into());
                    self.damaged.insert(name);
                }
                "a text is damaged"
            }
        };
        drop(stores);
        self.told.push(words.into());
    }

    fn take_back(&mut self, at: usize) {
        let could = self.tabs[at].persistence.can_undo();
        let number = self.tabs[at].number;
        self.handle(at, Event::Undo);
        let notice = self.tabs[at].persistence.status().notice.as_ref().map(|notice| notice.said.clone());
        if could
            && notice.is_some_and(|said| said.starts_with("Undone"))
            && let Some((before, edit)) = self.undo.remove(&number)
        {
            let there = in_record(&self.tabs[at].record);
            for (edit, fate) in before {
                self.edits.set([edit], if there.contains(&edit) { fate } else { Fate::Open });
            }
            self.edits.set(edit, Fate::Open);
        }
    }

    /// What a file or an earlier state brings back is no longer gone.
    fn revive(&mut self, record: &Record) -> BTreeSet<usize> {
        let found = in_record(record);
        let revived: Vec<usize> = self.edits.gone().intersection(&found).copied().collect();
        self.edits.set(revived, Fate::Open);
        found
    }

    fn merge(&mut self, at: usize, choice: u32) {
        let Some(other) = self.files.get(choice as usize % self.files.len().max(1)).cloned() else { return };
        self.revive(&other);
        self.handle(at, Operation::Merged { other, copied: None, said: "Merged." });
        self.undo.insert(self.tabs[at].number, (Vec::new(), None));
    }

    /// Edits that this tab shows or can find in the storage.
    fn known(&self, at: usize) -> BTreeSet<usize> {
        let mut known = in_record(&self.tabs[at].record);
        known.extend(in_texts(&lock(&self.stores).local));
        self.edits.with_older(known)
    }

    fn replace(&mut self, at: usize, choice: u32) {
        let Some(next) = self.files.get(choice as usize % self.files.len().max(1)).cloned() else { return };
        self.put_in_place(at, &next.clone(), Operation::Replaced { next, copied: None });
    }

    fn restore(&mut self, at: usize, choice: u32) {
        let snapshots: Vec<Record> = lock(&self.stores).snapshots.iter().map(|(_, record)| record.clone()).collect();
        // A page offers what it has seen in the database.
        if self.tabs[at].persistence.status().snapshots.is_empty() {
            return;
        }
        let Some(next) = snapshots.get(choice as usize % snapshots.len().max(1)).cloned() else { return };
        self.put_in_place(at, &next.clone(), Operation::Restored(next));
    }

    fn put_in_place(&mut self, at: usize, next: &Record, event: Operation) {
        let known = self.known(at);
        let before = self.fates(known.iter().copied());
        let kept = self.revive(next);
        let generation = self.tabs[at].record.generation;
        self.handle(at, event);
        if self.tabs[at].record.generation > generation {
            let away: Vec<usize> = known.difference(&kept).copied().collect();
            let away = away.into_iter().filter(|edit| self.edits.0[*edit].fate == Fate::Kept).collect::<Vec<_>>();
            self.edits.set(away, Fate::Open);
            // Versions of an item that the file has in another state count as replaced too.
            self.edits.set(
                kept.iter()
                    .copied()
                    .filter(|edit| !in_record(&self.tabs[at].record).contains(edit))
                    .collect::<Vec<_>>(),
                Fate::Open,
            );
            self.undo.insert(self.tabs[at].number, (before, None));
        }
    }

    fn delete(&mut self, at: usize, undo: bool) {
        if self.tabs[at].is_too_new() {
            return;
        }
        let known = self.known(at);
        let before = self.fates(0..self.edits.next());
        self.handle(at, Operation::Deleted { undo });
        if self.tabs[at].is_too_new() {
            return;
        }
        // What another tab keeps for itself alone cannot be reached from here.
        let apart =
            |tab: &&Tab| tab.number != self.tabs[at].number && tab.persistence.status().keep == StorageArea::Session;
        let apart: BTreeSet<usize> = self.tabs.iter().filter(apart).flat_map(|tab| in_record(&tab.record)).collect();
        // A tab that may not write shows what it has, and the person can still do something with it.
        let shown: BTreeSet<usize> =
            self.tabs.iter().filter(|tab| tab.is_stopped()).flat_map(|tab| in_record(&tab.record)).collect();
        self.edits.delete_all(&apart);
        self.edits.set(shown.difference(&apart).copied().collect::<Vec<_>>(), Fate::Open);
        let before =
            before.into_iter().map(|(edit, fate)| (edit, if known.contains(&edit) { fate } else { Fate::Open }));
        self.undo.insert(self.tabs[at].number, (before.collect(), None));
    }

    fn move_to(&mut self, at: usize) {
        let keep = self.tabs[at].persistence.status().keep;
        let to = if keep == StorageArea::Local { StorageArea::Session } else { StorageArea::Local };
        self.handle(at, Operation::KeptIn(to));
        if to == StorageArea::Session && self.tabs[at].persistence.status().keep == to {
            // It is in this tab now, and nowhere else.
            let here = in_record(&self.tabs[at].record);
            let kept = self.edits.due().intersection(&here).copied().collect();
            let kept = self.edits.with_older(kept);
            let others =
                (0..self.edits.next()).filter(|edit| self.edits.0[*edit].fate == Fate::Kept && !kept.contains(edit));
            self.edits.set(others.collect::<Vec<_>>(), Fate::Open);
        }
    }

    /// As with a file, a later state of the same run of writing replaces an earlier one.
    fn save_again(&mut self, at: usize) {
        let is_cleared = self.tabs[at].persistence.status().saving == Saving::Not(NotSaving::Cleared);
        let known = if is_cleared { self.known(at) } else { BTreeSet::new() };
        self.handle(at, Event::SaveAgain);
        let here = in_record(&self.tabs[at].record);
        let away: Vec<usize> =
            known.difference(&here).copied().filter(|edit| self.edits.0[*edit].fate == Fate::Kept).collect();
        self.edits.set(away, Fate::Open);
    }

    fn purge(&mut self, at: usize, choice: u32) {
        let key = Self::key(choice);
        let shown = |tab: &Tab| match tab.record.entry(&key).and_then(|entry| entry.current()) {
            Some(engagement_career_path::record::Entity::Note(note)) => note.text.parse::<usize>().ok(),
            _ => None,
        };
        let generation = self.tabs[at].record.generation;
        let known: BTreeSet<usize> = self.known(at).into_iter().filter(|edit| self.edits.0[*edit].key == key).collect();
        self.handle(at, Operation::Purged(vec![key.clone()]));
        if self.tabs[at].record.generation > generation {
            let stays = shown(&self.tabs[at]);
            let gone: Vec<usize> = known.into_iter().filter(|edit| Some(*edit) != stays).collect();
            self.edits.set(gone, Fate::Open);
        }
    }

    /// A newer version of the app stores here, in a form of its own.
    fn update(&mut self) {
        if !self.newer.is_empty() {
            return;
        }
        let generation = Stamp { time: self.now + 5, replica: Replica(99) };
        let names = [
            (format!("{generation}/badge/1"), r#"[{"new":"kind"}]"#.to_string()),
            (format!("{generation}/note/1/p.a"), r#"[{"text":"in another form"}]"#.to_string()),
            ("head".to_string(), format!(r#"{{"schema":2,"generation":"{generation}","more":true}}"#)),
        ];
        let newer = Local { stores: self.stores.clone(), tab: usize::MAX };
        for (name, text) in &names {
            if newer.write(&StoredKey::parse(name), text).is_err() {
                return;
            }
        }
        self.newer = names.into();
        self.told.push("a newer version stores here".into());
    }

    /// What must hold after each step.
    fn holds(&mut self) -> Result<(), String> {
        let stores = lock(&self.stores);
        for (name, text) in &self.newer {
            if stores.local.get(name) != Some(text) {
                return Err(format!("{name} of a newer version was touched: {:?}", stores.local.get(name)));
            }
        }
        for tab in self.tabs.iter().filter(|tab| !tab.frozen) {
            let status = tab.persistence.status();
            if status.deletion == Some(Deletion::Done) {
                self.said_deleted.extend(self.edits.gone());
            }
        }
        let wrote = self.wrote.take();
        match self.tabs.iter().find(|tab| Some(tab.number) == wrote) {
            Some(tab) => self.says_the_truth(tab, &stores),
            None => Ok(()),
        }
    }

    /// A tab that has just written says "saved" only if all that it shows is in web storage.
    fn says_the_truth(&self, tab: &Tab, stores: &Stores) -> Result<(), String> {
        let status = tab.persistence.status();
        let says_stored = matches!(status.saving, Saving::Saved(_)) && !tab.persistence.has_unsaved();
        if !says_stored || status.keep != StorageArea::Local {
            return Ok(());
        }
        for (key, entry) in tab.record.entries() {
            let name = StoredKey::Entity(tab.record.generation, key.clone()).text();
            let text = stores.local.get(&name);
            let stored = text.and_then(|text| decode_entry(key, text));
            let holds = stored.is_some_and(|stored| {
                let mut both = stored.clone();
                both.merge(entry.clone());
                both == stored
            });
            // A text that something else damaged says nothing of this tab.
            if !holds && !self.damaged.contains(&name) {
                return Err(format!("tab {} says saved, and {name} is {text:?}", tab.number));
            }
        }
        Ok(())
    }

    /// Lets everything arrive, and looks.
    pub fn end(&mut self) -> Result<(), String> {
        let mut stores = lock(&self.stores);
        (stores.room, stores.forgets) = (None, false);
        drop(stores);
        if !self.newer.is_empty() {
            return Ok(());
        }
        self.told.push("everything arrives".into());
        for tab in &mut self.tabs {
            (tab.frozen, tab.silent) = (false, false);
        }
        self.settle();
        // The next start finds the same.
        self.open(false);
        self.settle();
        self.agree()?;
        self.keep_promises()
    }

    fn settle(&mut self) {
        for _ in 0..4 {
            while let Some((tab, change)) = {
                let mut stores = lock(&self.stores);
                (!stores.events.is_empty()).then(|| stores.events.remove(0))
            } {
                if let Some(at) = self.tabs.iter().position(|own| own.number == tab) {
                    self.handle(at, Event::Heard(change));
                }
            }
            for at in 0..self.tabs.len() {
                if self.tabs[at].persistence.status().saving == Saving::Not(NotSaving::Cleared) {
                    self.save_again(at);
                }
                self.handle(at, Event::Woke);
                while self.answer_next(false) {}
                self.tabs[at].open_database(false, self.now);
                while self.answer_next(false) {}
            }
        }
    }

    fn agree(&self) -> Result<(), String> {
        let stores = lock(&self.stores);
        let texts: Vec<(String, String)> =
            stores.local.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
        let stored = load(&texts).record();
        for tab in
            self.tabs.iter().filter(|tab| tab.persistence.status().keep == StorageArea::Local && !tab.is_stopped())
        {
            if tab.record != stored && !(tab.record.entries().next().is_none() && stored.entries().next().is_none()) {
                return Err(format!("tab {} and the storage differ:\n{:?}\n{:?}", tab.number, tab.record, stored));
            }
            if tab.persistence.has_unsaved() {
                return Err(format!("tab {} still holds something unsaved", tab.number));
            }
        }
        let texts: Vec<(String, String)> =
            stores.database.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
        let copy = load(&texts).record();
        let same = |one: &Record, other: &Record| one.entries().all(|(key, entry)| other.entry(key) == Some(entry));
        if !stored.is_empty() && !same(&stored, &copy) {
            return Err(format!("the second copy lacks something:\n{stored:?}\n{copy:?}"));
        }
        Ok(())
    }

    fn keep_promises(&self) -> Result<(), String> {
        let mut there = self.in_stores();
        for tab in &self.tabs {
            there.extend(in_record(&tab.record));
        }
        if let Some(edit) = self.edits.due().difference(&there).next() {
            return Err(format!("edit {edit} is lost: {:?}", self.edits.0[*edit]));
        }
        let mut anywhere = there;
        anywhere.extend(self.on_disk());
        if let Some(edit) = self.edits.gone().intersection(&anywhere).next() {
            return Err(format!("edit {edit} was deleted and has come back: {:?}", self.edits.0[*edit]));
        }
        for tab in &self.tabs {
            if tab.persistence.status().deletion == Some(Deletion::Pending) {
                return Err(format!("tab {} never says whether everything is deleted", tab.number));
            }
        }
        Ok(())
    }
}
