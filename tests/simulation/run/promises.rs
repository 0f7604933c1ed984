//! What must hold after each step, and at the end.

use super::Run;
use crate::simulation::area::lock;
use crate::simulation::edits::in_record;
use crate::simulation::stores::Stores;
use crate::simulation::tab::Tab;
use engagement_career_path::insight::{Backup, backup};
use engagement_career_path::persistence::{Deletion, Event, NotSaving, Saving, StorageArea};
use engagement_career_path::record::{Date, Record, StoredKey, decode_entry, decode_head, load};

impl Run {
    /// What must hold after each step.
    pub(super) fn holds(&mut self) -> Result<(), String> {
        if let Some(broken) = self.broken.take() {
            return Err(broken);
        }
        self.knows_its_copy()?;
        self.spares_added_kinds()?;
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

    /// A page says that everything is in the copy only if it is.
    fn knows_its_copy(&mut self) -> Result<(), String> {
        for tab in self.tabs.iter().filter(|tab| !tab.frozen) {
            let device = &tab.persistence.status().device;
            let Some(copied) = device.copied else { continue };
            // One that is new here was made of an opened file, in this step.
            let copy = self.copies.entry(format!("{copied:?}")).or_insert_with(|| in_record(&tab.record));
            let is_copied = matches!(backup(&tab.record, device, Date::EPOCH, false), Backup::Copied(_));
            if let Some(edit) = in_record(&tab.record).difference(copy).next().filter(|_| is_copied) {
                return Err(format!("tab {} says that all is in its copy, and edit {edit} is not", tab.number));
            }
        }
        Ok(())
    }

    /// A kind of item that this version does not know stays with its generation, and no page offers to delete it.
    fn spares_added_kinds(&mut self) -> Result<(), String> {
        let stores = lock(&self.stores);
        let head = stores.local.get("head").and_then(|head| decode_head(head));
        self.added.retain(|name, _| head.is_some_and(|head| name.starts_with(&StoredKey::of_generation(head.1))));
        for (name, text) in &self.added {
            if stores.local.get(name) != Some(text) {
                return Err(format!("{name}, a kind that a newer version added, was touched"));
            }
            let offered = |tab: &&Tab| tab.persistence.status().aside.iter().any(|found| found.key.text() == *name);
            if let Some(tab) = self.tabs.iter().find(offered) {
                return Err(format!("tab {} offers to delete {name}, a kind that a newer version added", tab.number));
            }
        }
        Ok(())
    }

    /// A tab that has just written says "saved" only if all that it shows is in web storage.
    pub(super) fn says_the_truth(&self, tab: &Tab, stores: &Stores) -> Result<(), String> {
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

    /// Whether other versions of an item may have taken the place of this one: those of a file with forged times count
    /// as the newest, and an item keeps five.
    pub(super) fn is_crowded_out(&self, edit: usize) -> bool {
        let key = &self.edits.0[edit].key;
        let is_full = |tab: &Tab| tab.record.entry(key).is_some_and(|entry| entry.versions().len() >= 5);
        self.crowded.contains(key) && self.tabs.iter().any(is_full)
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

    pub(super) fn settle(&mut self) {
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

    pub(super) fn agree(&self) -> Result<(), String> {
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

    pub(super) fn keep_promises(&self) -> Result<(), String> {
        let mut there = self.in_stores();
        for tab in &self.tabs {
            there.extend(in_record(&tab.record));
        }
        // A later state of the same run of writing may have come with a file.
        let over = self.edits.with_older(there.clone());
        if let Some(edit) = self.edits.due().difference(&over).find(|edit| !self.is_crowded_out(**edit)) {
            return Err(format!("edit {edit} is lost: {:?}", self.edits.0[*edit]));
        }
        // A tab that may not write goes on showing what it has, so that the person can save it.
        let mut anywhere = self.in_stores();
        anywhere.extend(self.on_disk());
        for tab in self.tabs.iter().filter(|tab| !tab.is_stopped()) {
            anywhere.extend(in_record(&tab.record));
        }
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
