//! The words of a question that have changed since it was answered, in this assessment: both wordings are shown, and the
//! user keeps the answer or gives another (docs/rules.md, CHANGE-2). A part of its own, because few people ever see it,
//! and the words of 36 questions weigh eight kilobytes.

use super::answer::Question;
use crate::components::{button, element, paragraph, reactive};
use crate::framework::Level;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::record::{Answer, Command};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// If the answer is to other words than today's.
pub fn rewording(question: Question) -> Option<AnyView> {
    question.state.peek(|record| question.answer(record)).filter(|answer| is_older(question, answer))?;
    Some(later(async { load_both().await.is_ok() }, move || loaded(both(question))))
}

fn is_older(question: Question, answer: &Answer) -> bool {
    answer.wording != question.practice.wording
}

#[wasm_split(rewording, wasm_split_path = leptos::wasm_split, fallible, preload(load_both))]
fn both(question: Question) -> Result<AnyView, NotLoaded> {
    let practice = question.practice;
    let answered =
        move || question.state.with(|record| question.answer(record)).filter(|answer| is_older(question, answer));
    Ok(reactive(answered, move |now| {
        now.map(|now| {
            let level: Option<Level> = now.rating.level();
            let before = level.and_then(|level| practice.anchor_at(now.wording, level)).unwrap_or("the older words");
            let after = level.and_then(|level| practice.worded().levels.anchor(level)).unwrap_or_default();
            let keep = move |_| {
                if let Some(command) = question.about(|id, own| Command::KeepRating(id, own, practice.wording)) {
                    question.state.dispatch_with_undo(command, "Your answer is kept under the new words.");
                }
            };
            element("div")
                .class("govuk-inset-text")
                .child(paragraph("The words of this question have changed since you answered it."))
                .child(paragraph("Then: ").child(element("q").child(before)))
                .child(paragraph("Now: ").child(element("q").child(after)))
                .child(button("app-link-button", "My answer still fits").on("click", keep))
                .child(" Or choose a level again above.")
        })
    }))
}
