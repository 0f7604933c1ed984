//! Records that the tests and the benchmark put into the storage, as the app writes them.

use crate::Person;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const GENERATION: &str = "0-0000000000000000";
const ROLE: &str = "engagement-generalist";
const RATINGS: [&str; 4] = ["aware", "developing", "practising", "leading"];
const NOTE: &str = "The library drop-in: we wrote down what twelve people said, in their words, and sent it back to them before we reported.";

/// The days on which someone in their third year began to answer: twice to the end, and again.
pub const THIRD_YEAR: [&str; 3] = ["2024-11-20", "2025-11-20", "2026-11-28"];

/// Puts the record of someone who answered from these days on into the storage, all assessments but the last finished,
/// with a note for each answer, a log, a goal and its step, and lets the app make its second copy, as after any earlier
/// visit.
pub async fn keep_record(person: &Person, days: &[impl AsRef<str>]) -> WebDriverResult<()> {
    let stored = stored(days);
    let stored: Vec<(&str, &str)> = stored.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await?;
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await
}

fn stored(days: &[impl AsRef<str>]) -> Vec<(String, String)> {
    let mut stored = vec![("head".to_string(), json!({"schema": 2, "generation": GENERATION}).to_string())];
    let mut put = |name: String, value: Value| {
        let stamp = format!("{}-0000000000000001", 1_790_000_000_000_usize + stored.len());
        let entry = json!([{"stamp": stamp, "run": stamp, "value": value}]);
        stored.push((format!("{GENERATION}/{name}"), entry.to_string()));
    };
    let practices = practices();
    put("profile".into(), json!({"profile": {"track": ROLE, "grade": "g2"}}));
    for (number, day) in days.iter().map(AsRef::as_ref).enumerate() {
        let id = id(number);
        let mut assessment = json!({"started": day, "track": ROLE, "grade": "g2", "scope": "all", "framework": "x"});
        if number + 1 < days.len() {
            assessment["finished"] = day.into();
        }
        put(format!("assessment/{id}"), json!({"assessment": assessment}));
        for (at, practice) in practices.iter().enumerate() {
            let rating = RATINGS[(number + at) % RATINGS.len()];
            put(format!("answer/{id}/{practice}"), json!({"answer": {"rating": rating, "wording": 1}}));
            put(format!("note/{id}/{practice}"), json!({"note": {"text": NOTE}}));
        }
        for practice in practices.iter().take(6) {
            put(format!("evidence/{id}/{practice}"), json!({"evidence": {"kind": "artefact", "log": [id]}}));
        }
    }
    // Three engagements for two assessments, and the answers of each link to one.
    for (number, day) in days.iter().chain(days.iter().take(days.len() / 2)).map(AsRef::as_ref).enumerate() {
        let logged = json!({"month": &day[..7], "title": format!("Engagement {number}"), "part": "Wrote the scope statement", "methods": ["survey"], "influence": "asked", "heard": "yes"});
        put(format!("log/{}", id(number)), json!({"log-entry": logged}));
    }
    let goal = json!({"made": "2025-11-21", "practice": "honest-scope.a", "from": "developing", "to": "practising"});
    put("goal/b1".into(), json!({"goal": goal}));
    let action = json!({"goal": "b1", "text": "Have a peer critique my plan", "mode": "with-peers", "due": "2027-02-28", "state": "planned"});
    put("action/c1".into(), json!({"action": action}));
    stored
}

fn id(number: usize) -> String {
    format!("{number:016x}")
}

/// The ids of all practices, from the content.
pub fn practices() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/framework/principles");
    let names = std::fs::read_dir(folder).expect("the principles").flatten();
    let mut names: Vec<String> =
        names.filter_map(|entry| entry.file_name().to_str()?.strip_suffix(".json").map(String::from)).collect();
    // A folder has no order, and the same practices have notes and evidence in every run.
    names.sort();
    names.iter().flat_map(|name| ["a", "b", "c"].map(|letter| format!("{name}.{letter}"))).collect()
}
