//! One entity's version history, and how two copies of it merge.
//!
//! An entry keeps the newest few versions, at most one a *run*: an unbroken series of writes by one replica. So typing
//! a note makes one version, not fifty, and a concurrent write from another tab stays readable. "The newest version of
//! each run, then the newest few of those" is a join: see `tests/merge.rs`.

use super::entity::Entity;
use super::stamp::{Replica, Stamp};
use super::version::{VERSIONS_KEPT, Version};
use serde::{Deserialize, Serialize};

/// An entity's versions, newest first; never empty.
///
/// ```
/// use engagement_career_path::record::{Entity, Entry, Note, Replica, Stamp};
///
/// let at = |time, replica| Stamp { time, replica: Replica(replica) };
/// let note = |text: &str| Some(Entity::Note(Note { text: text.into() }));
/// let mut here = Entry::new(note("Drop-in"), at(1, 1));
/// let mut there = here.clone();
/// here.write(note("Library drop-in"), at(2, 1));
/// there.write(note("Marae drop-in"), at(3, 2));
/// here.merge(there);
/// assert_eq!(here.current(), note("Marae drop-in").as_ref(), "the last writer wins");
/// assert_eq!(here.conflicts()[0].value, note("Library drop-in"), "the other stays readable");
/// here.write(note("Library drop-in"), at(4, 1));
/// assert!(here.conflicts().is_empty(), "choosing one settles it");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Version>", into = "Vec<Version>")]
pub struct Entry {
    versions: Vec<Version>,
}

impl Entry {
    /// An entry with its first version.
    pub fn new(value: Option<Entity>, stamp: Stamp) -> Self {
        Self { versions: vec![Version { stamp, run: stamp, replaces: Vec::new(), value }] }
    }

    /// The value shown now (last writer wins); `None` if it was removed.
    pub fn current(&self) -> Option<&Entity> {
        self.versions.first()?.value.as_ref()
    }

    /// The newest version's stamp.
    pub fn latest(&self) -> Stamp {
        self.versions.first().map(|version| version.stamp).unwrap_or_default()
    }

    /// When the entity was first written, as far back as the kept versions go.
    pub fn made(&self) -> Stamp {
        self.versions.iter().map(|version| version.run).min().unwrap_or_default()
    }

    /// Every version, newest first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// Whether it holds more than what shows now: earlier versions, or that it was removed.
    pub fn has_history(&self) -> bool {
        self.versions.len() > 1 || self.current().is_none()
    }

    /// Drops every version but the newest, and says whether that shows something.
    pub(super) fn forget_history(&mut self) -> bool {
        self.versions.truncate(1);
        self.current().is_some()
    }

    /// Older versions, newest first.
    pub fn earlier(&self) -> &[Version] {
        self.versions.get(1..).unwrap_or_default()
    }

    /// Conflicts: concurrent writes that say something other than what is shown, not replaced since. Nobody is asked
    /// about the order of a list: the last one stands.
    pub fn conflicts(&self) -> Vec<&Version> {
        self.earlier().iter().filter(|version| self.says_otherwise(version) && self.is_head(version)).collect()
    }

    /// Whether a version says something other than what is shown.
    pub fn says_otherwise(&self, version: &Version) -> bool {
        match (&version.value, self.current()) {
            (Some(other), Some(shown)) => !other.says_the_same(shown),
            (other, shown) => other.as_ref() != shown,
        }
    }

    /// Sets the entity, replacing what is current. `stamp` is later than everything in the record.
    pub fn write(&mut self, value: Option<Entity>, stamp: Stamp) {
        let heads: Vec<Stamp> = self.versions.iter().filter(|version| self.is_head(version)).map(|v| v.stamp).collect();
        match self.versions.first_mut() {
            Some(newest) if newest.stamp.replica == stamp.replica && heads.len() <= 1 => {
                newest.stamp = stamp;
                newest.value = value;
            }
            _ => {
                self.versions.insert(0, Version { stamp, run: stamp, replaces: heads, value });
                self.versions.truncate(VERSIONS_KEPT);
            }
        }
    }

