//! Backup status: how far the record is ahead of its last saved copy, and how much that matters (docs/rules.md,
//! BACKUP-1 to BACKUP-3).

use crate::record::{Date, Device, Record};

/// The state shown in the backup line.
///
/// ```
/// use engagement_career_path::insight::{Backup, backup};
/// use engagement_career_path::record::{Command, Date, Device, Id, Record, Replica, SavedCopy};
///
/// let mut record = Record::default();
/// let on = Date::EPOCH;
/// let device = Device { copied: Some(SavedCopy::of(&record, on)), ..Device::default() };
/// record.apply(Command::SetNeeds(Id::new(1), "An hour a week".into()), record.next_stamp(0, Replica(1)));
/// let urgent = |today| matches!(backup(&record, &device, today, false), Backup::Behind { urgent: true, .. });
/// assert!(!urgent(on), "one change is not much to lose");
/// assert!(urgent(on.months_later(1)), "after a month it is");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backup {
    /// The record is empty.
    Nothing,
    /// Everything is in the copy of this day.
    Copied(Date),
    /// Some changes are not in the last copy.
    Behind {
        /// Items changed since the last copy; all items if there is none.
        changes: usize,
        /// Days since the last copy; `None` if there is none.
        days: Option<i32>,
        /// Whether losing the changes would hurt by now, so that the line is shown prominently.
        urgent: bool,
    },
}

/// How many changes, or how many days, make the line prominent (BACKUP-2): nine questions are one sitting.
const URGENT_CHANGES: usize = 9;
const URGENT_DAYS: i32 = 30;
/// Safari deletes a site's data after seven days of use without a visit to it (WebKit, "Full Third-Party Cookie
/// Blocking and More", 2020), so warn before that (BACKUP-3).
const URGENT_DAYS_IN_SAFARI: i32 = 5;

/// The backup status on `today`. `evicts_storage` means that the browser deletes sites' data.
pub fn backup(record: &Record, device: &Device, today: Date, evicts_storage: bool) -> Backup {
    let Some(copied) = device.copied else {
        let changes = record.entities().count();
        return match changes {
            0 => Backup::Nothing,
            _ => Backup::Behind { changes, days: None, urgent: changes >= URGENT_CHANGES },
        };
    };
    let newer = record.entries().filter(|(_, entry)| entry.latest().time > copied.until).count();
    // Older than the newest change in the copy, and not in it: from a file, an earlier state or a tab that was asleep.
    let others = record.entries().count().saturating_sub(copied.items.saturating_add(newer));
    let unknown = usize::from(newer == 0 && record.checksum() != copied.checksum);
    match newer.saturating_add(others).max(unknown) {
        0 if record.is_empty() => Backup::Nothing,
        0 => Backup::Copied(copied.on),
        changes => {
            let days = today.days_since(copied.on).max(0);
            let long = if evicts_storage { URGENT_DAYS_IN_SAFARI } else { URGENT_DAYS };
            Backup::Behind { changes, days: Some(days), urgent: changes >= URGENT_CHANGES || days >= long }
        }
    }
}
