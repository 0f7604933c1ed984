//! What stays of a deletion, and taking away the rest.

use super::{Area, StorageArea, Texts};
use crate::record::{Device, Record, Stamp, StoredKey, encode_head};

/// What stays of a deletion.
pub(super) fn tombstone(generation: Stamp) -> Texts {
    let texts = [(StoredKey::Deletion(generation), "1".to_string()), (StoredKey::Head, encode_head(generation))];
    texts.map(|(name, text)| (name.text(), Some(text))).into()
}

/// Removes everything of ours except, in the browser's own storage, its settings and the head of the empty record, which
/// it returns. This
/// tombstone says that what was there before is gone, so that another tab does not bring it back.
pub(super) fn erase(area: &dyn Area, empty: &Record, device: &Device) -> Option<String> {
    let (head, deletion) = (encode_head(empty.generation), StoredKey::Deletion(empty.generation));
    let marked = area.keep() == StorageArea::Local;
    if marked {
        // First, because web storage reaches the disk in this order, and a start in between has to go on with it.
        if let Ok(text) = serde_json::to_string(device) {
            let _ = area.write(&StoredKey::Device, &text);
        }
        // A failure is made good below, where it is written again.
        let _ = area.write(&deletion, "1");
        let _ = area.write(&StoredKey::Head, &head);
    }
    for (name, _) in area.read_all() {
        if !(marked && [StoredKey::Head.text(), StoredKey::Device.text(), deletion.text()].contains(&name)) {
            area.remove(&StoredKey::parse(&name));
        }
    }
    // Again, in case the storage was too full before.
    let written = marked && area.write(&deletion, "1").and_then(|()| area.write(&StoredKey::Head, &head)).is_ok();
    written.then_some(head)
}

/// How many texts are left besides the tombstone and the browser's settings.
pub(super) fn left(area: &dyn Area) -> usize {
    let kept = |name: &str| {
        matches!(
            StoredKey::parse(name),
            StoredKey::Head | StoredKey::Device | StoredKey::Deletion(_) | StoredKey::Origin(_)
        )
    };
    area.read_all().iter().filter(|(name, _)| !kept(name)).count()
}
