//! A standing in sentences: a text alternative to its chart.

use super::standing::{PrincipleStanding, Standing, Status};
use crate::framework::{Framework, Level, lower_first};
use crate::order::sorted_by_key;

/// At most this many principles are named in a sentence.
const NAMED: usize = 2;

/// The two highest levels, the two principles with most levels to go, and how many have too little answered. "Highest"
/// starts at Developing, as strengths do. Ties go to the weightier, then to the framework's order.
pub fn standing_in_words(standing: &Standing, framework: &Framework) -> Vec<String> {
    let rows = || standing.rows.iter().collect::<Vec<&PrincipleStanding>>();
    let mut known = rows();
    known.retain(|row| row.status != Status::TooLittle);
    if known.is_empty() {
        return vec!["No principle has enough answers yet to show a level.".into()];
    }
    let mut high = known.clone();
    high.retain(|row| row.reached.level.is_some_and(|level| level >= Level::Developing));
    let high = leading(high, |row| row.reached.level.map_or(0, Level::number));
    let mut open = known.clone();
    open.retain(|row| row.gap() > 0);
    let open = leading(open, PrincipleStanding::gap);
    let mut sentences = Vec::new();
    if !high.is_empty() {
        let level =
            |row: &PrincipleStanding| row.reached.level.map_or("", |level| framework.level_name(level)).to_string();
        sentences.push(format!("Highest: {}.", list(framework, &high, level)));
    }
    sentences.push(match open.is_empty() {
        true => "The target is reached in every principle with a level.".into(),
        false => format!("Most levels to go: {}.", list(framework, &open, |row| lower_first(gap_in_words(row.gap())))),
    });
    match standing.rows.len().saturating_sub(known.len()) {
        0 => {}
        1 => sentences.push("One principle has too few answers to show a level.".into()),
        few => sentences.push(format!("{few} principles have too few answers to show a level.")),
    }
    sentences
}

fn leading(rows: Vec<&PrincipleStanding>, figure: impl Fn(&PrincipleStanding) -> u8) -> Vec<&PrincipleStanding> {
    let mut rows = sorted_by_key(rows, |row| -i64::from(figure(row) * 4 + row.weight.factor()));
    rows.truncate(NAMED);
    rows
}

fn list(framework: &Framework, rows: &[&PrincipleStanding], says: impl Fn(&PrincipleStanding) -> String) -> String {
    let name = |row: &PrincipleStanding| {
        framework.principle(row.principle.as_str()).map_or("", |principle| principle.name.as_str())
    };
    rows.iter().map(|row| format!("{} ({})", name(row), says(row))).collect::<Vec<_>>().join(" and ")
}

/// "Target reached", "One level to go", "Two levels to go".
pub fn gap_in_words(gap: u8) -> &'static str {
    match gap {
        0 => "Target reached",
        1 => "One level to go",
        2 => "Two levels to go",
        3 => "Three levels to go",
        _ => "Four levels to go",
    }
}
