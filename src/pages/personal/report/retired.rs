//! Answers to retired practices, which the framework no longer has.

use super::Report;
use crate::components::{Element, element, heading_m, paragraph};
use crate::framework::PracticeId;
use crate::insight::retired_practices;

impl Report<'_> {
    pub(super) fn retired(&self) -> Vec<Element> {
        let gone = retired_practices(self.framework, self.record, self.id);
        if gone.is_empty() {
            return Vec::new();
        }
        vec![
            heading_m("No longer in the framework"),
            paragraph("These were answered, and their words are no longer kept. They count towards no level."),
            element("ul")
                .class("govuk-list govuk-list--bullet")
                .child(gone.into_iter().map(|id| self.gone(id)).collect::<Vec<_>>()),
        ]
    }

    fn gone(&self, id: &PracticeId) -> Element {
        let level = self.record.answer(self.id, id).map(|answer| self.rating_name(answer.rating)).unwrap_or_default();
        let note = self.record.note(self.id, id).filter(|_| !self.left_out.notes);
        element("li")
            .child(format!("{id}: {level}"))
            .child(note.map(|text| element("div").class("app-note").attr("data-own", "").child(text)))
    }
}
