//! What the person does in a tab.

use super::{Fates, ITEMS, Offer, Run};
use crate::simulation::area::lock;
use crate::simulation::edits::{Fate, command, in_record, in_texts, of_item};
use crate::simulation::tab::Tab;
use engagement_career_path::exchange::{open, write_record};
use engagement_career_path::framework::FRAMEWORK;
use engagement_career_path::persistence::{Event, NotSaving, Operation, Saving, StorageArea};
use engagement_career_path::record::{
    Answer, Command, Date, Device, Entity, Id, Key, Rating, Record, SavedCopy, Stamp, StoredKey,
};
use std::collections::BTreeSet;

/// How late the newest change in a forged file is: the last time that a file may have, and beyond it.
const LATEST: [u64; 4] = [Stamp::LAST_IN_FILE, Stamp::LAST_IN_FILE + 1, (1 << 60) - 2, (1 << 60) - 1];

impl Run {
    pub(super) fn write(&mut self, at: usize, key: &Key, text: String, with_undo: bool) {
        let Some(command) = command(key, text) else { return };
        self.handle(
            at,
            if with_undo { Event::CommandWithUndo(command, "Done.".into()) } else { Event::Command(command) },
        );
    }

    pub(super) fn edit(&mut self, at: usize, choice: u32) {
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
        self.offer(at, Vec::new(), Some(number));
    }

    pub(super) fn remove(&mut self, at: usize, choice: u32) {
        let key = Self::key(choice);
        let number = self.edits.next();
        let over = of_item(&self.tabs[at].record, &key);
        self.edits.add(key.clone(), over, true);
        self.write(at, &key, String::new(), true);
        self.offer(at, Vec::new(), Some(number));
    }

    /// Starts an assessment; or answers the one under way and finishes it, after which none is under way, whatever other
    /// tabs and files have brought (docs/rules.md, ASSESSMENT-1).
    pub(super) fn assess(&mut self, at: usize) {
        self.undo.remove(&self.tabs[at].number);
        let current = |tab: &Tab| tab.record.current_assessment().map(|(id, _)| id.clone());
        let Some(id) = current(&self.tabs[at]).filter(|_| self.now.is_multiple_of(20)) else {
            let id = Id::new(self.now);
            return self.handle(at, Event::Command(Command::SetAssessment(id, self.assessment.clone())));
        };
        let answer = Answer::new(Rating::Aware, 1);
        self.handle(at, Event::Command(Command::SetAnswer(id.clone(), ITEMS[0].into(), answer)));
        self.handle(at, Event::Command(Command::FinishAssessment(id, Date::EPOCH)));
        if let Some(other) = current(&self.tabs[at]) {
            self.broken = Some(format!("finishing an assessment in tab {at} led back to {other:?}"));
        }
    }

    /// After an action that can be undone.
    fn offer(&mut self, at: usize, before: Fates, edit: Option<usize>) {
        let since = self.edits.next();
        self.undo.insert(self.tabs[at].number, Offer { before, edit, since });
    }

    pub(super) fn take_back(&mut self, at: usize) {
        let could = self.tabs[at].persistence.can_undo();
        let number = self.tabs[at].number;
        let mut seen = in_record(&self.tabs[at].record);
        seen.extend(in_texts(&lock(&self.stores).local));
        self.handle(at, Event::Undo);
        let notice = self.tabs[at].persistence.status().notice.as_ref().map(|notice| notice.said.clone());
        if could
            && notice.is_some_and(|said| said.starts_with("Undone"))
            && let Some(Offer { before, edit, since }) = self.undo.remove(&number)
        {
            let mut there = in_record(&self.tabs[at].record);
            there.extend(in_texts(&lock(&self.stores).local));
            let others = seen.iter().filter(|edit| **edit >= since && self.edits.0[**edit].fate == Fate::Kept);
            if let Some(lost) = others.copied().find(|edit| !there.contains(edit) && !self.is_crowded_out(*edit)) {
                self.broken = Some(format!("an undo in tab {number} took back edit {lost}, which another tab made"));
            }
            for (edit, fate) in before {
                self.edits.set([edit], if there.contains(&edit) { fate } else { Fate::Open });
                self.said_deleted.remove(&edit);
            }
            self.edits.set(edit, Fate::Open);
        }
    }

