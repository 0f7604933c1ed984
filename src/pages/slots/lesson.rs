//! Marking a lesson as done, without fuss.

use crate::components::{Element, button, element, fragment, mark, paragraph, reactive_text};
use crate::framework::PrincipleId;
use crate::pages::SlotContext;
use crate::pages::shared::words::count;
use crate::record::Command;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// At the end of a lesson: the button, or the date it was done and a way to undo that.
pub fn done(state: AppState, at: SlotContext) -> Option<AnyView> {
    let Some(Route::Lesson(id)) = at.route else { return None };
    let principle = state.framework.principle(&id)?.id.clone();
    let own = principle.clone();
    let when = move || state.with(|record| record.lesson(&own).map(|lesson| lesson.done));
    let (said, named) = (when.clone(), when.clone());
    let words = reactive_text(move || {
        said().map_or_else(String::new, |when| format!("You finished this lesson on {}. ", when.in_words()))
    });
    let set = move |done: bool| {
        let done = done.then(|| state.today());
        state.dispatch(Command::SetLesson(principle.clone(), done));
    };
    let label =
        reactive_text(move || if named().is_some() { "Not done after all" } else { "Mark as done" }.to_string());
    let button = button("govuk-button govuk-button--secondary app-tight", label)
        // One button that changes its words, so that it keeps the focus.
        .on("click", move |_| set(untrack(&when).is_none()));
    Some(fragment([element("p").class("govuk-body").attr("role", "status").child(words).into_any(), button.into_any()]))
}

/// Above the list of lessons: how many are done, and a mark beside each of them.
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
    Some(line.into_any())
}
