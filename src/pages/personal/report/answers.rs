//! Every question that was asked, principle by principle, including those that were skipped.

use super::Report;
use crate::components::{Element, element, heading_m, paragraph};
use crate::framework::{Practice, Principle};
use crate::insight::practices_in_assessment;

impl Report<'_> {
    pub(super) fn answers(&self) -> Vec<Element> {
        let asked = practices_in_assessment(self.framework, self.record, self.id, self.assessment);
        let shown = |practice: &&'static Practice| asked.contains(&practice.id);
        let mut parts = Vec::new();
        for principle in self.framework.principles.0.iter() {
            let practices: Vec<&'static Practice> = principle.practices.iter().filter(shown).collect();
            if !practices.is_empty() {
                parts.push(self.principle(principle, &practices));
            }
        }
        if parts.is_empty() {
            parts.push(paragraph("None of this assessment's questions is in the framework any more."));
        }
        parts.insert(0, heading_m("Every answer"));
        parts
    }

    fn principle(&self, principle: &Principle, practices: &[&'static Practice]) -> Element {
        element("section")
            .class("app-paper__group")
            .child(element("h3").class("govuk-heading-s").child(principle.name))
            .child(practices.iter().map(|practice| self.answer(practice)).collect::<Vec<_>>())
    }
}