    /// Saves a copy, which the person has seen; or only a file, whose times may be forged.
    pub(super) fn save_copy(&mut self, at: usize, choice: u32) {
        let record = &self.tabs[at].record;
        let Ok(file) = write_record(record, &FRAMEWORK, Date::EPOCH) else { return };
        if choice.is_multiple_of(5) {
            let latest = LATEST[choice as usize / 5 % LATEST.len()];
            let by = latest.saturating_sub(record.latest_time());
            self.files.push(with_later_times(&file, by, self.files.len() as u64 + 1));
            return;
        }
        self.files.push(file);
        let copied = SavedCopy::of(record, Date::EPOCH);
        self.copies.insert(format!("{copied:?}"), in_record(record));
        let device = Device { copied: Some(copied), ..self.tabs[at].persistence.status().device.clone() };
        self.handle(at, Event::DeviceSet(device));
    }

    fn file(&self, choice: u32) -> Option<Record> {
        let file = self.files.get(choice as usize % self.files.len().max(1))?;
        Some(open(file).ok()?.record)
    }

    /// Deletes a text that was set aside, if the page offers it.
    pub(super) fn delete_aside(&mut self, at: usize) {
        let Some(found) = self.tabs[at].persistence.status().aside.first().cloned() else { return };
        self.handle(at, Operation::AsideDeleted(found));
        self.offer(at, Vec::new(), None);
    }

    /// What a file or an earlier state brings back is no longer gone.
    pub(super) fn revive(&mut self, record: &Record) -> BTreeSet<usize> {
        let found = in_record(record);
        let revived: Vec<usize> = self.edits.gone().intersection(&found).copied().collect();
        self.edits.set(revived, Fate::Open);
        found
    }

    pub(super) fn merge(&mut self, at: usize, choice: u32) {
        let Some(other) = self.file(choice) else { return };
        self.revive(&other);
        if other.latest_time() >= Stamp::LAST_IN_FILE {
            self.crowded.extend(other.entries().map(|(key, _)| key.clone()));
        }
        self.handle(at, Operation::Merged { other, copied: None, said: "Merged." });
        self.offer(at, Vec::new(), None);
    }

    /// Opens a file, hears what another tab writes meanwhile, and takes it back: by chance alone that is rare.
    pub(super) fn merge_and_take_back(&mut self, at: usize, choice: u32) {
        self.merge(at, choice);
        let other = (at + 1) % self.tabs.len();
        if other == at || self.tabs[other].frozen {
            return;
        }
        self.edit(other, choice >> 8);
        let waiting = lock(&self.stores).events.len();
        for _ in 0..waiting {
            self.deliver(u32::MAX);
        }
        // The other has not heard yet of what comes now.
        self.wrote = None;
        self.take_back(at);
    }

    /// Edits that this tab shows or can find in the storage. A damaged text stands for all of its item, and so do the
    /// versions of an item that forged ones took the place of.
    pub(super) fn known(&self, at: usize) -> BTreeSet<usize> {
        let mut known = in_record(&self.tabs[at].record);
        let stores = lock(&self.stores);
        known.extend(in_texts(&stores.local));
        let damaged = self.damaged.iter().filter(|name| stores.local.get(*name).is_some_and(|text| text == "[{"));
        let damaged = damaged.filter_map(|name| match StoredKey::parse(name) {
            StoredKey::Entity(_, key) => Some(key),
            _ => None,
        });
        let whole: BTreeSet<Key> = damaged.chain(self.crowded.iter().cloned()).collect();
        known.extend((0..self.edits.next()).filter(|edit| whole.contains(&self.edits.0[*edit].key)));
        self.edits.with_older(known)
    }

    pub(super) fn replace(&mut self, at: usize, choice: u32) {
        let Some(next) = self.file(choice) else { return };
        self.put_in_place(at, &next.clone(), Operation::Replaced { next, copied: None });
    }

