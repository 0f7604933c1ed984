//! Room for later changes: each is stamped later than all before it, so a file with a time near the end of the range
//! would leave none.

use super::{Record, Stamp};
use crate::order::sorted_by_key;

impl Record {
    /// The record of a file, with room for changes after it. If a time in it is after the year 9999, all
    /// its times after [`Stamp::LAST_IN_FILE`] become the ones right after that, in their order, so that what was later
    /// stays later. Changes made here afterwards stay far below the limit: a copy with them is read as it is.
    ///
    /// ```
    /// use engagement_career_path::record::{Command, Id, Record, Replica, Stamp};
    ///
    /// let (mut record, forged) = (Record::default(), Stamp { time: (1 << 60) - 1, replica: Replica(1) });
    /// record.apply(Command::SetNeeds(Id::new(1), "An hour a week".into()), forged);
    /// assert_eq!(record.with_room().latest_time(), Stamp::LAST_IN_FILE + 1);
    /// ```
    pub fn with_room(mut self) -> Self {
        let mut late = Vec::new();
        self.each_stamp(&mut |stamp| {
            if stamp.time > Stamp::LAST_IN_FILE {
                late.push(stamp.time);
            }
        });
        if late.iter().all(|time| *time <= Stamp::LAST_KEPT) {
            return self;
        }
        let mut late = sorted_by_key(late, |time| time.cast_signed());
        late.dedup();
        self.each_stamp(&mut |stamp| {
            if let Ok(rank) = late.binary_search(&stamp.time) {
                stamp.time = Stamp::LAST_IN_FILE + 1 + rank as u64;
            }
        });
        self
    }

    fn each_stamp(&mut self, act: &mut dyn FnMut(&mut Stamp)) {
        act(&mut self.generation);
        self.entries.retain(|_, entry| {
            entry.each_stamp(act);
            true
        });
    }
}
