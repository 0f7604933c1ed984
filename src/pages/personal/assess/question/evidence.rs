//! The evidence fields, what the user could point to: asked for Practising and Leading only, quick, and never required.

use super::answer::Question;
use crate::components::{Element, element, reactive, select};
use crate::insight::asks_for_evidence;
use crate::pages::shared::words::{month_options, or_unsaid};
use crate::record::{Command, Confidence, Evidence, EvidenceKind, Rating};
use leptos::prelude::*;

/// Older evidence is due for a refresh anyway (docs/rules.md, EVIDENCE-3).
const YEARS: u16 = 5;

/// The fields, each a list to choose from.
#[derive(Clone, Copy)]
enum Field {
    Month,
    Kind,
    Confidence,
}

impl Field {
    const ALL: [Field; 3] = [Field::Month, Field::Kind, Field::Confidence];

    fn id(self) -> &'static str {
        match self {
            Field::Month => "month",
            Field::Kind => "kind",
            Field::Confidence => "sure",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Field::Month => "Latest example",
            Field::Kind => "Kind of evidence",
            Field::Confidence => "How sure are you?",
        }
    }

    fn options(self, question: Question, evidence: &Evidence) -> Vec<(String, String)> {
        match self {
            Field::Month => month_options(question.state.today(), YEARS, evidence.month),
            Field::Kind => EvidenceKind::ALL.map(|kind| (kind.id().into(), kind.name().into())).into(),
            Field::Confidence => Confidence::ALL.map(|sure| (sure.id().into(), sure.name().into())).into(),
        }
    }

    fn value(self, evidence: &Evidence) -> String {
        match self {
            Field::Month => evidence.month.map(|month| month.to_string()).unwrap_or_default(),
            Field::Kind => evidence.kind.map_or("", EvidenceKind::id).into(),
            Field::Confidence => evidence.sure.map_or("", Confidence::id).into(),
        }
    }

    fn set(self, evidence: &mut Evidence, value: &str) {
        match self {
            Field::Month => evidence.month = value.parse().ok(),
            Field::Kind => evidence.kind = EvidenceKind::parse(value),
            Field::Confidence => evidence.sure = Confidence::parse(value),
        }
    }
}

/// Empty below Practising: there the level itself says that it is on the way.
pub fn view(question: Question, chosen: Memo<Option<String>>) -> AnyView {
    let asked = move || asks_for_evidence(chosen.get().and_then(|chosen| Rating::parse(&chosen)));
    reactive(asked, move |asked| asked.then(|| fields(question)))
}

fn fields(question: Question) -> Element {
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
                .child(Vec::from(Field::ALL.map(|field| field_view(question, field)))),
        )
        .child(question.log())
}

fn field_view(question: Question, field: Field) -> Element {
    let state = question.state;
    let stored = state.peek(|record| question.evidence(record));
    let id = question.field(field.id());
    let choose = move |value: String| {
        let mut evidence = state.peek(|record| question.evidence(record));
        field.set(&mut evidence, &value);
        question.dispatch(|id, practice| Command::SetEvidence(id, practice, evidence));
    };
    let options = or_unsaid(field.options(question, &stored));
    let value = move || field.value(&state.with(|record| question.evidence(record)));
    let select = select(id.clone(), options, &field.value(&stored), choose).value(value);
    let label = element("label").class("govuk-label").attr("for", id).child(field.name());
    element("div").class("app-evidence__field").child(label).child(select)
}
