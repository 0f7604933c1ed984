//! How the five levels of one row are joined into boxes of at least five people (docs/rules.md, COHORT-6 and COHORT-7).

use super::level_box::{FEWEST_PEOPLE, LevelBox};
use crate::framework::Level;

/// A group of fewer people is in one box: two of five need ten.
pub const FEWEST_TO_SPLIT: u32 = 2 * FEWEST_PEOPLE;

/// The ways to join five levels: between each two neighbours is a boundary, or none.
const WAYS: u8 = 16;

/// The best way to join the levels of a row, from its counts, lowest level first: with most boxes; of these the most
/// even; of these the one with the lowest boundaries. Each box has at least five people, and nothing follows from it
/// beside the earlier boxes of the row. Only the counts decide, so the same counts always give the same boxes.
///
/// ```
/// use engagement_career_path::cohort::best_split;
///
/// let people = |counts| best_split(counts, &[]).iter().map(|found| found.people).collect::<Vec<_>>();
/// assert_eq!(people([3, 3, 4, 2, 2]), [6, 8], "neighbours are joined");
/// assert_eq!(people([0, 0, 14, 0, 0]), [14], "nothing to tell apart");
/// assert_eq!(people([5, 0, 4, 0, 0]), [9], "fewer than ten");
/// ```
pub fn best_split(counts: [u32; 5], earlier: &[LevelBox]) -> Vec<LevelBox> {
    let mut best = boxes(counts, 0);
    let mut best_unevenness = u64::MAX;
    if size(&best) < FEWEST_TO_SPLIT {
        return best;
    }
    // In the order of their lowest boundaries, so that of two equal ones the first stays.
    for way in (1..WAYS).rev() {
        let found = boxes(counts, way);
        if found.iter().any(|one| one.people < FEWEST_PEOPLE) {
            continue;
        }
        let Some(parts) = told_apart(&found, earlier) else { continue };
        let unevenness = parts.iter().map(|people| people.pow(2)).sum::<u64>();
        if (found.len(), best_unevenness) > (best.len(), unevenness) {
            (best, best_unevenness) = (found, unevenness);
        }
    }
    best
}

/// The boxes of a way: its highest bit is the boundary above the lowest level.
fn boxes(counts: [u32; 5], way: u8) -> Vec<LevelBox> {
    let mut found: Vec<LevelBox> = Vec::new();
    for (at, (level, people)) in Level::ALL.into_iter().zip(counts).enumerate() {
        let begins = at == 0 || way & (1 << (4 - at)) != 0;
        match found.last_mut() {
            Some(last) if !begins => {
                last.highest = level;
                last.people += people;
            }
            _ => found.push(LevelBox { lowest: level, highest: level, people }),
        }
    }
    found
}

fn size(boxes: &[LevelBox]) -> u32 {
    boxes.iter().fold(0, |sum, found| sum.saturating_add(found.people))
}

/// The people whom the boxes tell apart, who should be as even as can be; `None` if the boxes must not be shown.
///
/// Beside an earlier picture, those are the people by whom the two groups differ, if one group is part of the other:
/// what both pictures show of them is a picture of them (COHORT-8). So there are boundaries only where the earlier
/// picture has them, and at least five of those people are in each box. None in a box would be safe to show, but then
/// a box that is not shown would be known to have one to four.
fn told_apart(boxes: &[LevelBox], earlier: &[LevelBox]) -> Option<Vec<u64>> {
    if earlier.is_empty() {
        return Some(boxes.iter().map(|found| u64::from(found.people)).collect());
    }
    let begins = |level| earlier.iter().any(|before| before.lowest == level);
    if !boxes.iter().all(|found| begins(found.lowest)) {
        return None;
    }
    let before = |found: &LevelBox| {
        let inside = earlier.iter().filter(|one| found.lowest <= one.lowest && one.highest <= found.highest);
        inside.map(|one| i64::from(one.people)).sum::<i64>()
    };
    let mut apart: Vec<i64> = boxes.iter().map(|found| i64::from(found.people) - before(found)).collect();
    if size(boxes) < size(earlier) {
        apart.iter_mut().for_each(|people| *people = -*people);
    }
    let fewest = i64::from(FEWEST_PEOPLE);
    // Neither group is part of the other if the counts changed both ways, and nothing new is shown if none changed.
    let is_part = apart.iter().all(|people| *people >= 0) && size(boxes) != size(earlier);
    let is_safe = if is_part {
        // Of a smaller group all of the earlier boxes or none: which of them were chosen would tell of the others.
        let may_choose = size(boxes) > size(earlier) || boxes.len() == earlier.len();
        may_choose && apart.iter().all(|people| *people >= fewest)
    } else {
        sums(&apart).into_iter().all(|people| people == 0 || people.abs() >= fewest)
    };
    is_safe.then(|| apart.iter().map(|people| people.unsigned_abs()).collect())
}

/// The sum of every run of neighbours.
fn sums(parts: &[i64]) -> Vec<i64> {
    let from = (0..parts.len()).filter_map(|from| parts.get(from..));
    let each = from.flat_map(|rest| {
        rest.iter().scan(0, |sum, part| {
            *sum += part;
            Some(*sum)
        })
    });
    each.collect()
}
