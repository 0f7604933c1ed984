//! One version of an entity, and which of two is the newer.

use super::entity::Entity;
use super::stamp::Stamp;
use serde::{Deserialize, Serialize};

/// How many versions of an entity stay readable.
pub(super) const VERSIONS_KEPT: usize = 5;

/// What an entity was set to, by which replica, and what that replaced.
///
/// The greater of two is the newer. Equal stamps come only from a damaged or forged file; then the rest decides, which
/// ends at the first difference: a file may hold a hundred thousand short versions to compare with a very long one.
///
/// ```
/// use engagement_career_path::record::{Entity, Entry, Note, Replica, Stamp, Version};
///
/// let at = |time, replica| Stamp { time, replica: Replica(replica) };
/// let note = |text: &str| Some(Entity::Note(Note { text: text.into() }));
/// let mut entry = Entry::new(note("Dr"), at(1, 1));
/// entry.write(note("Drop-in"), at(2, 1));
/// // Typing is one run, so it makes one version; the next writer's names the stamp that it replaced.
/// entry.write(note("The drop-in"), at(3, 2));
/// let Ok([newest, typed]) = <[Version; 2]>::try_from(Vec::from(entry)) else { panic!("two runs, two versions") };
/// assert_eq!((typed.run, typed.stamp), (at(1, 1), at(2, 1)));
/// assert_eq!(newest.replaces, [at(2, 1)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// When this value was last written.
    pub stamp: Stamp,
    /// The first stamp of the run.
    pub run: Stamp,
    /// The versions that were current when the run began, which it replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
    /// `None` if the entity was removed: a tombstone, so that it stays removed after a merge.
    pub value: Option<Entity>,
}

impl Version {
    /// This version as a replica could have written it: its run is the writer's own and has begun by then, and what it
    /// replaces was there by then, and no more than an entry keeps. What is otherwise, in a damaged or forged text,
    /// would take the place of another's version, or hide that there is one.
    pub(super) fn made_writable(mut self) -> Self {
        let last = self.stamp;
        if self.run.replica != last.replica || self.run > last {
            self.run = last;
        }
        self.replaces.retain(|seen| *seen <= last);
        self.replaces.truncate(VERSIONS_KEPT);
        self
    }

    /// Whether the writer of this version had seen `other` directly.
    pub(super) fn covers(&self, other: &Version) -> bool {
        self.replaces.iter().any(|seen| seen.replica == other.stamp.replica && seen.time >= other.stamp.time)
    }
}
