//! Anchors: what people at a level say of themselves. The form reads each out in full beside its radio button. The
//! schema checks their length.
//!
//! What a machine can see of the written rule in docs/anchors.md (docs/rules.md, LEVEL-8). It finds what is missing or
//! claims too much; whether the four anchors of a practice are about one thing, only a reader sees.

use super::find::Part::Whole;
use super::find::{bare_words, stands};
use crate::content_check::file::Text;

/// Verbs and objects that, after "or", claim what others did: "or have it built", "or see that it is stated".
const THROUGH: [&[&str]; 2] = [
    &[
        "have", "has", "had", "having", "see", "sees", "saw", "seeing", "get", "gets", "got", "getting", "make",
        "makes", "made", "making", "ensure", "ensures",
    ],
    &["it", "them", "that", "this", "these", "those", "sure", "someone", "others"],
];

/// Phrases that claim it without an "or".
const SEEN_TO: [&str; 8] = [
    "i see that",
    "i see it",
    "i see to",
    "i make sure someone",
    "you see that it",
    "you see to it",
    "you make sure someone",
    "see that it is done",
];

/// Which help a Developing anchor names.
const HELP: [&str; 14] = [
    "checked",
    "checking",
    "checklist",
    "help",
    "helped",
    "guidance",
    "advice",
    "support",
    "template",
    "given",
    "someone",
    "colleague",
    "the lead",
    "a lead",
];

/// Repetition in a Practising anchor.
const AGAIN: [&str; 9] = [
    "more than once",
    "more than one",
    "each time",
    "every time",
    "time after time",
    "again and again",
    "after another",
    "regularly",
    "most months",
];

/// Numbers and the like that say it together with something that was done again. "Several sources" are one map.
const COUNTS: [&str; 6] = ["two", "three", "four", "several", "different", "many"];
const COUNTED: [&str; 12] = [
    "engagements",
    "projects",
    "pieces",
    "sessions",
    "meetings",
    "issues",
    "kinds",
    "relationships",
    "reports",
    "decisions",
    "responses",
    "times",
];

/// How far the thing may stand behind its number: "two or more heated sessions".
const NEAR: usize = 4;

/// Whose work a Leading anchor changes.
const OTHERS: [&str; 7] = ["others", "colleagues", "teams", "agencies", "leaders", "peers", "someone else"];

/// What takes a manager's power, or someone else's decision, to claim.
const POWER: [&str; 14] = [
    "budget",
    "budgets",
    "timetable",
    "timetables",
    "exercises stopped",
    "exercise stopped",
    "stop exercises",
    "headcount",
    "posts",
    "a unit",
    "win",
    "wins",
    "won",
    "my staff",
];

pub(super) fn faults(file: &str, text: &Text) -> Vec<String> {
    let mut messages = Vec::new();
    if !is_of_a_practice(file, &text.path) {
        return messages;
    }
    let lower = text.text.to_lowercase();
    if let Some(claim) = through_others(&lower) {
        messages.push(format!("\"{claim}\" claims what others do: say what the person does (docs/anchors.md)"));
    }
    if !is_anchor(file, &text.path) {
        return messages;
    }
    if !text.text.starts_with("I ") {
        messages.push("an anchor begins with \"I \"".into());
    }
    if text.text.ends_with(['.', '!', '?', ';', ',']) {
        messages.push("an anchor ends without a mark".into());
    }
    let any = |words: &[&str]| words.iter().any(|word| stands(&lower, word, Whole, &[]));
    let level = text.path.rsplit('/').next().unwrap_or_default();
    let missing = match level {
        "aware" if !lower.starts_with("i can ") => Some("an Aware anchor begins with \"I can \""),
        "developing" if !any(&HELP) => Some("a Developing anchor says which help there was"),
        "practising" if !is_repeated(&lower) => {
            Some("a Practising anchor says that it was done more than once, such as \"in two or more engagements\"")
        }
        "leading" if !any(&OTHERS) => Some("a Leading anchor says who works differently, such as \"other teams\""),
        _ => None,
    };
    messages.extend(missing.map(String::from));
    if level == "leading"
        && let Some(power) = POWER.iter().find(|power| any(&[*power]))
    {
        messages.push(format!("\"{power}\" takes a manager's power: a Leading anchor says what others now do"));
    }
    messages
}

/// Whether a text is the anchor of a level.
pub(in crate::content_check) fn is_anchor(file: &str, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    file.starts_with("principles/") && matches!(parts.as_slice(), ["practices", _, "levels", _])
}

/// Whether a text says what someone who does a practice does: a story tells what happened, and may say more.
fn is_of_a_practice(file: &str, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    file.starts_with("principles/")
        && matches!(parts.as_slice(), ["practices", _, "levels" | "steps", _] | ["practices", _, "statement" | "about"])
}

/// Words by which a text claims the work of others.
fn through_others(lower: &str) -> Option<String> {
    let words = bare_words(lower);
    let joined = words.windows(3).find(|three| {
        three[0] == "or" && THROUGH[0].contains(&three[1].as_str()) && THROUGH[1].contains(&three[2].as_str())
    });
    let seen = || SEEN_TO.iter().find(|phrase| stands(lower, phrase, Whole, &[])).map(|phrase| phrase.to_string());
    joined.map(|three| three.join(" ")).or_else(seen)
}

/// Whether a text says that something was done more than once.
fn is_repeated(lower: &str) -> bool {
    let words = bare_words(lower);
    let counted = words.iter().enumerate().any(|(at, word)| {
        let next = words.iter().skip(at + 1).take(NEAR);
        COUNTS.contains(&word.as_str()) && next.into_iter().any(|word| COUNTED.contains(&word.as_str()))
    });
    counted || AGAIN.iter().any(|again| stands(lower, again, Whole, &[]))
}
