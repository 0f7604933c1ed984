//! When and where a version was written.

use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;

/// One start of the app in one tab: random, never stored on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replica(pub u64);

/// A moment in the order of all writes: milliseconds since 1970 or one more than the highest seen, ties by replica.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    pub time: u64,
    pub replica: Replica,
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
        // One spelling each: "+1-0" would otherwise read as the same stamp and not round-trip.
        parsed.filter(|stamp| stamp.to_string() == text).ok_or_else(|| format!("\"{text}\" is no stamp"))
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
