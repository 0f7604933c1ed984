//! What a picture tells a group: a gap that many share, where people are furthest apart, a strength to teach each other.
//! Each from what its own picture shows and nothing else (docs/rules.md, COHORT-11).

use super::others::OthersPicture;
use super::room::{RoomCounts, RoomPicture};
use crate::framework::{Level, PrincipleId};

/// So many people of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The principle.
    pub principle: PrincipleId,
    /// How many people.
    pub people: u32,
    /// Of how many.
    pub of: u32,
    /// Whether people who were not asked are among them, as in the lowest box of the picture for others.
    pub or_not_asked: bool,
}

/// What stands out; `None` if nothing does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Where most are at Aware or below: at least half.
    pub gap: Option<Share>,
    /// Where most are at each end, Aware or below and Practising or Leading: at least a quarter. The people are those
    /// at the smaller end.
    pub spread: Option<Share>,
    /// Where most are at Practising or Leading: at least a third.
    pub strength: Option<Share>,
}

/// The two ends of a row, each with how many people are there if the picture shows it.
struct Ends<'a> {
    principle: &'a PrincipleId,
    low: Option<u32>,
    high: Option<u32>,
    of: u32,
    or_not_asked: bool,
}

/// What stands out in a picture for the room.
pub fn told_to_the_room(picture: &RoomPicture) -> Told {
    let ends = picture.rows.iter().filter_map(|row| {
        let RoomCounts::Shown([not_yet, aware, _, practising, leading]) = row.counts else { return None };
        let (low, high) = (Some(not_yet.saturating_add(aware)), Some(practising.saturating_add(leading)));
        Some(Ends { principle: &row.principle.id, low, high, of: row.counts.people()?, or_not_asked: false })
    });
    told(&ends.collect::<Vec<_>>())
}

/// What stands out in a picture for others: only where a boundary shows it.
pub fn told_to_others(picture: &OthersPicture) -> Told {
    let ends = picture.rows.iter().map(|row| {
        let sum = |from: Level, to: Level| {
            let inside = || row.boxes.iter().filter(move |found| found.lowest >= from && found.highest <= to);
            let reaches = inside().any(|found| found.lowest == from) && inside().any(|found| found.highest == to);
            reaches.then(|| inside().map(|found| found.people).sum())
        };
        let (low, high) = (sum(Level::NotYet, Level::Aware), sum(Level::Practising, Level::Leading));
        Ends { principle: &row.principle.id, low, high, of: picture.people, or_not_asked: true }
    });
    told(&ends.collect::<Vec<_>>())
}

fn told(rows: &[Ends]) -> Told {
    let mut told = Told::default();
    for row in rows {
        let share = |people: Option<u32>, parts: u64, or_not_asked: bool| {
            let people = people.filter(|people| u64::from(*people) * parts >= u64::from(row.of) && *people > 0)?;
            Some(Share { principle: row.principle.clone(), people, of: row.of, or_not_asked })
        };
        let apart = row.low.zip(row.high).map(|(low, high)| low.min(high));
        raise(&mut told.gap, share(row.low, 2, row.or_not_asked));
        raise(&mut told.spread, share(apart, 4, row.or_not_asked));
        raise(&mut told.strength, share(row.high, 3, false));
    }
    told
}

/// Keeps the larger share; of two alike the first, which is earlier in the framework.
fn raise(kept: &mut Option<Share>, found: Option<Share>) {
    let Some(found) = found else { return };
    let is_larger =
        |kept: &Share| u64::from(found.people) * u64::from(kept.of) > u64::from(kept.people) * u64::from(found.of);
    if kept.as_ref().is_none_or(is_larger) {
        *kept = Some(found);
    }
}