    pub(super) fn restore(&mut self, at: usize, choice: u32) {
        let snapshots: Vec<Record> = lock(&self.stores).snapshots.iter().map(|(_, record)| record.clone()).collect();
        // A page offers what it has seen in the database.
        if self.tabs[at].persistence.status().snapshots.is_empty() {
            return;
        }
        let Some(next) = snapshots.get(choice as usize % snapshots.len().max(1)).cloned() else { return };
        self.put_in_place(at, &next.clone(), Operation::Restored(next));
    }

    pub(super) fn put_in_place(&mut self, at: usize, next: &Record, event: Operation) {
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
            self.offer(at, before, None);
        }
    }

    pub(super) fn delete(&mut self, at: usize, undo: bool) {
        if self.tabs[at].is_too_new() {
            return;
        }
        let known = self.known(at);
        let before = self.fates(0..self.edits.next());
        // Another tab that could not store what it has goes on showing it.
        let stored = self.in_stores();
        let others = self.tabs.iter().filter(|tab| tab.number != self.tabs[at].number);
        let unsaved = others.filter(|tab| tab.persistence.has_unsaved()).flat_map(|tab| in_record(&tab.record));
        let unsaved: BTreeSet<usize> = unsaved.filter(|edit| !stored.contains(edit)).collect();
        self.handle(at, Operation::Deleted { undo });
        if self.tabs[at].is_too_new() {
            return;
        }
        // What another tab keeps for itself alone cannot be reached from here.
        let apart =
            |tab: &&Tab| tab.number != self.tabs[at].number && tab.persistence.status().keep == StorageArea::Session;
        let apart: BTreeSet<usize> = self.tabs.iter().filter(apart).flat_map(|tab| in_record(&tab.record)).collect();
        // A tab that may not write shows what it has, and the person can still do something with it.
        let shown: BTreeSet<usize> = self
            .tabs
            .iter()
            .filter(|tab| tab.is_stopped())
            .flat_map(|tab| in_record(&tab.record))
            .chain(unsaved)
            .collect();
        self.edits.delete_all(&apart);
        self.edits.set(shown.difference(&apart).copied().collect::<Vec<_>>(), Fate::Open);
        let before =
            before.into_iter().map(|(edit, fate)| (edit, if known.contains(&edit) { fate } else { Fate::Open }));
        self.offer(at, before.collect(), None);
    }

    pub(super) fn move_to(&mut self, at: usize) {
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
    pub(super) fn save_again(&mut self, at: usize) {
        let is_cleared = self.tabs[at].persistence.status().saving == Saving::Not(NotSaving::Cleared);
        let known = if is_cleared { self.known(at) } else { BTreeSet::new() };
        // What the tab shows is what the person saves, also if it was deleted in another tab.
        let shown = self.tabs[at].record.clone();
        self.revive(&shown);
        self.handle(at, Event::SaveAgain);
        let here = in_record(&self.tabs[at].record);
        let away: Vec<usize> =
            known.difference(&here).copied().filter(|edit| self.edits.0[*edit].fate == Fate::Kept).collect();
        self.edits.set(away, Fate::Open);
    }

    pub(super) fn purge(&mut self, at: usize, choice: u32) {
        let key = Self::key(choice);
        let shown = |tab: &Tab| match tab.record.entry(&key).and_then(|entry| entry.current()) {
            Some(Entity::Note(note)) => note.text.parse::<usize>().ok(),
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
}

/// The file with all its times this much later, and made by nobody who is here: stamps are never used twice.
fn with_later_times(file: &str, by: u64, forger: u64) -> String {
    let is_stamp = |text: &str| text.len() > 17 && text.as_bytes()[text.len() - 17] == b'-';
    let later = |text: &str| {
        let (time, replica) = text.split_once('-')?;
        let replica = u64::from_str_radix(replica, 16).ok()? | (forger << 32);
        Some(format!("{}-{replica:016x}", time.parse::<u64>().ok()?.saturating_add(by)))
    };
    let parts = file.split('"').map(|part| is_stamp(part).then(|| later(part)).flatten().unwrap_or(part.into()));
    parts.collect::<Vec<String>>().join("\"")
}
