//! Where each line of a slope chart begins and ends: in the band of its rating, ordered so that lines cross least
//! (docs/rules.md, CHANGE-7).

use crate::order::sorted_by_key;
use crate::record::Rating;

/// The bands, top first.
const BANDS: [Rating; 6] =
    [Rating::Leading, Rating::Practising, Rating::Developing, Rating::Aware, Rating::NotYet, Rating::NoChance];

/// One band of the chart.
///
/// ```
/// use engagement_career_path::insight::slope_bands;
/// use engagement_career_path::record::Rating::{Aware, Leading};
///
/// // One line rises and one falls: in its new place, what has fallen is on top.
/// let bands = slope_bands(&[vec![Some(Aware), Some(Leading)], vec![Some(Leading), Some(Aware)]]);
/// assert_eq!((bands[0].rating, &bands[0].columns), (Leading, &vec![vec![1], vec![0]]));
/// assert_eq!(bands.len(), 5, "no band for \"no chance yet\" unless it is needed");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeBand {
    /// What those in it answered.
    pub rating: Rating,
    /// By column, the lines that pass here, top first.
    pub columns: Vec<Vec<usize>>,
}

/// The bands of lines that each hold one rating for each column. Fallen ones come first, then those that stay, then
/// risen ones; in a column with a next one, those that are about to rise come first.
pub fn slope_bands(lines: &[Vec<Option<Rating>>]) -> Vec<SlopeBand> {
    let columns = lines.first().map_or(0, Vec::len);
    let band = |rating: Rating| SlopeBand {
        rating,
        columns: (0..columns)
            .map(|column| {
                let here = (0..lines.len()).filter(|line| at(lines, *line, column) == Some(rating)).collect();
                sorted_by_key(here, |line| beside(lines.get(*line).map_or(&[], Vec::as_slice), column))
            })
            .collect(),
    };
    let mut bands: Vec<SlopeBand> = BANDS.into_iter().map(band).collect();
    bands.retain(|band| band.rating != Rating::NoChance || band.columns.iter().any(|column| !column.is_empty()));
    bands
}

fn at(lines: &[Vec<Option<Rating>>], line: usize, column: usize) -> Option<Rating> {
    lines.get(line)?.get(column).copied().flatten()
}

/// How low the line is on both sides of a column together.
fn beside(line: &[Option<Rating>], column: usize) -> i64 {
    let here = line.get(column).copied().flatten();
    let last = line.iter().take(column).rev().find_map(|rating| *rating).or(here);
    let next = line.iter().skip(column + 1).find_map(|rating| *rating).or(here);
    let low =
        |rating: Option<Rating>| BANDS.iter().zip(0..).find(|(band, _)| Some(**band) == rating).map_or(0, |at| at.1);
    low(last) + low(next)
}
