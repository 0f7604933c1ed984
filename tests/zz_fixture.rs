mod common;
use common::{day, full, stored};
#[test]
fn write() {
    use engagement_career_path::framework::FRAMEWORK;
    let text = engagement_career_path::exchange::write_record(&full(), &FRAMEWORK, day("2026-11-23")).expect("a text");
    let version = format!("engagement-career-path {}", env!("CARGO_PKG_VERSION"));
    let fix = |t: String| {
        t.replace(&version, "{app}")
            .replace(&format!("\"version\":\"{}\"", FRAMEWORK.version.as_str()), "\"version\":\"{framework}\"")
            .replace(&format!("\"framework\":\"{}\"", FRAMEWORK.version.as_str()), "\"framework\":\"{framework}\"")
    };
    std::fs::write("tests/fixtures/record-2.json", fix(text.clone())).unwrap();
    std::fs::write("/tmp/example.json", text).unwrap();
    let lines: Vec<String> = stored(&full())
        .into_iter()
        .map(|(k, v)| format!("  {}: {}", serde_json::Value::from(k), serde_json::Value::from(v)))
        .collect();
    std::fs::write("/tmp/stored.txt", lines.join(",\n")).unwrap();
}
