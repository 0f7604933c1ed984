//! The backup reminder: when it is quiet, and when it speaks up (docs/rules.md, BACKUP-1 to BACKUP-3).

mod common;

use common::{day, full};
use engagement_career_path::insight::{Backup, backup};
use engagement_career_path::record::{Answer, Command, Device, Id, Rating, Record, Replica, SavedCopy, Stamp};

/// A record with that many answers after the last copy.
fn changed(changes: usize) -> (Record, Device) {
    let mut record = full();
    let copied = SavedCopy::of(&record, day("2026-11-01"));
    for practice in 0..changes {
        let stamp = record.next_stamp(5000, Replica(4));
        let answer = Answer::new(Rating::Aware, 1);
        record.apply(Command::SetAnswer(Id::new(9), format!("p.{practice}").as_str().into(), answer), stamp);
    }
    (record, Device { copied: Some(copied), ..Device::default() })
}

#[test]
fn the_line_speaks_up_as_the_risk_grows() {
    let behind = |changes, days, urgent| Backup::Behind { changes, days: Some(days), urgent };
    let table = [
        // Changes, today, Safari, what the line says.
        (0, "2026-11-24", false, Backup::Copied(day("2026-11-01"))),
        (0, "2027-11-24", true, Backup::Copied(day("2026-11-01"))),
        (1, "2026-11-01", false, behind(1, 0, false)),
        (8, "2026-11-30", false, behind(8, 29, false)),
        (9, "2026-11-01", false, behind(9, 0, true)),
        (1, "2026-12-01", false, behind(1, 30, true)),
        (1, "2026-11-05", true, behind(1, 4, false)),
        (1, "2026-11-06", true, behind(1, 5, true)),
        // A clock that was set back.
        (1, "2026-10-01", false, behind(1, 0, false)),
    ];
    for (changes, today, safari, expected) in table {
        let (record, device) = changed(changes);
        assert_eq!(backup(&record, &device, day(today), safari), expected, "{changes} changes, {today}, {safari}");
    }
}

/// A file merged since may hold items older than the newest change in the copy, and they are not in it (BACKUP-1).
#[test]
fn what_is_older_than_the_copy_and_not_in_it_counts() {
    let (mut record, device) = changed(0);
    let mut other = Record::default();
    let stamp = other.next_stamp(1, Replica(9));
    other.apply(Command::SetNeeds(Id::new(77), "From an old file".into()), stamp);
    record.absorb(other);
    let today = day("2026-11-02");
    assert!(matches!(backup(&record, &device, today, false), Backup::Behind { changes: 1, .. }));
}

/// After a file with forged times, changes follow each other by one. Then other changes may have the same sum of times.
#[test]
fn other_changes_with_the_same_sum_of_times_count() {
    let at = |times: [u64; 2]| {
        let mut record = Record::default();
        for (item, time) in times.into_iter().enumerate() {
            let stamp = Stamp { time, replica: Replica(4) };
            record.apply(Command::SetNeeds(Id::new(item as u64), format!("At {time}")), stamp);
        }
        record
    };
    let (copy, other) = (at([7, 16]), at([11, 12]));
    assert_ne!(copy.checksum(), other.checksum());
    let device = Device { copied: Some(SavedCopy::of(&copy, day("2026-11-01"))), ..Device::default() };
    assert!(matches!(backup(&other, &device, day("2026-11-02"), false), Backup::Behind { .. }));
}

/// The same if the item is in the copy in another state: a file brought an older version to read beside it.
#[test]
fn an_item_in_another_state_than_in_the_copy_counts() {
    let (mut record, _) = changed(0);
    let id = Id::new(77);
    record.apply(Command::SetNeeds(id.clone(), "Here".into()), record.next_stamp(9_000, Replica(4)));
    let copied = Some(SavedCopy::of(&record, day("2026-11-01")));
    let device = Device { copied, ..Device::default() };
    let mut other = Record::default();
    other.apply(Command::SetNeeds(id, "In the file".into()), other.next_stamp(1, Replica(9)));
    record.absorb(other);
    assert!(matches!(backup(&record, &device, day("2026-11-02"), false), Backup::Behind { changes: 1, .. }));
}

#[test]
fn without_a_copy_everything_counts() {
    let device = Device::default();
    assert_eq!(backup(&Record::default(), &device, day("2026-11-24"), true), Backup::Nothing);
    let items = full().entities().count();
    let urgent = items >= 9;
    assert_eq!(
        backup(&full(), &device, day("2026-11-24"), false),
        Backup::Behind { changes: items, days: None, urgent }
    );
}

#[test]
fn a_removal_is_a_change_too() {
    let (mut record, device) = changed(0);
    let stamp = record.next_stamp(6000, Replica(4));
    record.apply(Command::RemoveGoal(Id::new(2)), stamp);
    assert!(matches!(backup(&record, &device, day("2026-11-02"), false), Backup::Behind { changes: 2, .. }));
}
