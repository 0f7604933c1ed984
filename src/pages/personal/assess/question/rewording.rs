//! The words of a question that have changed since it was answered: both are shown (docs/rules.md, CHANGE-2). They come
//! from the open data, because few people ever need them, and the words of 36 questions weigh eight kilobytes.

use super::answer::Question;
use crate::components::{Element, button, element, paragraph, reactive};
use crate::record::{Answer, Command};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Of the file of a principle, what each level of its practices says and said.
#[derive(Deserialize)]
struct Principle {
    practices: Vec<Practice>,
}

#[derive(Deserialize)]
struct Practice {
    id: String,
    levels: Anchors,
    #[serde(default)]
    earlier: Vec<Earlier>,
}

#[derive(Deserialize)]
struct Earlier {
    wording: u32,
    levels: Anchors,
}

type Anchors = BTreeMap<String, String>;

/// Both wordings of the level that was answered in this assessment, and the user keeps the answer or gives another.
pub fn rewording(question: Question) -> Option<AnyView> {
    let practice = question.practice;
    let is_older = move |answer: &Answer| answer.wording != practice.wording;
    question.state.peek(|record| question.answer(record)).filter(is_older)?;
    let file = RwSignal::new(String::new());
    // The user may have left the page by then.
    let received = Box::new(move |text: Option<String>| drop(file.try_set(text.unwrap_or_default())));
    (question.go.fetch_text)(format!("framework/principles/{}.json", practice.id.parts().0), received);
    let answered = move || question.state.with(|record| question.answer(record)).filter(is_older);
    Some(reactive(
        move || (answered(), file.get()),
        move |(answered, file)| {
            let answered = answered?;
            let (before, after) = words(&file, practice.id.as_str(), &answered);
            let keep = move |_| {
                if let Some(command) = question.about(|id, own| Command::KeepRating(id, own, practice.wording)) {
                    question.state.dispatch_with_undo(command, "Your answer is kept under the new words.");
                }
            };
            Some(
                element("div")
                    .class("govuk-inset-text")
                    .child(paragraph("The words of this question have changed since you answered it."))
                    .child(paragraph("Then: ").child(quoted(before, "the older words")))
                    .child(paragraph("Now: ").child(quoted(after, "as above")))
                    .child(button("app-link-button", "My answer still fits").on("click", keep))
                    .child(" Or choose a level again above."),
            )
        },
    ))
}

fn quoted(words: Option<String>, unknown: &'static str) -> Element {
    words.map_or_else(|| element("span").child(unknown), |words| element("q").child(words))
}

/// What the level said when it was chosen, and what it says now, as far as the file has come and says so.
fn words(file: &str, practice: &str, answer: &Answer) -> (Option<String>, Option<String>) {
    let read = serde_json::from_str::<Principle>(file).ok();
    let found = read.and_then(|read| read.practices.into_iter().find(|found| found.id == practice));
    let level = answer.rating.id();
    found.map_or((None, None), |mut found| {
        let of_then = found.earlier.iter_mut().find(|earlier| earlier.wording == answer.wording);
        (of_then.and_then(|earlier| earlier.levels.remove(level)), found.levels.remove(level))
    })
}
