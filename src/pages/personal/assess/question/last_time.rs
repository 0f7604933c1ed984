//! What was answered last time, beside what is answered now, and what is asked if a level falls (docs/rules.md, CHANGE-5).

use super::answer::Question;
use super::previous::LastTime;
use super::rewording::rewording;
use crate::components::{Element, details, element, paragraph, reactive, select, view_of};
use crate::insight::level_dropped;
use crate::record::{Answer, Rating};
use leptos::prelude::*;

/// A disclosure with the words of last time: to be read, never copied.
fn words_of_last_time(last: &LastTime) -> Option<Element> {
    let own = |words: &String| element("p").class("govuk-body app-note").attr("data-own", "").child(words.as_str());
    let lines: Vec<Element> = last.evidence.iter().chain(&last.note).map(own).collect();
    let title = format!("What you wrote last time, {}", last.started.month_in_words());
    (!lines.is_empty()).then(|| details(title, lines))
}

pub fn view(question: Question) -> Vec<AnyView> {
    let Some(last) = question.last() else { return rewording(question).into_iter().collect() };
    let words = view_of(words_of_last_time(&last));
    let then = last.answer.clone();
    let dropped = move || {
        let now = question.state.with(|record| question.answer(record));
        now.is_some_and(|now| level_dropped(&now, &then))
    };
    let offered = reactive(dropped, move |dropped| dropped.then(|| looking_back(question, &last)));
    rewording(question).into_iter().chain([words, offered]).collect()
}

/// A level may fall because the user knows more: said calmly, with a way to correct the old answer.
fn looking_back(question: Question, last: &LastTime) -> Element {
    let id = question.field("then");
    let levels = question.state.framework.levels.iter();
    let options = levels.map(|info| (info.id.id().to_string(), info.name.to_string()));
    let options = [vec![(String::new(), "Leave it as it was".to_string())], options.collect()].concat();
    let kept = move || {
        let then = question.state.with(|record| question.answer(record)?.then);
        then.map_or("", Rating::id).to_string()
    };
    let choose = move |value: String| {
        let Some(answer) = question.state.peek(|record| question.answer(record)) else { return };
        question.set(Answer { then: Rating::parse(&value), ..answer });
    };
    let select = select(id.clone(), options, &untrack(kept), choose).value(kept);
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
