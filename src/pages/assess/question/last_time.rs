//! What was answered the last time, beside what is answered now: where the words have changed since, and where a level
//! falls (domain.md D, falling levels).

use super::super::super::words::evidence_in_words;
use super::{Last, Question, button};
use crate::components::{Element, details, element, live, paragraph, select, view_of};
use crate::framework::{Level, PracticeId};
use crate::insight::{self, asks_for_evidence, fell};
use crate::record::{Answer, Command, Rating, Record};
use leptos::prelude::*;

/// What was said of a practice last time.
pub fn read(record: &Record, last: &insight::Last, practice: &PracticeId) -> Last {
    let evidence = record.evidence(last.id, practice).filter(|_| asks_for_evidence(Some(last.answer.rating)));
    let (words, linked) = evidence.map(|evidence| evidence_in_words(record, evidence)).unwrap_or_default();
    Last {
        started: last.started,
        answer: last.answer.clone(),
        note: record.note(last.id, practice).map(String::from),
        evidence: std::iter::once(words).chain(linked).filter(|line| !line.is_empty()).collect(),
    }
}

/// Something to open that holds the words of last time: to be read, and never copied.
fn words_of_last_time(last: &Last) -> Option<Element> {
    let own = |words: &String| element("p").class("govuk-body app-note").set("data-own", "").child(words.as_str());
    let lines: Vec<Element> = last.evidence.iter().chain(&last.note).map(own).collect();
    let title = format!("What you wrote last time, {}", last.started.month_in_words());
    (!lines.is_empty()).then(|| details(title, lines))
}

pub fn view(question: &Question) -> Vec<AnyView> {
    let Some(last) = question.last.clone() else { return rewording(question).into_iter().collect() };
    let words = view_of(words_of_last_time(&last));
    let (own, then) = (question.clone(), last.clone());
    let fallen = Memo::new(move |_| {
        own.state.with(|record| record.answer(&own.id, &own.practice.id).is_some_and(|now| fell(now, &then.answer)))
    });
    let own = question.clone();
    let offered = live(move || fallen.get().then(|| looking_back(&own, &last)));
    rewording(question).into_iter().chain([words, offered]).collect()
}

/// A level may fall because somebody knows more: said calmly, with the way to set the old answer right.
fn looking_back(question: &Question, last: &Last) -> Element {
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
                .set("for", id)
                .child("Knowing what you know now, where were you then? (optional)"),
        )
        .child(select)
}

/// The words have changed since this was answered, in this assessment: both stand here, and the person keeps the answer
/// or gives another.
fn rewording(question: &Question) -> Option<AnyView> {
    let practice = question.practice;
    let read = question.state.peek(|record| record.answer(&question.id, &practice.id).cloned())?;
    if read.wording == practice.wording {
        return None;
    }
    let question = question.clone();
    Some(live(move || {
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
