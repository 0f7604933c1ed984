//! Two views, side by side: what differs as questions, then what only one answered, then where both agree
//! (docs/rules.md, CONVERSATION-2).

use super::row::row;
use crate::components::{Element, element, paragraph};
use crate::framework::{Framework, Level};
use crate::insight::{Conversation, ConversationRow, Reader};
use crate::state::AppState;

/// `own` is given where an answer can be taken over into the record here.
pub fn side_by_side(
    own: Option<AppState>,
    framework: &'static Framework,
    found: &Conversation,
    reader: Reader,
) -> Element {
    let rows: Vec<Element> = found.differing.iter().filter_map(|shown| row(own, framework, shown, reader)).collect();
    let differing = match (rows.is_empty(), found.agreed.is_empty()) {
        (false, _) => element("div").class("app-talks").child(rows),
        (true, false) => element("div").child(paragraph(
            "Nothing: wherever both of you chose a level, it is the same one. Ask each other for an example.",
        )),
        (true, true) => element("div").child(paragraph("You have not yet both chosen a level for the same practice.")),
    };
    let (only_you, only_they) = match reader {
        Reader::Person => (&found.only_own, &found.only_other),
        Reader::Other => (&found.only_other, &found.only_own),
    };
    element("div")
        .child(heading("What you see differently"))
        .child((found.differing.len() > 1).then(|| paragraph("The largest difference comes first.")))
        .child(differing)
        .child(list("Only you chose a level", only_you, framework))
        .child(list("Only they chose a level", only_they, framework))
        .child(list("Where you both say the same", &found.agreed, framework))
}

fn heading(words: &'static str) -> Element {
    element("h3").class("govuk-heading-m").child(words)
}

fn list(title: &'static str, rows: &[ConversationRow], framework: &'static Framework) -> Option<Element> {
    let item = |row: &ConversationRow| {
        let level: Option<Level> = row.own.or(row.other);
        let name = level.map_or("", |level| framework.level_name(level));
        element("li").child(format!("{}: ", row.practice.title)).child(element("strong").child(name))
    };
    let items: Vec<Element> = rows.iter().map(item).collect();
    (!items.is_empty()).then(|| {
        element("div")
            .class("app-views__list")
            .child(heading(title))
            .child(element("ul").class("govuk-list govuk-list--bullet").child(items))
    })
}
