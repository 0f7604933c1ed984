//! What the newest assessment shows compared with what was known before: names of principles, but no count of them.

use super::history::{History, Line};
use crate::components::{Element, element, heading_m, paragraph};
use crate::framework::Framework;
use crate::insight::{Change, KnownLevel, change_in_words};
use crate::state::AppState;

pub fn view(state: AppState, history: &History) -> Vec<Element> {
    let Some(newest) = history.newest() else { return Vec::new() };
    let items = GROUPS.iter().zip(0..).filter_map(|(words, group)| {
        let named: Vec<String> = history.lines.iter().filter_map(|line| named(state.framework, line, group)).collect();
        let list = format!(": {}.", named.join(", "));
        (!named.is_empty()).then(|| element("li").child(element("strong").child(*words)).child(list))
    });
    let items: Vec<Element> = items.collect();
    let found = match items.is_empty() {
        true => paragraph("It shows no level yet: a principle has one once two of its practices have one."),
        false => element("ul").class("govuk-list govuk-list--spaced").child(items),
    };
    vec![heading_m(format!("New in {}", newest.name)), found]
}

/// In this order: growth comes first.
const GROUPS: [&str; 4] = ["Higher than the time before", "The same", "Lower", "For the first time"];

fn group(change: Change) -> usize {
    match change {
        Change::Up(_) => 0,
        Change::Same => 1,
        Change::Down(_) => 2,
        Change::First => 3,
    }
}

/// "Honest scope (Practising, one level up)".
fn named(framework: &Framework, line: &Line, of: usize) -> Option<String> {
    let KnownLevel { level, change, .. } = *line.newest.known().filter(|known| group(known.change) == of)?;
    let by = change_in_words(change).map_or_else(String::new, |by| format!(", {by}"));
    Some(format!("{} ({}{by})", line.principle.name, framework.level_name(level)))
}
