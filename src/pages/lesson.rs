//! Marking a lesson as done, quietly.

use super::At;
use super::words::count;
use crate::components::{Element, all, element, live, mark, paragraph};
use crate::framework::PrincipleId;
use crate::record::Command;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// At the end of a lesson: the button, or when it was done and the way back.
pub fn done(state: AppState, at: At) -> Option<AnyView> {
    let Some(Route::Lesson(id)) = at.route else { return None };
    let principle = state.framework.principle(&id)?.id.clone();
    let own = principle.clone();
    let when = move || state.with(|record| record.lesson(&own).map(|lesson| lesson.done));
    let (said, named) = (when.clone(), when.clone());
    let words = live(move || said().map(|when| format!("You finished this lesson on {}. ", when.in_words())));
    let set = move |done: bool| {
        let done = done.then(|| state.today());
        state.dispatch(Command::SetLesson(principle.clone(), done));
    };
    let label = live(move || if named().is_some() { "Not done after all" } else { "Mark as done" });
    let button = element("button")
        .class("govuk-button govuk-button--secondary app-tight")
        .set("type", "button")
        // One button that changes its words: the focus stays on it.
        .on("click", move |_| set(untrack(&when).is_none()))
        .child(label);
    Some(all([element("p").class("govuk-body").set("role", "status").child(words).done(), button.done()]))
}

/// Above the list of lessons: how many are done; and a mark beside each of them.
pub fn overview(state: AppState) -> Option<AnyView> {
    let done: Vec<PrincipleId> = state.peek(|record| record.lessons().into_iter().cloned().collect());
    if done.is_empty() {
        return None;
    }
    for principle in &done {
        mark(&format!("[data-lesson-done=\"{principle}\"]"), "app-done");
    }
    let all = state.framework.principles.len();
    let words = format!("You have finished {} of {all}.", count(done.len(), "lesson", "lessons"));
    let line: Element = paragraph(words);
    Some(line.done())
}
