//! A device that people use one after another: this tab's storage holds what the one whose turn it is has said, and nothing
//! else of this browser is read or written.

use super::machine::SecondCopy;
use super::{Deletion, Persistence, Saving};
use crate::record::{Device, Record, StoredKey};

impl Persistence {
    /// Removes everything of the person whose turn is over, settings included, and looks whether it is gone. The link
    /// for the next person stays, unless nobody shares the device any more.
    pub(super) fn clear(&mut self, record: &mut Record, stays_shared: bool) {
        let Some(area) = self.area.clone() else { return };
        let stays = |name: &str| stays_shared && StoredKey::parse(name) == StoredKey::Shared;
        for (name, _) in area.read_all() {
            if !stays(&name) {
                area.remove(&StoredKey::parse(&name));
            }
        }
        let stored = area.read_all().iter().filter(|(name, _)| !stays(name)).count();
        self.status.deletion = Some(match stored {
            0 => Deletion::Done,
            stored => Deletion::Left { stored, mirror: None },
        });
        // If something is left, it is still shown as what it is: not gone.
        if stored > 0 {
            return;
        }
        *record = Record::default();
        self.head = None;
        self.unsaved.clear();
        self.whole = false;
        self.blind = false;
        self.behind = None;
        self.second = SecondCopy::default();
        self.status.saving = Saving::Unchanged;
        self.status.device = Device::default();
        self.status.aside.clear();
        self.clear_notice();
    }

    /// The query of the link that opened this device for people who share it.
    pub fn shared_link(&self) -> Option<String> {
        self.area.as_ref()?.read(&StoredKey::Shared)
    }
}
