//! The engagement log in the report: every entry, the newest first.

use super::Report;
use crate::components::{Element, element, heading_m, paragraph};
use crate::pages::personal::log::{facts, own_words};
use crate::pages::shared::words::entry_title;
use crate::record::{Id, LogEntry};

impl Report<'_> {
    pub(super) fn log(&self) -> Vec<Element> {
        let log = self.record.log();
        let mut parts = vec![heading_m("Engagement log")];
        if log.is_empty() {
            parts.push(paragraph("Nothing in the log yet."));
        }
        parts.extend(log.into_iter().map(entry));
        parts
    }
}

fn entry((_, entry): (&Id, &LogEntry)) -> Element {
    element("section")
        .class("app-paper__item")
        .child(element("h3").class("govuk-heading-s app-card__name").attr("data-own", "").child(entry_title(entry)))
        .child(element("p").class("govuk-body-s app-tight").child(facts(entry)))
        .child(own_words(Some("My part: "), &entry.part))
        .child(own_words(Some("Who took part, and who was missing: "), &entry.people))
        .child(own_words(Some("Where to find it: "), &entry.found))
}
