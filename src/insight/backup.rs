//! How far the record is from its last saved copy, and how much that matters.

use crate::record::{Date, Device, Record};

/// What the backup line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backup {
    /// Nothing has been said yet.
    Nothing,
    /// All of it is in the copy of that day.
    Copied(Date),
    /// Not all of it is.
    Behind {
        /// Items changed since the last copy; all items where there is none.
        changes: usize,
        /// Days since the last copy, if there is one.
        days: Option<i32>,
        /// Whether a loss would hurt by now, so that the line may speak up.
        urgent: bool,
    },
}

/// From how many changes on, and after how many days, the line speaks up. Ours: nine questions are one sitting.
const MANY: usize = 9;
const LONG: i32 = 30;
/// Safari deletes what sites keep after seven days of use without a visit to them (WebKit, "Full Third-Party Cookie
/// Blocking and More", 2020); so speak up before.
const LONG_IN_SAFARI: i32 = 5;

/// Where the record stands on `today`. `forgetful` is a browser that deletes what sites keep.
pub fn backup(record: &Record, device: &Device, today: Date, forgetful: bool) -> Backup {
    let Some(copied) = device.copied else {
        let changes = record.entities().count();
        return match changes {
            0 => Backup::Nothing,
            _ => Backup::Behind { changes, days: None, urgent: changes >= MANY },
        };
    };
    match record.entries().filter(|(_, entry)| entry.latest().time > copied.until).count() {
        0 if record.is_empty() => Backup::Nothing,
        0 => Backup::Copied(copied.on),
        changes => {
            let days = today.days_since(copied.on).max(0);
            let long = if forgetful { LONG_IN_SAFARI } else { LONG };
            Backup::Behind { changes, days: Some(days), urgent: changes >= MANY || days >= long }
        }
    }
}
