//! What was answered last time, beside what is answered now: if the wording has changed since, and if a level falls
//! (docs/rules.md, CHANGE-2, CHANGE-5).

use super::{PreviousAnswerView, Question, button};
use crate::components::{Element, details, element, paragraph, reactive, select, view_of};
use crate::framework::{Level, PracticeId};
use crate::insight::{self, asks_for_evidence, level_dropped};
use crate::pages::shared::words::evidence_in_words;
use crate::record::{Answer, Command, Rating, Record};
use leptos::prelude::*;

/// What was said about a practice last time.
pub fn read(record: &Record, last: &insight::PreviousAnswer, practice: &PracticeId) -> PreviousAnswerView {
    let evidence = record.evidence(last.id, practice).filter(|_| asks_for_evidence(Some(last.answer.rating)));
    let (words, linked) = evidence.map(|evidence| evidence_in_words(record, evidence)).unwrap_or_default();
    PreviousAnswerView {
        started: last.started,
        answer: last.answer.clone(),
        note: record.note(last.id, practice).map(String::from),
        evidence: std::iter::once(words).chain(linked).filter(|line| !line.is_empty()).collect(),
    }
}

/// A disclosure with the words of last time: to be read, never copied.
fn words_of_last_time(last: &PreviousAnswerView) -> Option<Element> {
    let own = |words: &String| element("p").class("govuk-body app-note").attr("data-own", "").child(words.as_str());
    let lines: Vec<Element> = last.evidence.iter().chain(&last.note).map(own).collect();
    let title = format!("What you wrote last time, {}", last.started.month_in_words());
    (!lines.is_empty()).then(|| details(title, lines))
}

pub fn view(question: &Question) -> Vec<AnyView> {
    let Some(last) = question.last.clone() else { return rewording(question).into_iter().collect() };
    let words = view_of(words_of_last_time(&last));
    let (own, then) = (question.clone(), last.clone());
    let fallen = Memo::new(move |_| {
        own.state
            .with(|record| record.answer(&own.id, &own.practice.id).is_some_and(|now| level_dropped(now, &then.answer)))
    });
    let own = question.clone();
    let offered = reactive(move || fallen.get().then(|| looking_back(&own, &last)));
    rewording(question).into_iter().chain([words, offered]).collect()
}

/// A level may fall because the user knows more: said calmly, with a way to correct the old answer.
fn looking_back(question: &Question, last: &PreviousAnswerView) -> Element {
    let id = question.field("then");
    let levels = question.state.framework.levels.iter();
    let options = levels.map(|info| (info.id.id().to_string(), info.name.to_string()));
    let options = [vec![(String::new(), "Leave it as it was".to_string())], options.collect()].concat();
    let own = question.clone();
    let kept = move || {
        let then = own.state.with(|record| record.answer(&own.id, &own.practice.id)?.then);
        then.map_or("", Rating::id).to_string()
    };
    let own = question.clone();
    let choose = move |value: String| {
        let Some(answer) = own.state.peek(|record| record.answer(&own.id, &own.practice.id).cloned()) else { return };
        own.set(Answer { then: Rating::parse(&value), ..answer });
    };
    let select = select(id.clone(), options, &untrack(&kept), choose).value(kept);
    let words = format!(
        "Lower than in {}, when you chose {}. That can happen as people learn: they see more of what there is to do.",
        last.started.month_in_words(),
        question.level_name(last.answer.rating)
    );
    element("div")
        .class("govuk-inset-text")
        .child(paragraph(words))
        .child(
            element("label")
                .class("govuk-label")
                .attr("for", id)
                .child("Knowing what you know now, where were you then? (optional)"),
        )
        .child(select)
}

/// The wording has changed since this was answered, in this assessment: both wordings are shown, and the user keeps the
/// answer or gives another.
fn rewording(question: &Question) -> Option<AnyView> {
    let practice = question.practice;
    let read = question.state.peek(|record| record.answer(&question.id, &practice.id).cloned())?;
    if read.wording == practice.wording {
        return None;
    }
    let question = question.clone();
    Some(reactive(move || {
        let now = question.state.with(|record| record.answer(&question.id, &practice.id).cloned())?;
        let changed = now.wording != practice.wording;
        changed.then(|| {
            let level: Option<Level> = now.rating.level();
            let before = level.and_then(|level| practice.anchor_at(now.wording, level)).unwrap_or("the older words");
            let after = level.and_then(|level| practice.levels.anchor(level)).unwrap_or_default();
            let own = question.clone();
            let keep = move |_| {
                let command = Command::KeepRating(own.id.clone(), practice.id.clone(), practice.wording);
                own.state.dispatch_with_undo(command, "Your answer is kept under the new words.");
            };
            element("div")
                .class("govuk-inset-text")
                .child(paragraph("The words of this question have changed since you answered it."))
                .child(paragraph("Then: ").child(element("q").child(before)))
                .child(paragraph("Now: ").child(element("q").child(after)))
                .child(button("My answer still fits").on("click", keep))
                .child(" Or choose a level again above.")
        })
    }))
}
