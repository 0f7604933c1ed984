//! What was answered the last time, beside what is answered now: where the words have changed since, and where a level
//! falls (domain.md D, falling levels).

use super::{Last, Question, button};
use crate::components::{Element, element, live, paragraph, select};
use crate::framework::Level;
use crate::insight::fell;
use crate::record::{Answer, Command, Rating};
use leptos::prelude::*;

pub fn view(question: &Question) -> Vec<AnyView> {
    let Some(last) = question.last.clone() else { return rewording(question).into_iter().collect() };
    let (own, then) = (question.clone(), last.clone());
    let fallen = Memo::new(move |_| {
        own.state.with(|record| record.answer(&own.id, &own.practice.id).is_some_and(|now| fell(now, &then.answer)))
    });
    let own = question.clone();
    let offered = live(move || fallen.get().then(|| looking_back(&own, &last)));
    rewording(question).into_iter().chain([offered]).collect()
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
