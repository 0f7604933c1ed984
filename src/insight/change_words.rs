//! The changes of practices in words: the headline, the sentence under it, and a note for each (docs/rules.md,
//! CHANGE-8).

use super::numbers::number_in_words;
use super::practice_changes::{PracticeChange, PracticeMove};
use crate::framework::Framework;
use crate::record::Rating;

/// A level's name, or the words for "no chance yet".
pub fn rating_name(framework: &Framework, rating: Rating) -> &'static str {
    rating.level().map_or(framework.no_chance.name.0, |level| framework.level_name(level))
}

/// "4 practices up", "3 up, 1 down"; if none has moved, "9 practices held".
pub fn changes_headline(changes: &[PracticeChange]) -> String {
    let [up, down, new, same, ..] = counts(changes);
    let practices = |number: usize, what| match number {
        1 => format!("1 practice {what}"),
        _ => format!("{number} practices {what}"),
    };
    match (up, down) {
        (0, 0) if same > 0 => practices(same, "held"),
        (0, 0) if new > 0 => practices(new, "new"),
        (0, 0) => "Nothing to compare yet".into(),
        (_, 0) => practices(up, "up"),
        (0, _) if same > 0 => format!("{same} held, {down} down"),
        (0, _) => practices(down, "down"),
        _ => format!("{up} up, {down} down"),
    }
}

/// "four up, one new, four the same".
pub fn changes_sentence(changes: &[PracticeChange]) -> String {
    const WORDS: [&str; 7] =
        ["up", "down", "new", "the same", "no chance yet", "asked in other words", "not answered now"];
    let said = counts(changes).into_iter().zip(WORDS).filter(|(number, _)| *number > 0);
    said.map(|(number, words)| format!("{} {words}", number_in_words(number))).collect::<Vec<_>>().join(", ")
}

/// How many moved in each way, in the order in which it is said.
fn counts(changes: &[PracticeChange]) -> [usize; 7] {
    let count = |place: usize| changes.iter().filter(|change| place_of(change.moved) == place).count();
    [0, 1, 2, 3, 4, 5, 6].map(count)
}

fn place_of(moved: PracticeMove) -> usize {
    match moved {
        PracticeMove::Up(_) => 0,
        PracticeMove::Down(_) => 1,
        PracticeMove::New => 2,
        PracticeMove::Same => 3,
        PracticeMove::NoChance => 4,
        PracticeMove::OtherWording => 5,
        PracticeMove::Unanswered => 6,
    }
}

/// What stands beside a practice in the picture: "one level up"; nothing if it has not moved.
pub fn change_note(framework: &Framework, change: &PracticeChange) -> String {
    let note = match change.moved {
        PracticeMove::Up(by) => format!("{} up", levels(by)),
        PracticeMove::Down(by) => format!("{} down", levels(by)),
        PracticeMove::New => "new".into(),
        PracticeMove::OtherWording => "asked in other words".into(),
        PracticeMove::Same | PracticeMove::NoChance | PracticeMove::Unanswered => String::new(),
    };
    match change.looking_back() {
        Some(then) => {
            let comma = if note.is_empty() { "" } else { "; " };
            format!("{note}{comma}looking back, {} then", rating_name(framework, then))
        }
        None => note,
    }
}

fn levels(number: u8) -> String {
    format!("{} {}", number_in_words(number.into()), if number == 1 { "level" } else { "levels" })
}

/// The picture in words, for those who moved in the same way: "Up" and "Honest scope (Aware to Practising, two levels)".
pub fn changes_in_words(framework: &Framework, changes: &[PracticeChange]) -> Vec<(&'static str, String)> {
    const NAMES: [&str; 7] =
        ["Up", "Down", "New", "The same", "No chance yet", "Asked in other words", "Not answered now"];
    let group = |(name, place): (&'static str, usize)| {
        let group: Vec<&PracticeChange> = changes.iter().filter(|change| place_of(change.moved) == place).collect();
        (!group.is_empty()).then(|| (name, group_in_words(framework, &group)))
    };
    NAMES.into_iter().zip(0..).filter_map(group).collect()
}

/// Says once what is said of all of them.
fn group_in_words(framework: &Framework, group: &[&PracticeChange]) -> String {
    let said: Vec<String> = group.iter().map(|change| in_words(framework, change)).collect();
    let titles = || group.iter().map(|change| change.practice.title.to_string());
    match said.first() {
        Some(first) if said.len() > 1 && said.iter().all(|one| one == first) => {
            format!("{} (all {first}).", titles().collect::<Vec<_>>().join(", "))
        }
        _ => {
            let each = titles().zip(&said).map(|(title, said)| format!("{title} ({said})"));
            format!("{}.", each.collect::<Vec<_>>().join(", "))
        }
    }
}

fn in_words(framework: &Framework, change: &PracticeChange) -> String {
    let name = |rating: Option<Rating>| rating.map_or("not answered", |rating| rating_name(framework, rating));
    let (before, now) = (change.before.map(|before| before.answer.rating), change.now());
    let said = match change.moved {
        PracticeMove::Up(by) | PracticeMove::Down(by) => format!("{} to {}, {}", name(before), name(now), levels(by)),
        PracticeMove::New if before.is_some() => format!("{}; there was no chance before", name(now)),
        PracticeMove::New => format!("{}; not answered before", name(now)),
        PracticeMove::OtherWording => format!("{} now; {} to the words before", name(now), name(before)),
        PracticeMove::NoChance | PracticeMove::Unanswered => format!("{} before", name(before)),
        PracticeMove::Same => name(now).into(),
    };
    match change.looking_back() {
        Some(then) => format!("{said}; looking back, {} then", rating_name(framework, then)),
        None => said,
    }
}
