//! The picture for the room: counts by level, where a row of fewer than five people is hidden (docs/rules.md, COHORT-4).

use super::group::{Counted, Group};
use super::level_box::FEWEST_PEOPLE;
use crate::framework::{Framework, Level, Practice, Principle};
use std::fmt;

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomRows {
    /// The principles. Tallies are added.
    Principles,
    /// The practices.
    Practices,
}

/// The picture for the people in the room.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomPicture {
    /// A row for each principle or practice, in the framework's order.
    pub rows: Vec<RoomRow>,
}

/// A row of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomRow {
    /// The principle.
    pub principle: &'static Principle,
    /// The practice, if the rows are practices.
    pub practice: Option<&'static Practice>,
    /// How many people are at each level.
    pub counts: RoomCounts,
}

/// How many people of a row are at each level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomCounts {
    /// Nobody has a level.
    Nobody,
    /// One to four people have a level.
    TooFew,
    /// By level, lowest first.
    Shown([u32; 5]),
}

impl RoomCounts {
    fn of(counts: [u32; 5]) -> Self {
        match counts.iter().fold(0, |sum: u32, count| sum.saturating_add(*count)) {
            0 => RoomCounts::Nobody,
            people if people < FEWEST_PEOPLE => RoomCounts::TooFew,
            _ => RoomCounts::Shown(counts),
        }
    }

    /// How many people the row is of; `None` if that is hidden.
    pub fn people(self) -> Option<u32> {
        match self {
            RoomCounts::Nobody => Some(0),
            RoomCounts::TooFew => None,
            RoomCounts::Shown(counts) => Some(counts.iter().fold(0, |sum, count| sum.saturating_add(*count))),
        }
    }
}

/// There is no picture by family, because a family here has fewer than five people. Which one, and how many, is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FamiliesHidden;

impl fmt::Display for FamiliesHidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Families are shown only if each family in the group has at least five people.")
    }
}

/// The picture for the room: of everyone, or of one family by its id.
pub fn room_picture(
    framework: &Framework,
    group: &Group,
    by: RoomRows,
    family: Option<&str>,
) -> Result<RoomPicture, FamiliesHidden> {
    let of_family = |id: &str| group.counted().iter().filter(|person| person.file.family == id).count() as u32;
    let is_small = |people: u32| (1..FEWEST_PEOPLE).contains(&people);
    if family.is_some() && framework.families.iter().any(|family| is_small(of_family(family.id.as_str()))) {
        return Err(FamiliesHidden);
    }
    let shown = |person: &&Counted| family.is_none_or(|family| person.file.family == family);
    let people: Vec<&Counted> = group.counted().iter().filter(shown).collect();
    let mut rows = Vec::new();
    for principle in framework.principles.0 {
        if by == RoomRows::Practices {
            rows.extend(principle.practices.0.iter().map(|practice| {
                let counts = count(&people, [0; 5], &|person| person.practice_level(&practice.id));
                RoomRow { principle, practice: Some(practice), counts }
            }));
        } else {
            let dots = if family.is_none() { group.tally(&principle.id) } else { [0; 5] };
            let counts = count(&people, dots, &|person| person.level(principle));
            rows.push(RoomRow { principle, practice: None, counts });
        }
    }
    Ok(RoomPicture { rows })
}

fn count(people: &[&Counted], mut counts: [u32; 5], level: &dyn Fn(&Counted) -> Option<Level>) -> RoomCounts {
    for level in people.iter().filter_map(|person| level(person)) {
        let count = &mut counts[usize::from(level.number())];
        *count = count.saturating_add(1);
    }
    RoomCounts::of(counts)
}
