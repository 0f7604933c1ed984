//! The last action, and taking it back: its own change and nobody else's.

use super::machine::Back;
use super::texts::knows;
use super::{Moment, Notice, Persistence};
use crate::record::{Command, Entity, Key, Record, Stamp, StoredKey};

impl Persistence {
    /// Says what was done, without offering undo.
    pub(super) fn say(&mut self, said: impl Into<String>) {
        self.back = None;
        self.show(said.into());
    }

    pub(super) fn offer(&mut self, said: impl Into<String>, back: Back) {
        self.back = Some(back);
        self.show(said.into());
    }

    pub(super) fn show(&mut self, said: String) {
        let number = self.status.notice.as_ref().map_or(0, |notice| notice.number).wrapping_add(1);
        self.status.notice = Some(Notice { said, can_be_undone: self.back.is_some(), number });
    }

    /// Removes the notice, because the user has moved on.
    pub(super) fn clear_notice(&mut self) {
        self.back = None;
        self.status.notice = None;
    }

    pub(super) fn command_with_undo(&mut self, record: &mut Record, command: Command, said: String, now: &Moment) {
        let Command::Put(before) = record.inverse(&command) else { return };
        let stamp = self.command(record, command, now);
        // Another tab may have replaced everything meanwhile: then there is a notice of that, and nothing to take back.
        if self.status.notice.is_none() {
            self.offer(said, Back::Items(before, stamp));
        }
    }

    /// Takes back the last action. If that cannot be stored, undo stays on offer.
    pub(super) fn undo(&mut self, record: &mut Record, now: &Moment) {
        // What other tabs wrote meanwhile has to be known before it can be spared. This may end the offer.
        let _ = self.agrees(record);
        let Some(back) = self.back.take() else { return };
        match back {
            Back::Items(before, stamp) => self.undo_items(record, before, stamp, now),
            Back::Whole { before, after, aside } => {
                let now_there = record.clone();
                if !self.install(record, (*before).clone(), now) {
                    let said = "It could not be stored, so nothing has changed.";
                    return self.offer(said, Back::Whole { before, after, aside });
                }
                // Changed since, by other tabs: own changes end the offer.
                self.carry(record, &now_there, |key, version| !knows(&after, key, version));
                self.flush(record, now);
                aside.into_iter().for_each(|found| self.put_aside(found));
                self.status.device.erase_due = false;
                // If it was a deletion, it is none any more.
                if let Some(area) = self.area.as_ref().filter(|_| before.generation < after.generation) {
                    area.remove(&StoredKey::Deletion(after.generation));
                }
                self.keep_snapshot(record, &after, "undoing", true, now);
                self.say("Undone.");
            }
            Back::Aside(found) => {
                self.put_aside(found);
                self.say("Undone.");
            }
        }
    }

    fn undo_items(&mut self, record: &mut Record, before: Vec<(Key, Option<Entity>)>, stamp: Stamp, now: &Moment) {
        let all = before.len();
        let own = |(key, _): &(Key, Option<Entity>)| record.entry(key).is_none_or(|entry| entry.latest() <= stamp);
        let before: Vec<_> = before.into_iter().filter(own).collect();
        let spared = all - before.len();
        self.put(record, before, now);
        self.flush(record, now);
        self.say(match spared {
            0 => "Undone.",
            _ if spared == all => "It has been changed in another tab since, so nothing was undone.",
            _ => "Undone, except for what has been changed in another tab since.",
        });
    }
}
