//! Meetings, reviews and the retreat in the report: what was promised there, and what became of it.

use super::Report;
use super::plan::own_line;
use crate::components::{Element, element, heading_m};
use crate::insight::occasion_name;
use crate::record::{Occasion, OccasionState};

impl Report<'_> {
    /// Nothing for someone who has none.
    pub(super) fn meetings(&self) -> Vec<Element> {
        let found = self.record.occasions();
        let items: Vec<Element> = found.into_iter().map(|(_, occasion)| self.meeting(&occasion)).collect();
        if items.is_empty() {
            return items;
        }
        vec![
            heading_m("Meetings, reviews and the retreat"),
            element("ul").class("govuk-list govuk-list--bullet").child(items),
        ]
    }

    fn meeting(&self, occasion: &Occasion) -> Element {
        let missed = if occasion.state == OccasionState::Missed { " (missed)" } else { "" };
        element("li")
            .child(format!("{}: {}{missed}", occasion.day.in_words(), occasion_name(self.framework, occasion)))
            .child(own_line("Promised", &occasion.promise))
            .child(own_line("What came of it", &occasion.outcome))
    }
}
