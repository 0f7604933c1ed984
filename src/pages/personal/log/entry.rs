//! What an entry of the log says, here and in the report.

use crate::components::{Element, element};
use crate::record::{Heard, Influence, LogEntry};

/// "September 2026. Survey or poll; Workshop. People were asked for their views."
pub fn facts(entry: &LogEntry) -> String {
    let mut parts = vec![entry.month.in_words()];
    let methods: Vec<&str> = entry.methods.iter().map(|method| method.name()).collect();
    if !methods.is_empty() {
        parts.push(methods.join("; "));
    }
    parts.extend(entry.influence.map(Influence::name).map(String::from));
    parts.extend(entry.heard.map(|heard| match heard {
        Heard::Yes => "They have heard what came of it".to_string(),
        Heard::NotYet => "They have not heard yet what came of it".to_string(),
    }));
    format!("{}.", parts.join(". "))
}

/// A line in the person's own words, under its label if it has one.
pub fn own_words(name: Option<&'static str>, text: &str) -> Option<Element> {
    let text = text.trim();
    let own = element("span").class("app-note").attr("data-own", "").child(text);
    let line = element("p").class("govuk-body app-tight");
    (!text.is_empty()).then(|| line.child(name.map(|name| element("strong").child(name))).child(own))
}
