//! Lamport timestamps: when a version was written, and by which replica.

use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;

/// One start of the app in one tab: a random number, never stored on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replica(pub u64);

/// A Lamport timestamp: milliseconds since 1970, or one more than the highest time seen; the replica breaks ties.
///
/// ```
/// use engagement_career_path::record::{Record, Replica, Stamp};
///
/// let at = |time, replica| Stamp { time, replica: Replica(replica) };
/// assert!(at(1, 9) < at(2, 1) && at(2, 1) < at(2, 9), "the time decides, and the replica between equal times");
/// // A clock that was set back makes no stamp earlier than one already seen.
/// assert_eq!(Record::begin(at(5000, 1)).next_stamp(1000, Replica(2)), at(5001, 2));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970, or one more than the highest time seen.
    pub time: u64,
    /// The writer, which breaks ties.
    pub replica: Replica,
}

impl Stamp {
    /// Times from here on can't be read.
    const END: u64 = 1 << 60;
    /// The end of the year 2999, in milliseconds: no clock that says more is believed.
    pub const LAST_IN_FILE: u64 = 32_503_680_000_000;
    /// Times in a file are taken as they are up to here, the end of the year 9999: no clock says more, and no date can
    /// be written for it.
    pub(super) const LAST_KEPT: u64 = 253_402_300_799_999;

    /// The stamp of a change by `replica` after this one: later than it and than the clock `now`.
    pub(super) fn next(self, now: u64, replica: Replica) -> Stamp {
        let time = now.min(Self::LAST_IN_FILE).max(self.time).saturating_add(1);
        if time < Self::END {
            return Stamp { time, replica };
        }
        // No file leads here (`Record::with_room`), only a store that was filled by hand. A later time could not be
        // read again, and this change would be lost; among equal times the replica decides.
        Stamp { time: Self::END - 1, replica: replica.max(Replica(self.replica.0.saturating_add(1))) }
    }

    /// The least of all later stamps. The generation of a record that was migrated from this one: the same in every tab,
    /// so that two that migrate before either can store it merge, and neither replaces the other.
    pub fn successor(self) -> Stamp {
        match self.replica.0.checked_add(1) {
            Some(next) => Stamp { replica: Replica(next), ..self },
            None => Stamp { time: self.time.saturating_add(1), replica: Replica(0) },
        }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:016x}", self.time, self.replica.0)
    }
}

impl FromStr for Stamp {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = text.split_once('-').and_then(|(time, replica)| {
            Some(Stamp { time: time.parse().ok()?, replica: Replica(u64::from_str_radix(replica, 16).ok()?) })
        });
        // Only one spelling is valid: "+1-0" would otherwise read as the same stamp and not round-trip.
        let sound = parsed.filter(|stamp| stamp.time < Self::END && stamp.to_string() == text);
        sound.ok_or_else(|| format!("\"{text}\" is not a stamp"))
    }
}

impl Serialize for Stamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
