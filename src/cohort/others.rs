//! The picture for others: principles alone, and no count under five can be computed from it, whatever is combined
//! (docs/rules.md, COHORT-5 to COHORT-9).

use super::cover::{asking_roles, leaves_five_free};
use super::group::Group;
use super::kept::{KeptPicture, KeptRow, fits};
use super::level_box::{FEWEST_PEOPLE, LevelBox};
use super::split::best_split;
use crate::framework::{Framework, Level, Principle};
use crate::record::Month;
use std::fmt;

/// The picture for people who were not in the room.
#[derive(Clone, Debug, PartialEq)]
pub struct OthersPicture {
    /// How many people it is of.
    pub people: u32,
    /// A row for each principle, in the framework's order.
    pub rows: Vec<OthersRow>,
    /// Whether it shows the made-up example, which is never kept.
    pub is_example: bool,
}

/// A principle, with everyone of the group in one of its boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct OthersRow {
    /// The principle.
    pub principle: &'static Principle,
    /// The boxes, lowest first. One box says that there are too few at each level.
    pub boxes: Vec<LevelBox>,
}

impl OthersPicture {
    /// The picture to keep; `None` for the example, and for a title that is too long or has more than one line.
    pub fn kept(&self, month: Month, title: &str) -> Option<KeptPicture> {
        let row = |row: &OthersRow| KeptRow { principle: row.principle.id.clone(), boxes: row.boxes.clone() };
        let rows = self.rows.iter().map(row).collect();
        let may_be_kept = !self.is_example && fits(title);
        may_be_kept.then(|| KeptPicture { month, title: title.to_string(), people: self.people, rows })
    }
}

/// Why there is no picture for others; displays as one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OthersHidden {
    /// The group has fewer than five people.
    TooFew,
    /// The group and the earlier one differ by one to four people, whose levels could be worked out from both.
    NearEarlier,
}

impl fmt::Display for OthersHidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            OthersHidden::TooFew => "A picture for others needs at least five people.",
            OthersHidden::NearEarlier => {
                "Nothing new is shown beside the earlier picture: the two groups differ by fewer than five people, and \
                 their levels could be worked out from both. Use the earlier picture, or wait for more files."
            }
        })
    }
}

/// The picture for others of the group's files, safe also beside an earlier picture, which may be of some of the same
/// people or of these and others. Tallies stay in the room: nobody knows whose dots they are.
pub fn others_picture(
    framework: &Framework,
    group: &Group,
    earlier: Option<&KeptPicture>,
) -> Result<OthersPicture, OthersHidden> {
    let people = u32::try_from(group.counted().len()).unwrap_or(u32::MAX);
    let apart = earlier.map_or(0, |earlier| earlier.people.abs_diff(people));
    if people < FEWEST_PEOPLE {
        return Err(OthersHidden::TooFew);
    }
    if (1..FEWEST_PEOPLE).contains(&apart) {
        return Err(OthersHidden::NearEarlier);
    }
    let counts: Vec<[u32; 5]> = framework.principles.iter().map(|principle| all_counted(group, principle)).collect();
    let boxes = split_rows(framework, &counts, earlier);
    let rows = framework.principles.0.iter().zip(boxes).map(|(principle, boxes)| OthersRow { principle, boxes });
    Ok(OthersPicture { people, rows: rows.collect(), is_example: group.is_example() })
}

/// The counts of a row, where people without a level count with the lowest, so that every row has the same total
/// (COHORT-6).
fn all_counted(group: &Group, principle: &Principle) -> [u32; 5] {
    let mut counts = [0; 5];
    for person in group.counted() {
        let level = person.level(principle).unwrap_or(Level::NotYet);
        counts[usize::from(level.number())] += 1;
    }
    counts
}

/// The boxes of every row, from its counts: each row by itself, then joined further until the rows together do not tell
/// of roles, neither in this group nor in what it differs by from the earlier one (COHORT-9).
pub fn split_rows(framework: &Framework, counts: &[[u32; 5]], earlier: Option<&KeptPicture>) -> Vec<Vec<LevelBox>> {
    let before: Vec<&[LevelBox]> = framework
        .principles
        .iter()
        .map(|principle| earlier.and_then(|kept| kept.boxes(&principle.id)).unwrap_or_default())
        .collect();
    let mut rows: Vec<Vec<LevelBox>> =
        counts.iter().zip(&before).map(|(counts, before)| best_split(*counts, before)).collect();
    let asking = asking_roles(framework);
    let people: u32 = counts.first().map_or(0, |row| row.iter().sum());
    let same_people = earlier.map_or(people, |kept| kept.people);
    loop {
        let needs: Vec<u32> = rows.iter().map(|boxes| asked_at_least(boxes)).collect();
        let joined = if leaves_five_free(&asking, &needs, people) {
            let later = later_at_least(&rows, &before, people >= same_people);
            later.filter(|later| !leaves_five_free(&asking, later, people.abs_diff(same_people)))
        } else {
            Some(needs)
        };
        // The row that says least is joined; the last of several.
        let Some(needs) = joined else { return rows };
        let least = needs.iter().copied().filter(|need| *need > 0).min();
        let Some(at) = needs.iter().rposition(|need| Some(*need) == least) else { return rows };
        if let Some(row) = rows.get_mut(at) {
            *row = best_split([people, 0, 0, 0, 0], &[]);
        }
    }
}

/// How many people a row says were asked: those above its lowest box, and one at the upper end of that box, or the
/// boundary would be lower.
fn asked_at_least(boxes: &[LevelBox]) -> u32 {
    match boxes {
        [lowest, above @ ..] if !above.is_empty() => {
            above.iter().map(|found| found.people).sum::<u32>() + u32::from(lowest.highest != Level::NotYet)
        }
        _ => 0,
    }
}

/// The same of the people by whom the two groups differ, if one is part of the other; `None` if it is not, because
/// somewhere the larger group has fewer people.
fn later_at_least(rows: &[Vec<LevelBox>], before: &[&[LevelBox]], grew: bool) -> Option<Vec<u32>> {
    let mut needs = Vec::new();
    for (boxes, before) in rows.iter().zip(before) {
        let (smaller, larger) = if grew { (*before, boxes.as_slice()) } else { (boxes.as_slice(), *before) };
        let mut need = 0;
        // From the highest boundary that both have down: the last is the lowest.
        for boundary in Level::ALL.into_iter().skip(1).rev() {
            let above = |boxes: &[LevelBox]| {
                let shared = boxes.len() > 1 && boxes.iter().any(|found| found.lowest == boundary);
                shared.then(|| boxes.iter().filter(|found| found.lowest >= boundary).map(|found| found.people).sum())
            };
            if let (Some(few), Some(many)) = (above(smaller), above(larger)) {
                let more: u32 = u32::checked_sub(many, few)?;
                need = more.max(need);
                if more < need {
                    return None;
                }
            }
        }
        needs.push(need);
    }
    Some(needs)
}
