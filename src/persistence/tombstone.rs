//! What stays of a deletion, and taking away the rest.

use super::{Area, StorageArea, Texts};
use crate::record::{Device, Record, Stamp, StoredKey, encode_head};

/// What stays of a deletion.
pub fn tombstone(generation: Stamp) -> Texts {
    let texts = [(StoredKey::Deletion(generation), "1".to_string()), (StoredKey::Head, encode_head(generation))];
    texts.map(|(name, text)| (name.text(), Some(text))).into()
}

/// Removes everything of ours except, in the browser's own storage, its settings and the head of the empty record, which
/// it returns. This tombstone says that what was there before is gone, so that another tab does not bring it back.
pub(super) fn erase(area: &dyn Area, empty: &Record, device: &Device) -> Option<String> {
    let (head, deletion) = (encode_head(empty.generation), StoredKey::Deletion(empty.generation));
    let marked = area.keep() == StorageArea::Local;
    if marked {
        // First, because web storage reaches the disk in this order, and a start in between has to go on with it. A
        // failure is made good below, where all three are written again.
        let _ = write_marks(area, empty, device);
    }
    for (name, _) in area.read_all() {
        if !(marked && [StoredKey::Head.text(), StoredKey::Device.text(), deletion.text()].contains(&name)) {
            area.remove(&StoredKey::parse(&name));
        }
    }
    // Again, in case the storage was too full before; and once more, because the next start depends on it.
    (marked && (write_marks(area, empty, device) || write_marks(area, empty, device))).then_some(head)
}

/// Whether all of them are written. One that fails does not keep the others from being tried.
fn write_marks(area: &dyn Area, empty: &Record, device: &Device) -> bool {
    let device = serde_json::to_string(device).is_ok_and(|text| area.write(&StoredKey::Device, &text).is_ok());
    let deletion = area.write(&StoredKey::Deletion(empty.generation), "1").is_ok();
    device & deletion & area.write(&StoredKey::Head, &encode_head(empty.generation)).is_ok()
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
