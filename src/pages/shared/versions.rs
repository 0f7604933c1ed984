//! An item's other versions: concurrent writes from elsewhere (conflicts), and what it was before.

use super::words::{entry_in_words, evidence_in_words, practice_title};
use crate::components::{Element, button, details, element, focus_heading, paragraph, reactive};
use crate::framework::{Level, PracticeId, TrackId};
use crate::record::{
    Command, Date, Entity, Entry, Evidence, Influence, Key, LogEntry, Rating, Stamp, StoredKey, Version,
};
use crate::state::AppState;
use leptos::prelude::*;

/// Empty while there is only one version.
pub fn view(state: AppState, key: Key) -> AnyView {
    let own = key.clone();
    // Other tabs and files bring versions; typing here creates none, so this is not rebuilt at each keystroke.
    let versions = move || {
        state.entry(&own).map(|entry| {
            let conflicts: Vec<Version> = entry.conflicts().into_iter().cloned().collect();
            // A version that says the same tells nothing: someone changed their mind and back.
            let earlier = entry.earlier().iter().filter(|other| entry.says_otherwise(other));
            (conflicts, earlier.cloned().collect::<Vec<_>>())
        })
    };
    reactive(versions, move |versions| {
        let (conflicts, earlier) = versions?;
        let others: Vec<Version> = earlier.into_iter().filter(|version| !conflicts.contains(version)).collect();
        let conflict = (!conflicts.is_empty()).then(|| conflict(state, &key, &conflicts));
        let history = (!others.is_empty()).then(|| {
            let items: Vec<Element> =
                others.iter().map(|other| line(state, other.stamp, other.value.as_ref())).collect();
            let folded = details("Earlier versions", vec![element("ul").class("govuk-list").child(items)]);
            // On paper the words that show are enough.
            element("div").class("app-no-print").child(folded)
        });
        Some(vec![conflict, history])
    })
}

/// Last writer wins, so the later one shows; the user may want the other.
fn conflict(state: AppState, key: &Key, others: &[Version]) -> Element {
    let settle = |value: Option<Entity>| {
        let key = key.clone();
        move |_| {
            let command = Command::Put(vec![(key.clone(), value.clone())]);
            state.dispatch_with_undo(command, "Settled.");
            focus_heading();
        }
    };
    let shown = state.entry(key);
    let latest = shown.as_ref().map(Entry::latest).unwrap_or_default();
    let shown = shown.and_then(|entry| entry.current().cloned());
    let item = |other: &Version| {
        let choose = button("app-link-button", "Use this one").on("click", settle(other.value.clone()));
        line(state, other.stamp, other.value.as_ref()).child(" ").child(choose)
    };
    let keep = button("app-link-button", "Keep this one").on("click", settle(shown.clone()));
    let keep = line(state, latest, shown.as_ref()).child(" (shows now) ").child(keep);
    let list = element("ul").class("govuk-list govuk-list--spaced").child(keep);
    element("div")
        .class("govuk-inset-text")
        .child(paragraph(format!("{} was changed in two places. Which one is right?", name(state, key))))
        .child(list.child(others.iter().map(item).collect::<Vec<_>>()))
}

fn line(state: AppState, stamp: Stamp, value: Option<&Entity>) -> Element {
    let when = state.moment(stamp.time);
    let words = value.map_or_else(|| "removed".into(), |entity| words(state, entity));
    element("li")
        .child(format!("{}, {}: ", when.today.in_words(), when.clock))
        .child(element("q").attr("data-own", "").child(words))
}

/// The same for a name in a file or in storage; unchanged if it does not name an item.
pub fn name_of(state: AppState, stored: &str) -> String {
    let key = match StoredKey::parse(stored) {
        StoredKey::Entity(_, key) => Some(key),
        _ => stored.parse().ok(),
    };
    key.map_or_else(|| stored.to_string(), |key| name(state, &key))
}

