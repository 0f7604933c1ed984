//! The year as a picture.

use super::item::shape;
use crate::components::{Element, YearMark, YearShape, year_picture};
use crate::insight::{Year, YearItem, YearState};
use crate::record::{Date, Month};

/// Steps beside each other in time are drawn in so many rows; the rest is counted.
const ROWS: usize = 2;

const LANES: [(&str, YearShape); 5] = [
    ("Assessment", YearShape::Assessment),
    ("Meetings", YearShape::Meeting),
    ("Reviews", YearShape::Review),
    ("Steps", YearShape::Step),
    ("Retreat", YearShape::Retreat),
];

/// The five lanes over twelve months.
pub fn picture(year: &Year, today: Date) -> Element {
    let months: Vec<&'static str> =
        year.months.iter().map(|(month, _)| month.name().get(..3).unwrap_or_default()).collect();
    let now = year.months.iter().position(|(month, _)| *month == Month::of(today));
    let lanes = LANES.map(|(name, shape)| (name, shape, marks(year, shape, today)));
    year_picture(&months, now, lanes.into())
}

fn marks(year: &Year, wanted: YearShape, today: Date) -> Vec<YearMark> {
    let mut found: Vec<YearMark> = Vec::new();
    for ((_, items), place) in year.months.iter().zip(0..) {
        found.extend(items.iter().filter(|item| shape(item) == wanted).map(|item| mark(year, item, place, today)));
    }
    if wanted == YearShape::Step { in_rows(found) } else { found }
}

fn mark(year: &Year, item: &YearItem, place: usize, today: Date) -> YearMark {
    let state = item.state(today);
    let from = match item {
        YearItem::Step(_, _, _, from) => usize::try_from(from.count() - year.start.count()).unwrap_or(0).min(place),
        _ => place,
    };
    let words = match item {
        YearItem::Step(_, action, ..) => action.text.clone(),
        YearItem::LookAgain(_) => "again".into(),
        _ if state == YearState::Missed => "missed".into(),
        _ => String::new(),
    };
    YearMark {
        from,
        to: place,
        is_done: state == YearState::Done,
        is_late: state == YearState::Late,
        is_offered: state == YearState::Offered,
        words,
    }
}

/// As many bars as fit into the rows without one over another, and how many more there are in place of the last.
fn in_rows(bars: Vec<YearMark>) -> Vec<YearMark> {
    let mut ends = [None::<usize>; ROWS];
    let mut shown = Vec::new();
    let mut more = 0_usize;
    for bar in bars {
        match ends.iter_mut().find(|end| end.is_none_or(|end| end < bar.from)) {
            Some(end) => {
                *end = Some(bar.to);
                shown.push(bar);
            }
            None => more += 1,
        }
    }
    if more > 0 {
        let words = format!("and {more} more");
        let last = YearMark { from: 0, to: 11, is_done: false, is_late: false, is_offered: true, words };
        shown.push(last);
    }
    shown
}
