//! A dot for each person, in rows; a bar once there are too many to tell apart.

use super::svg::svg;
use leptos::prelude::AnyView;

/// At most so many are drawn as dots.
const MOST: u32 = 60;
/// At most so many are drawn large.
const FEW: u32 = 20;

/// The dots of one box, for people who look: the number in words stands beside them. `most` is the largest number of
/// the picture, so that all boxes have dots of one size, and bars compare.
pub fn dots(people: u32, most: u32) -> AnyView {
    if most > MOST {
        let length = (u64::from(people) * 100).div_ceil(u64::from(most.max(1)));
        return svg("app-dots app-dots--bar", "0 0 100 12".into(), false, vec![("", format!("M0 0H{length}V12H0Z"))]);
    }
    // Few are large, in rows of four; many are small, in rows of eight.
    let (class, in_row) = if most > FEW { ("app-dots app-dots--small", 8) } else { ("app-dots", 4) };
    let drawn: String = (0..people).map(|at| format!("M{} {}h0", at % in_row * 2 + 1, at / in_row * 2 + 1)).collect();
    svg(class, format!("0 0 {} {}", in_row * 2, people.div_ceil(in_row).max(1) * 2), false, vec![("", drawn)])
}
