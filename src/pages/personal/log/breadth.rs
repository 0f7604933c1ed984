//! How broad the engagement log is: methods by how much people's input could change, in words and counts.

use crate::components::{Element, element, heading_m, paragraph};
use crate::framework::lower_first;
use crate::insight::{MethodUse, method_uses};
use crate::pages::shared::words::count;
use crate::record::{Id, Influence, LogEntry};

/// Empty while only one engagement says how people took part: its own entry already shows that.
pub fn view(log: &[(&Id, &LogEntry)]) -> Vec<Element> {
    let uses = method_uses(log);
    let said = log.iter().filter(|(_, entry)| !entry.methods.is_empty()).count();
    let (Some((_, newest)), Some((_, oldest))) = (log.first(), log.last()) else { return Vec::new() };
    if said < 2 {
        return Vec::new();
    }
    let when = match newest.month == oldest.month {
        true => format!("in {}", newest.month.in_words()),
        false => format!("from {} to {}", oldest.month.in_words(), newest.month.in_words()),
    };
    let lead = format!(
        "{} {when}, with {}. Applications for awards and certification often ask for such a range; more is not better by itself.",
        count(log.len(), "engagement", "engagements"),
        count(uses.len(), "way of taking part", "ways of taking part"),
    );
    vec![
        heading_m("How broad your log is"),
        paragraph(lead),
        element("ul").class("govuk-list govuk-list--bullet").child(uses.iter().map(line).collect::<Vec<_>>()),
    ]
}

/// "Survey or poll: 3 engagements (people were asked for their views: 2)".
fn line(used: &MethodUse) -> Element {
    let at = Influence::ALL.iter().zip(used.at).filter(|(_, times)| *times > 0);
    let at: Vec<String> = at.map(|(influence, times)| format!("{}: {times}", lower_first(influence.name()))).collect();
    let at = if at.is_empty() { String::new() } else { format!(" ({})", at.join("; ")) };
    element("li")
        .child(element("strong").child(used.method.name()))
        .child(format!(": {}{at}", count(used.times, "engagement", "engagements")))
}
