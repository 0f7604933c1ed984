//! The slope chart: last time on the left, now on the right, and the same in words under it.

use super::history::{ALL, History, NEWEST};
use crate::components::{Element, details, element, link, paragraph, slope_key};
use crate::framework::Framework;
use crate::insight::{PracticeChange, changes_in_words, rating_name};
use crate::pages::shared::slope::{chart, drawn, key};
use crate::route::Route;

/// The id of the sentence that says what the picture shows.
pub const SENTENCE: &str = "changes";
/// A narrow screen holds this many columns: the first and the last two.
const NARROW: usize = 3;

pub fn view(framework: &Framework, history: &History, all: bool) -> Vec<Element> {
    let lines = drawn(&history.changes);
    let columns = (0..).zip(history.shown().iter().map(|taken| taken.name.clone()));
    let columns: Vec<(usize, String)> = columns.skip(history.shown().len().saturating_sub(NEWEST)).collect();
    let mut parts = Vec::new();
    if !lines.is_empty() {
        let wide = chart(framework, &lines, &columns, false);
        parts.push(slope_key(&key(&wide)));
        parts.push(wide.view(SENTENCE));
        parts.extend(narrow(framework, &lines, columns, all));
    }
    parts.extend(held(framework, &history.changes, &lines));
    let words = || in_words(framework, history);
    parts.push(details("The same in words", words()));
    parts.push(element("div").class("app-print-only").child(words()));
    parts
}

/// For a narrow screen, which holds few columns unless the person asks for all of them.
fn narrow(
    framework: &Framework,
    lines: &[&PracticeChange],
    mut columns: Vec<(usize, String)>,
    all: bool,
) -> Vec<Element> {
    let number = columns.len();
    let few = number > NARROW && !all;
    if few {
        columns.drain(1..number + 1 - NARROW);
    }
    let more = few.then(|| {
        let words = element("p").class("govuk-body app-slope__more").child("The first and the last two are drawn. ");
        words.child(link(Route::Progress.href_with(ALL), format!("Draw all {number}")))
    });
    [chart(framework, lines, &columns, true).view(SENTENCE)].into_iter().chain(more).collect()
}

/// What stands where it stood, if there is too much of it to be drawn.
fn held(framework: &Framework, changes: &[PracticeChange], lines: &[&PracticeChange]) -> Option<Element> {
    let held: Vec<&PracticeChange> = changes.iter().filter(|change| change.is_held()).collect();
    if held.is_empty() || lines.iter().any(|change| change.is_held()) {
        return None;
    }
    let item = |change: &&PracticeChange| {
        let level = change.now().map_or("", |rating| rating_name(framework, rating));
        element("li").child(format!("{}: {level}", change.practice.title))
    };
    let list = element("ul").class("govuk-list govuk-list--bullet").child(held.iter().map(item).collect::<Vec<_>>());
    Some(details(format!("{} held", held.len()), vec![list]))
}

fn in_words(framework: &Framework, history: &History) -> Vec<Element> {
    let group = |(name, words): (&'static str, String)| {
        element("li").child(element("b").child(format!("{name}: "))).child(words)
    };
    let groups: Vec<Element> = changes_in_words(framework, &history.changes).into_iter().map(group).collect();
    let mut parts = vec![element("ul").class("govuk-list govuk-list--bullet").child(groups)];
    if history.shown().len() > 2 {
        let each: Vec<Element> = history.changes.iter().map(|change| over_time(framework, history, change)).collect();
        parts.push(paragraph("From one assessment to the next:"));
        parts.push(element("ul").class("govuk-list govuk-list--bullet").child(each));
    }
    parts
}

/// "State what is open and closed: May 2025 Aware, November 2026 to December 2027 Practising."
fn over_time(framework: &Framework, history: &History, change: &PracticeChange) -> Element {
    let mut rows: Vec<(&str, &str, &str)> = Vec::new();
    for (taken, answer) in history.shown().iter().zip(&change.answers) {
        let says = answer.map_or("not answered", |answer| rating_name(framework, answer.rating));
        match rows.last_mut() {
            Some((_, last, said)) if *said == says => *last = &taken.name,
            _ => rows.push((&taken.name, &taken.name, says)),
        }
    }
    let said = rows.iter().map(|(first, last, says)| match first == last {
        true => format!("{first} {says}"),
        false => format!("{first} to {last} {says}"),
    });
    let said: Vec<String> = said.collect();
    element("li").child(change.practice.title).child(format!(": {}.", said.join(", ")))
}
