//! Home: what it shows to a newcomer, and what it says to someone who comes back.

use browser_tests::{Options, Outcome, Person, Server};
use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

const GENERATION: &str = "0-0000000000000000";

/// The nine answers of a generalist on 28 November 2026, and a step for 28 February 2027.
pub fn begun() -> Vec<(String, String)> {
    let mut stored = vec![("head".to_string(), format!(r#"{{"schema":1,"generation":"{GENERATION}"}}"#))];
    let mut put = |name: &str, value: serde_json::Value| {
        let stamp = "1795867200000-0000000000000001";
        let entry = json!([{"stamp": stamp, "run": stamp, "value": value}]);
        stored.push((format!("{GENERATION}/{name}"), entry.to_string()));
    };
    put("profile", json!({"profile": {"track": "engagement-generalist"}}));
    put(
        "assessment/a1",
        json!({"assessment": {"started": "2026-11-28", "track": "engagement-generalist", "grade": "g2", "scope": "start", "framework": "1"}}),
    );
    for (practice, rating) in [
        ("honest-scope.a", "not-yet"),
        ("honest-scope.b", "practising"),
        ("diverse-reach.a", "practising"),
        ("faithful-record.a", "practising"),
        ("faithful-record.b", "developing"),
        ("reasoned-response.b", "aware"),
        ("reasoned-response.c", "practising"),
        ("learning-profession.b", "practising"),
        ("learning-profession.c", "no-chance"),
    ] {
        put(&format!("answer/a1/{practice}"), json!({"answer": {"rating": rating, "wording": 1}}));
    }
    put(
        "goal/b1",
        json!({"goal": {"made": "2026-11-28", "practice": "honest-scope.a", "from": "not-yet", "to": "aware"}}),
    );
    put(
        "action/c1",
        json!({"action": {"goal": "b1", "text": "Have a peer critique my plan", "mode": "with-peers", "due": "2027-02-28", "state": "planned"}}),
    );
    stored
}

/// Puts these texts into the browser's storage.
pub async fn seed(person: &Person, stored: &[(String, String)]) -> Outcome {
    let stored: Vec<(&str, &str)> = stored.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    person.seed_storage(&stored).await
}

/// Makes the window this wide and high.
pub async fn sized(person: &Person, width: u32, height: u32) -> Outcome {
    let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    Ok(())
}
