//! Removing earlier words for good: from memory, web storage, the earlier states and the second copy, one after the
//! other. It is said to be done once each has answered.

use super::machine::Purge;
use super::{Effect, MirrorError, MirrorStatus, Moment, Persistence, Snapshot};
use crate::record::{Key, Record, StoredKey};

const REMOVING: &str = "Removing for good.";
const REMOVED: &str = "Removed for good, from this browser and from every copy that you save from now on.";

impl Persistence {
    /// Removes for good what these items were before, and removed items altogether. Other tabs follow, because it
    /// begins a generation.
    pub(super) fn purge(&mut self, record: &mut Record, keys: &[Key], now: &Moment) {
        let _ = self.refresh(record);
        if !self.install(record, record.clone().without_history(keys), now) {
            return;
        }
        self.remove_older(record, now);
        // States that wait for the database hold the words as well.
        self.second.forget_states();
        self.second.purge = Purge::Due;
        self.say(REMOVING);
        self.continue_purge(record);
    }

    /// Goes on in the database, once it is open.
    pub(super) fn continue_purge(&mut self, record: &Record) {
        if self.second.purge != Purge::Due {
            return;
        }
        match &self.status.mirror {
            MirrorStatus::Opening => {}
            // A browser without a database holds nothing in it.
            MirrorStatus::Unwanted | MirrorStatus::Missing(MirrorError::None(_)) => self.end_purge(record, Ok(())),
            MirrorStatus::Missing(why @ MirrorError::Unavailable(_)) => {
                let why = why.clone();
                self.end_purge(record, Err(why));
            }
            MirrorStatus::Kept | MirrorStatus::Missing(_) => {
                self.second.purge = Purge::States;
                self.effects.push(Effect::ForgetSnapshots);
            }
        }
    }

    /// The database answered about the earlier states.
    pub(super) fn purge_states(
        &mut self,
        record: &mut Record,
        result: &Result<(), MirrorError>,
        snapshots: &[Snapshot],
    ) {
        match result {
            _ if self.second.purge != Purge::States => {}
            Err(why) => self.end_purge(record, Err(why.clone())),
            // The answer to a state that was being kept when the removal was asked for.
            Ok(()) if !snapshots.is_empty() => {}
            Ok(()) => {
                self.second.purge = Purge::Copy;
                let before = self.second.marks;
                self.rewrite_mirror(record);
                if self.second.marks == before {
                    self.end_purge(record, Err(MirrorError::Refused("not written".into())));
                }
            }
        }
    }

    /// The database answered about the second copy; only a copy that is written anew has its head among the names.
    pub(super) fn purge_copy(&mut self, record: &Record, names: &[String], result: &Result<(), MirrorError>) {
        if self.second.purge == Purge::Copy && names.contains(&StoredKey::Head.text()) {
            self.end_purge(record, result.clone());
        }
    }

    fn end_purge(&mut self, record: &Record, result: Result<(), MirrorError>) {
        self.second.purge = Purge::None;
        let is_older =
            |name: &String| matches!(StoredKey::parse(name), StoredKey::Entity(of, _) if of < record.generation);
        let left = self.area.as_ref().is_some_and(|area| area.read_all().iter().any(|(name, _)| is_older(name)));
        let place = match result {
            Err(why) => format!("the browser's database ({why})"),
            Ok(()) if left => "the browser's storage".into(),
            Ok(()) => {
                // Whoever has moved on was not told that it was under way.
                if self.status.notice.as_ref().is_some_and(|notice| notice.said == REMOVING) {
                    self.say(REMOVED);
                }
                return;
            }
        };
        self.say(format!("Not everything could be removed for good: some may be left in {place}. Try again."));
    }
}
