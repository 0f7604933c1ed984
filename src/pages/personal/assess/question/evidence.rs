//! The evidence fields, what the user could point to: asked for Practising and Leading only, quick, and never required.

use super::Question;
use crate::components::{Element, element, reactive, select};
use crate::insight::asks_for_evidence;
use crate::pages::shared::words::{month_options, or_unsaid};
use crate::record::{Command, Confidence, Evidence, EvidenceKind, Rating};
use leptos::prelude::*;

/// Older evidence is due for a refresh anyway (docs/rules.md, EVIDENCE-3).
const YEARS: u16 = 5;

/// Empty below Practising: there the level itself says that it is on the way.
pub fn view(question: &Question, chosen: Memo<Option<String>>) -> AnyView {
    let question = question.clone();
    let asked = Memo::new(move |_| asks_for_evidence(chosen.get().and_then(|chosen| Rating::parse(&chosen))));
    reactive(move || asked.get().then(|| fields(&question)))
}

fn fields(question: &Question) -> Element {
    let kinds = EvidenceKind::ALL.map(|kind| (kind.id().to_string(), kind.name().to_string()));
    let sure = Confidence::ALL.map(|sure| (sure.id().to_string(), sure.name().to_string()));
    let kept = question.evidence();
    let field = |name: &'static str, words: &'static str, options, chosen: String| {
        let own = question.clone();
        let shown = question.clone();
        let id = question.field(name);
        let choose = move |value: String| own.set_evidence(name, &value);
        let select = select(id.clone(), options, &chosen, choose).value(move || value(&shown.evidence_now(), name));
        let label = element("label").class("govuk-label").attr("for", id).child(words);
        element("div").class("app-evidence__field").child(label).child(select)
    };
    let months = month_options(question.state.today(), YEARS, kept.month);
    element("fieldset")
        .class("govuk-fieldset app-evidence")
        .child(
            element("legend")
                .class("govuk-fieldset__legend govuk-label--s")
                .child("What could you point to? (optional)"),
        )
        .child(
            element("div")
                .class("app-evidence__fields")
                .child(field("month", "Latest example", or_unsaid(months), value(&kept, "month")))
                .child(field("kind", "Kind of evidence", or_unsaid(kinds.to_vec()), value(&kept, "kind")))
                .child(field("sure", "How sure are you?", or_unsaid(sure.to_vec()), value(&kept, "sure"))),
        )
        .child(question.log())
}

fn value(evidence: &Evidence, name: &str) -> String {
    match name {
        "month" => evidence.month.map(|month| month.to_string()).unwrap_or_default(),
        "kind" => evidence.kind.map_or("", EvidenceKind::id).into(),
        _ => evidence.sure.map_or("", Confidence::id).into(),
    }
}

impl Question {
    pub(super) fn evidence(&self) -> Evidence {
        self.state.peek(|record| record.evidence(&self.id, &self.practice.id).cloned()).unwrap_or_default()
    }

    pub(super) fn evidence_now(&self) -> Evidence {
        self.state.with(|record| record.evidence(&self.id, &self.practice.id).cloned()).unwrap_or_default()
    }

    fn set_evidence(&self, name: &str, value: &str) {
        let mut evidence = self.evidence();
        match name {
            "month" => evidence.month = value.parse().ok(),
            "kind" => evidence.kind = EvidenceKind::parse(value),
            _ => evidence.sure = Confidence::parse(value),
        }
        self.state.dispatch(Command::SetEvidence(self.id.clone(), self.practice.id.clone(), evidence));
    }
}