/// What kind of item it is, and what it belongs to.
pub fn name(state: AppState, key: &Key) -> String {
    let practice =
        |id: &PracticeId| state.framework.practice(id).map_or(id.to_string(), |found| found.title.to_string());
    match key {
        Key::Profile => "Your role and grade".into(),
        Key::Assessment(_) => "What the assessment is for".into(),
        Key::Answer(_, id) => format!("Your answer to \"{}\"", practice(id)),
        Key::Evidence(_, id) => format!("What you can point to for \"{}\"", practice(id)),
        Key::Needs(_) => "What you need from your manager".into(),
        Key::Note(_, id) => format!("Your note on \"{}\"", practice(id)),
        Key::Goal(_) => "A step in your plan".into(),
        Key::Action(_) => "An action in your plan".into(),
        Key::LogEntry(_) => "An engagement in your log".into(),
        Key::Occasion(_) => "A meeting, a review or a retreat".into(),
        Key::Nomination(_) => "A draft of a nomination".into(),
        Key::Lesson(id) => {
            let name =
                state.framework.principle(id.as_str()).map_or(id.to_string(), |found| found.lesson.title.to_string());
            format!("The lesson \"{name}\"")
        }
    }
}

fn words(state: AppState, entity: &Entity) -> String {
    let framework = state.framework;
    let track = |id: &Option<TrackId>| {
        id.as_ref().map_or("no role".into(), |id| {
            framework.track(id.as_str()).map_or(id.to_string(), |found| found.name.to_string())
        })
    };
    let grade = |id: Option<crate::framework::GradeId>| id.map_or("grade not sure", |id| id.label());
    match entity {
        Entity::Profile(profile) => {
            format!("{}, {}; next: {}", track(&profile.track), grade(profile.grade), track(&profile.next_track))
        }
        Entity::Assessment(found) => format!("{}, {}", track(&Some(found.track.clone())), grade(found.grade)),
        Entity::Answer(answer) => match answer.rating {
            Rating::NoChance => framework.no_chance.answer.to_string(),
            rating => rating.level().map_or(String::new(), |level| framework.level_name(level).to_string()),
        },
        Entity::Note(note) => note.text.clone(),
        Entity::Evidence(evidence) => pointed_to(state, evidence),
        Entity::LogEntry(entry) => logged_in_words(entry),
        Entity::Lesson(lesson) => format!("done on {}", lesson.done.in_words()),
        // Two versions may differ in any of them.
        Entity::Goal(fields) | Entity::Action(fields) | Entity::Occasion(fields) | Entity::Nomination(fields) => {
            // Without what only the record needs. A meeting's place is a room, a goal's place its order in the plan.
            let silent: &[&str] =
                if matches!(entity, Entity::Goal(_)) { &["made", "place"] } else { &["goal", "made"] };
            let shown = fields.iter().filter(|(name, _)| !silent.contains(name));
            let words = |(name, text): (&str, &str)| match name {
                "practice" => practice_title(framework, &text.into()),
                "from" | "to" => Level::parse(text).map_or("", |level| framework.level_name(level)).into(),
                _ => text.parse().map_or_else(|_| text.to_string(), Date::in_words),
            };
            shown.map(words).collect::<Vec<_>>().join("; ")
        }
    }
}

/// With the engagements by name: two versions may point to different ones.
fn pointed_to(state: AppState, evidence: &Evidence) -> String {
    let (words, linked) = state.peek(|record| evidence_in_words(record, evidence));
    let parts = std::iter::once(words).chain(linked).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Every text in the entry: two versions may differ in any of them.
fn logged_in_words(entry: &LogEntry) -> String {
    let methods: Vec<&str> = entry.methods.iter().map(|method| method.name()).collect();
    let parts = [
        entry_in_words(entry),
        entry.part.clone(),
        methods.join(", "),
        entry.influence.map_or("", Influence::name).into(),
        entry.people.clone(),
        entry.heard.map_or(String::new(), |heard| format!("Heard back: {}", heard.name())),
        entry.found.clone(),
    ];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("; ")
}