    /// Merges another copy's versions.
    pub fn merge(&mut self, other: Entry) {
        for version in other.versions {
            self.merge_version(version);
        }
    }

    /// Merges what a file says about this entity. The file may be forged, so what was shown here before, as the current
    /// version or beside it as a conflict, can be read afterwards even if a merge alone would let it go: because the
    /// file says that its writer has gone on with the same run, or because it brings as many newer versions as are kept.
    pub(super) fn absorb(&mut self, other: Entry) {
        let conflicts: Vec<Version> = self.conflicts().into_iter().cloned().collect();
        let current = self.versions.first().cloned();
        self.merge(other);
        // The current one last, so that it stays if there is not enough room for all.
        for version in conflicts.into_iter().rev() {
            self.keep(version, false);
        }
        if let Some(version) = current {
            self.keep(version, true);
        }
    }

    /// Takes a version in again if nothing here says the same: in a run of its own, and in the last place if there is no
    /// other. It goes below the one that shows; if a forged file leaves no stamp for that, only if it `must`.
    fn keep(&mut self, version: Version, must: bool) {
        if self.versions.iter().any(|other| other.value == version.value) {
            return;
        }
        // The same in every tab that opens the file, earlier than what has taken its place, and of a replica that no
        // tab is.
        let (time, replica) = (version.stamp.time.saturating_sub(1), Replica(!version.stamp.replica.0));
        let mut stamp = Stamp { time, replica };
        if let Some(last) = self.versions.get(VERSIONS_KEPT - 1) {
            stamp = stamp.max(last.stamp.successor());
        }
        while self.versions.iter().any(|other| other.run == stamp) {
            stamp = stamp.successor();
        }
        if must || stamp < self.latest() {
            // Naming itself, it is history and no conflict: by the format, the writer of that run has seen it.
            let gone_on = self.versions.iter().any(|other| other.run == version.run);
            let replaces = if gone_on { vec![stamp] } else { version.replaces };
            self.merge_version(Version { stamp, run: stamp, replaces, value: version.value }.made_writable());
        }
    }

    /// Never holds more than `VERSIONS_KEPT`, so a file with a hundred thousand versions of one item costs no more than
    /// its length. A version dropped here cannot come back: the versions before it only become newer.
    fn merge_version(&mut self, version: Version) {
        if let Some(at) = self.versions.iter().position(|own| own.run == version.run) {
            if version <= self.versions[at] {
                return;
            }
            self.versions.remove(at);
        }
        let place = self.versions.iter().position(|own| version > *own).unwrap_or(self.versions.len());
        self.versions.insert(place, version);
        self.versions.truncate(VERSIONS_KEPT);
    }

    /// Only for a change that keeps the order of all stamps.
    pub(super) fn each_stamp(&mut self, act: &mut dyn FnMut(&mut Stamp)) {
        for version in &mut self.versions {
            act(&mut version.stamp);
            act(&mut version.run);
            version.replaces.iter_mut().for_each(&mut *act);
        }
    }

    fn is_head(&self, version: &Version) -> bool {
        !self.versions.iter().any(|other| other.covers(version))
    }
}

impl TryFrom<Vec<Version>> for Entry {
    type Error = &'static str;

    /// Sorts stored versions, each as a replica could have written it; errs if there are none.
    fn try_from(versions: Vec<Version>) -> Result<Self, Self::Error> {
        if versions.is_empty() {
            return Err("an entry needs a version");
        }
        let mut entry = Entry { versions: Vec::new() };
        for version in versions {
            entry.merge_version(version.made_writable());
        }
        Ok(entry)
    }
}

impl From<Entry> for Vec<Version> {
    fn from(entry: Entry) -> Self {
        entry.versions
    }
}
