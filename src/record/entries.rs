//! The items of a record, and what every change asks about all of them: kept up to date with each change, so that one
//! answer costs the same after ten years.

use super::entry::Entry;
use super::key::Key;
use super::stamp::Stamp;
use std::collections::BTreeMap;

/// The items in key order, with the sum over their stamps and the newest of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries {
    all: BTreeMap<Key, Entry>,
    sum: u64,
    latest: Stamp,
}

/// For reading alone: what changes an item goes through the methods below.
impl std::ops::Deref for Entries {
    type Target = BTreeMap<Key, Entry>;

    fn deref(&self) -> &BTreeMap<Key, Entry> {
        &self.all
    }
}

impl Entries {
    /// The sum over the stamps of all versions.
    pub fn sum(&self) -> u64 {
        self.sum
    }

    /// The newest stamp of all; the least in an empty record.
    pub fn latest(&self) -> Stamp {
        self.latest
    }

    /// Adds an item that is not there yet.
    pub fn insert(&mut self, key: Key, entry: Entry) {
        self.count_in(&entry);
        if let Some(before) = self.all.insert(key, entry) {
            self.sum = self.sum.wrapping_sub(sum_of(&before));
        }
    }

    /// Adds an item or, if it is there, puts both together in a way that makes its newest stamp no older.
    pub fn combine(&mut self, key: Key, entry: Entry, act: impl FnOnce(&mut Entry, Entry)) {
        if self.all.contains_key(&key) {
            self.change(&key, |own| act(own, entry));
        } else {
            self.insert(key, entry);
        }
    }

    /// Changes an item in a way that makes its newest stamp no older; `None` if it is not there.
    pub fn change<T>(&mut self, key: &Key, act: impl FnOnce(&mut Entry) -> T) -> Option<T> {
        let entry = self.all.get_mut(key)?;
        let before = sum_of(entry);
        let done = act(entry);
        self.sum = self.sum.wrapping_sub(before).wrapping_add(sum_of(entry));
        self.latest = self.latest.max(entry.latest());
        Some(done)
    }

    /// Removes an item.
    pub fn remove(&mut self, key: &Key) {
        let Some(before) = self.all.remove(key) else { return };
        self.sum = self.sum.wrapping_sub(sum_of(&before));
        if before.latest() == self.latest {
            self.latest = self.all.values().map(Entry::latest).max().unwrap_or_default();
        }
    }

    /// Changes every item, in any way, and keeps those for which `act` says so.
    pub fn retain(&mut self, mut act: impl FnMut(&Key, &mut Entry) -> bool) {
        self.all.retain(|key, entry| act(key, entry));
        (self.sum, self.latest) = (0, Stamp::default());
        let all = std::mem::take(&mut self.all);
        all.values().for_each(|entry| self.count_in(entry));
        self.all = all;
    }

    fn count_in(&mut self, entry: &Entry) {
        self.sum = self.sum.wrapping_add(sum_of(entry));
        self.latest = self.latest.max(entry.latest());
    }
}

impl IntoIterator for Entries {
    type Item = (Key, Entry);
    type IntoIter = std::collections::btree_map::IntoIter<Key, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}

/// Each stamp is scattered first, because the plain times of two records may have the same sum.
pub fn scattered(stamp: Stamp) -> u64 {
    let mixed = (stamp.time ^ stamp.replica.0.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

fn sum_of(entry: &Entry) -> u64 {
    entry.versions().iter().fold(0, |sum, version| {
        sum.wrapping_add(scattered(version.stamp)).wrapping_add(scattered(version.run).rotate_left(11))
    })
}
