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
    let people: u32 = counts.iter().sum();
    if people < FEWEST_TO_SPLIT {
        return best;
    }
    // In the order of their lowest boundaries, so that of two equal ones the first stays.
    for way in (1..WAYS).rev() {
        let found = boxes(counts, way);
        let is_better = (found.len(), unevenness(&best)) > (best.len(), unevenness(&found));
        if is_better && found.iter().all(|one| one.people >= FEWEST_PEOPLE) && is_safe_beside(&found, earlier) {
            best = found;
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

/// The lower, the more alike the boxes are: the total is the same for all ways.
fn unevenness(boxes: &[LevelBox]) -> u64 {
    boxes.iter().map(|found| u64::from(found.people).pow(2)).sum()
}

/// Whether nothing follows from both pictures together, if one group is part of the other (COHORT-8). Where a run of
/// neighbouring boxes of the larger group has all levels of one of the smaller, the difference counts people: those who
/// came later, and those between the boundaries. The other way round it does only if nobody came later there, which a
/// run shows that is the same in both. Where a difference counts people, it is none or at least five.
fn is_safe_beside(boxes: &[LevelBox], earlier: &[LevelBox]) -> bool {
    if earlier.is_empty() {
        return true;
    }
    let size = |boxes: &[LevelBox]| boxes.iter().map(|found| found.people).sum::<u32>();
    let (now, before) = (runs(boxes), runs(earlier));
    let (smaller, larger) = if size(boxes) < size(earlier) { (now, before) } else { (before, now) };
    let unchanged: Vec<&LevelBox> = larger.iter().filter(|run| smaller.contains(run)).collect();
    let same_people = size(boxes) == size(earlier);
    smaller.iter().all(|few| {
        larger.iter().all(|many| {
            let counts_people = holds(many, few)
                || holds(few, many) && (same_people || unchanged.iter().any(|around| holds(around, many)));
            let apart = few.people.abs_diff(many.people);
            !counts_people || apart == 0 || apart >= FEWEST_PEOPLE
        })
    })
}

fn holds(run: &LevelBox, other: &LevelBox) -> bool {
    run.lowest <= other.lowest && run.highest >= other.highest
}

/// Every run of neighbouring boxes, as one box each, without all of them together: that is the group's size.
fn runs(boxes: &[LevelBox]) -> Vec<LevelBox> {
    let mut found = Vec::new();
    for (at, first) in boxes.iter().enumerate() {
        let mut run = LevelBox { people: 0, ..*first };
        for next in boxes.iter().skip(at) {
            run.highest = next.highest;
            run.people += next.people;
            found.push(run);
        }
    }
    found.retain(|run| run.lowest != Level::NotYet || run.highest != Level::Leading);
    found
}
