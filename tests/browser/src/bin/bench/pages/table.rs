//! The table of how pages start: in a terminal as it is, and in Markdown.

use super::measure::{DOWN, FIGURES, LATENCY, LIVE, SLOWER, Start};

/// The middle one of each figure.
pub fn medians(starts: &[Start]) -> Start {
    let mut middle = [f64::NAN; FIGURES];
    for (at, figure) in middle.iter_mut().enumerate() {
        let mut all: Vec<f64> = starts.iter().map(|start| start[at]).collect();
        all.sort_by(f64::total_cmp);
        *figure = all.get(all.len() / 2).copied().unwrap_or(f64::NAN);
    }
    middle
}

/// What stands above the rows.
pub fn heading(runs: usize) {
    let megabits = f64::from(DOWN) / 1e6;
    println!(
        "Processor {SLOWER} times slower, {megabits} Mbit/s, {LATENCY} ms latency, nothing in the cache; medians of {runs}."
    );
    println!(
        "\n| {:<28}| First paint, s | Largest, s | Live, s | ÷ floor | Blocked, ms | Shift | KB until live |",
        "Kind of page"
    );
    println!("|---|---|---|---|---|---|---|---|");
}

/// One kind of page.
pub fn row(name: &str, start: &Start, floor: &Start) {
    let [first, largest, live, blocked, shift, bytes] = start;
    if live.is_nan() {
        println!("| {name:<28}| This site has no such page, or it did not start. |");
        return;
    }
    println!(
        "| {name:<28}| {:>14.2} | {:>10.2} | {:>7.2} | {:>7.2} | {blocked:>11.0} | {shift:>5.3} | {:>13.0} |",
        first / 1000.0,
        largest / 1000.0,
        live / 1000.0,
        live / floor[LIVE],
        bytes / 1024.0
    );
}
