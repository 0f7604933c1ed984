//! The records that the benchmark puts into the storage.

use browser_tests::{Person, practices};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// Puts a record into the storage, as the app writes it.
pub async fn keep(person: &Person, assessments: usize) -> WebDriverResult<()> {
    let generation = "0-0000000000000000";
    let version = |time: usize, value: Value| {
        let stamp = format!("{}-0000000000000001", 1_790_000_000_000usize + time);
        json!([{"stamp": stamp, "run": stamp, "value": value}]).to_string()
    };
    let mut stored = vec![
        ("head".to_string(), json!({"schema": 1, "generation": generation}).to_string()),
        (
            format!("{generation}/profile"),
            version(0, json!({"profile": {"track": "engagement-generalist", "grade": "g2"}})),
        ),
    ];
    let practices = practices();
    for number in 0..assessments {
        let id = format!("{number:016x}");
        let mut assessment = json!({"started": format!("20{:02}-0{}-10", 16 + number / 4, 1 + number % 4 * 2), "track": "engagement-generalist", "grade": "g2", "scope": "all", "framework": "x"});
        if number + 1 < assessments {
            assessment["finished"] = assessment["started"].clone();
        }
        stored.push((format!("{generation}/assessment/{id}"), version(number, json!({"assessment": assessment}))));
        for (at, practice) in practices.iter().enumerate() {
            let rating = ["aware", "developing", "practising", "leading"][(number + at) % 4];
            stored.push((
                format!("{generation}/answer/{id}/{practice}"),
                version(number + at, json!({"answer": {"rating": rating, "wording": 1}})),
            ));
            let text = "The library drop-in: we wrote down what twelve people said, in their words, and sent it back to them before we reported.";
            stored.push((
                format!("{generation}/note/{id}/{practice}"),
                version(number + at, json!({"note": {"text": text}})),
            ));
        }
    }
    // Six engagements a year, and the answers of each assessment link to one.
    for number in 0..assessments * 3 / 2 {
        let logged = json!({"month": format!("20{:02}-0{}", 16 + number / 6, 1 + number % 6), "title": format!("Engagement {number}"), "part": "Wrote the scope statement", "methods": ["survey"], "influence": "asked", "heard": "yes"});
        let entry = version(number, json!({"log-entry": logged}));
        stored.push((format!("{generation}/log/{number:016x}"), entry));
    }
    for (number, practice) in
        (0..assessments).flat_map(|number| practices.iter().take(6).map(move |practice| (number, practice)))
    {
        let evidence = json!({"kind": "artefact", "log": [format!("{number:016x}")]});
        stored.push((
            format!("{generation}/evidence/{number:016x}/{practice}"),
            version(number, json!({"evidence": evidence})),
        ));
    }
    let stored: Vec<(&str, &str)> = stored.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await?;
    // Once, so that the second copy exists as after any earlier visit.
    person.go("data/").await?;
    person.sees_text("In the browser's database.").await
}
