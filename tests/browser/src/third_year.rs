//! The record of someone in their third year: two finished assessments and one under way, a plan and a log.

use crate::Person;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const GENERATION: &str = "0-0000000000000000";
const ROLE: &str = "engagement-generalist";
const ASSESSMENTS: [(&str, bool); 3] = [("2024-11-20", true), ("2025-11-20", true), ("2026-11-28", false)];
const RATINGS: [&str; 4] = ["aware", "developing", "practising", "leading"];
const NOTE: &str =
    "The library drop-in: we wrote down what twelve people said, in their words, and sent it back to them.";

/// Puts the record into the storage, and lets the app make its second copy, as after any earlier visit.
pub async fn keep_third_year(person: &Person) -> WebDriverResult<()> {
    let stored = stored();
    let stored: Vec<(&str, &str)> = stored.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await?;
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await
}

fn stored() -> Vec<(String, String)> {
    let mut stored = vec![("head".to_string(), json!({"schema": 1, "generation": GENERATION}).to_string())];
    let mut put = |name: String, value: Value| {
        let stamp = format!("{}-0000000000000001", 1_790_000_000_000_usize + stored.len());
        let entry = json!([{"stamp": stamp, "run": stamp, "value": value}]);
        stored.push((format!("{GENERATION}/{name}"), entry.to_string()));
    };
    put("profile".into(), json!({"profile": {"track": ROLE, "grade": "g2"}}));
    for (number, (day, is_finished)) in ASSESSMENTS.into_iter().enumerate() {
        let id = id(number);
        let mut assessment = json!({"started": day, "track": ROLE, "grade": "g2", "scope": "all", "framework": "x"});
        if is_finished {
            assessment["finished"] = day.into();
        }
        put(format!("assessment/{id}"), json!({"assessment": assessment}));
        for (at, practice) in practices().iter().enumerate() {
            let rating = RATINGS[(number + at) % RATINGS.len()];
            put(format!("answer/{id}/{practice}"), json!({"answer": {"rating": rating, "wording": 1}}));
            if at % 4 == 0 {
                put(format!("note/{id}/{practice}"), json!({"note": {"text": NOTE}}));
            }
        }
        let logged = json!({"month": &day[..7], "title": format!("Engagement {number}"), "part": "Wrote the scope statement", "methods": ["survey"], "influence": "asked", "heard": "yes"});
        put(format!("log/{id}"), json!({"log-entry": logged}));
        put(format!("evidence/{id}/honest-scope.a"), json!({"evidence": {"kind": "artefact", "log": [id]}}));
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
    let names = names.filter_map(|entry| entry.file_name().to_str()?.strip_suffix(".json").map(String::from));
    names.flat_map(|name| ["a", "b", "c"].map(|letter| format!("{name}.{letter}"))).collect()
}
