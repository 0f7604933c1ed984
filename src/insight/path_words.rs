//! A principle's levels over time in words: a text alternative to its chart.

use super::principle_results::{Change, KnownLevel, PrincipleResult};
use crate::framework::Framework;

/// One sentence an assessment, or one for several in a row that say the same: "May 2025: Developing." and "November
/// 2026: Practising, one level up." `names` are the assessments' names, in the order of `seen`.
pub fn path_in_words(framework: &Framework, names: &[String], seen: &[PrincipleResult]) -> Vec<String> {
    // The first and last assessment of each row, and the words for it.
    let mut rows: Vec<(&String, &String, String)> = Vec::new();
    for (name, seen) in names.iter().zip(seen) {
        let says = says(framework, seen);
        match rows.last_mut() {
            Some((_, last, said)) if *said == says => *last = name,
            _ => rows.push((name, name, says)),
        }
    }
    let sentence = |(first, last, says): &(&String, &String, String)| match first == last {
        true => format!("{first}: {says}."),
        false => format!("{first} to {last}: {says}."),
    };
    rows.iter().map(sentence).collect()
}

fn says(framework: &Framework, seen: &PrincipleResult) -> String {
    match seen {
        PrincipleResult::NotAsked => "not asked then".into(),
        PrincipleResult::Unanswered => "not answered".into(),
        PrincipleResult::NoLevel => "no level, since fewer than two of its practices have one".into(),
        PrincipleResult::OtherWording => "answered to other words, so not compared".into(),
        PrincipleResult::Level(known) => level(framework, known),
    }
}

fn level(framework: &Framework, known: &KnownLevel) -> String {
    let name = framework.level_name(known.level);
    let mut says = match change_in_words(known.change) {
        None if known.change == Change::Same => format!("still {name}"),
        None => name.to_string(),
        Some(change) => format!("{name}, {change}"),
    };
    if let Some(since) = known.since_then {
        let since = change_in_words(since).map_or_else(|| "the same as".into(), |change| format!("{change} from"));
        says.push_str(&format!("; {since} where you now say you were"));
    }
    if let Some(then) = known.then {
        says.push_str(&format!("; looking back, {}", framework.level_name(then)));
    }
    match known.left_out {
        0 => {}
        1 => says.push_str("; one answer to other words is left out"),
        more => says.push_str(&format!("; {more} answers to other words are left out")),
    }
    says
}

/// "one level up", "two levels lower"; `None` if a level is the first or unchanged.
pub fn change_in_words(change: Change) -> Option<String> {
    let levels = |levels: u8| match levels {
        1 => "one level",
        2 => "two levels",
        3 => "three levels",
        _ => "four levels",
    };
    match change {
        Change::First | Change::Same => None,
        Change::Up(by) => Some(format!("{} up", levels(by))),
        Change::Down(by) => Some(format!("{} lower", levels(by))),
    }
}
