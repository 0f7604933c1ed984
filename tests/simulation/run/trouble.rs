//! What goes wrong: tabs that crash, a browser that is killed, a full or emptied storage, damage, other versions of the app.

use super::Run;
use crate::simulation::area::{Local, lock};
use crate::simulation::edits::{Fate, command, in_record};
use engagement_career_path::persistence::Area;
use engagement_career_path::record::{Record, Replica, SCHEMA, Stamp, StoredKey, decode_head};
use std::collections::BTreeSet;

impl Run {
    /// What no store and no other tab has is lost with a tab: nobody said that it was safe.
    pub(super) fn mourn(&mut self) {
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

    pub(super) fn crash(&mut self, at: usize) {
        let tab = self.tabs.remove(at);
        self.told.push(format!("tab {} crashes", tab.number));
        let mut stores = lock(&self.stores);
        stores.listeners.retain(|own| *own != tab.number);
        stores.events.retain(|(to, _)| *to != tab.number);
        stores.queue.retain(|(from, _)| *from != tab.number);
        drop(stores);
        self.mourn();
    }

    pub(super) fn kill(&mut self, choice: u32) {
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
        self.forget_deletions();
        self.mourn();
    }

    /// What web storage lost may be a deletion, and then only what a page has said to be deleted is.
    fn forget_deletions(&mut self) {
        let back: Vec<usize> = self.edits.gone().intersection(&self.on_disk()).copied().collect();
        let back = back.into_iter().filter(|edit| !self.said_deleted.contains(edit)).collect::<Vec<_>>();
        self.edits.set(back, Fate::Open);
    }

    pub(super) fn trouble(&mut self, choice: u32) {
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
                // Whatever was full has room now.
                stores.room = None;
                drop(stores);
                self.told.push("someone empties the storage".into());
                self.forget_deletions();
                return self.mourn();
            }
            6 => {
                drop(stores);
                return self.add_kind();
            }
            _ => {
                let damaged = stores.local.iter().find(|(name, text)| {
                    matches!(StoredKey::parse(name), StoredKey::Entity(..)) && stores.database.get(*name) == Some(*text)
                });
                if let Some(name) = damaged.map(|(name, _)| name.clone()).filter(|_| self.newer.is_empty()) {
                    stores.local.insert(name.clone(), "[{".into());
                    self.damaged.insert(name);
                    if choice & (1 << 20) == 0 {
                        drop(stores);
                        self.told.push("a text is damaged".into());
                        return self.replace_damaged(choice);
                    }
                }
                "a text is damaged"
            }
        };
        drop(stores);
        self.told.push(words.into());
    }

    /// A newer version of the app stores here, in a form of its own.
    pub(super) fn update(&mut self) {
        if !self.newer.is_empty() {
            return;
        }
        let generation = Stamp { time: self.now + 5, replica: Replica(99) };
        let names = [
            (format!("{generation}/badge/1"), r#"[{"new":"kind"}]"#.to_string()),
            (format!("{generation}/note/1/p.a"), r#"[{"text":"in another form"}]"#.to_string()),
            ("head".to_string(), format!(r#"{{"schema":{},"generation":"{generation}","more":true}}"#, SCHEMA + 1)),
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

    /// A tab starts that can't set the damaged text aside, and the person opens a file in it and then deletes the text:
    /// by chance alone that is rare.
    fn replace_damaged(&mut self, choice: u32) {
        let mut stores = lock(&self.stores);
        let room = stores.room;
        stores.room = Some(stores.size());
        drop(stores);
        self.open(true);
        let at = self.tabs.len() - 1;
        self.replace(at, choice >> 8);
        lock(&self.stores).room = room;
        self.delete_aside(at);
        self.edit(at, choice >> 16);
    }

    /// Someone has stored with an older version of the app, and it may be that the storage has no room for a new form.
    pub(super) fn begin_in_older_schema(&mut self, choice: u32) {
        let mut record = Record::default();
        for time in 1..=choice as u64 % 3 + 1 {
            let (key, number) = (Self::key(time as u32), self.edits.next());
            self.edits.add(key.clone(), BTreeSet::new(), false);
            if let Some(command) = command(&key, number.to_string()) {
                record.apply(command, Stamp { time, replica: Replica(98) });
            }
        }
        let mut stores = lock(&self.stores);
        stores.hold_older(&record);
        if choice & 8 == 0 {
            stores.database = stores.local.clone();
            if choice & 32 == 0 {
                stores.local.clear();
            }
        }
        stores.flush();
        stores.room = (choice & 16 == 0 && !stores.local.is_empty()).then(|| stores.size());
        self.told.push("an older version has stored here".into());
    }

    /// A newer version of the app with the same schema adds a kind of item.
    pub(super) fn add_kind(&mut self) {
        let mut stores = lock(&self.stores);
        let Some((_, generation)) = stores.local.get("head").and_then(|head| decode_head(head)) else { return };
        let (name, text) = (format!("{generation}/badge/1"), r#"[{"new":"kind"}]"#.to_string());
        stores.write(usize::MAX, &name, &text);
        stores.flush();
        drop(stores);
        self.added = [(name, text)].into();
        self.told.push("a newer version adds a kind of item".into());
    }
}
