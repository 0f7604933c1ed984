//! The question that has its own page: its form stands there (`documents/assess/question.rs`) and is taken over. What
//! someone chose before the app came is kept.

use super::answer::{LEVEL, Question};
use super::fields::rule;
use super::place::Place;
use super::{evidence, last_time};
use crate::components::{
    Element, button, button_link, choose_in, chosen_in, details, element, focus, follow, fragment, link, on_form,
    once_there, paragraph, radio_of, reactive, say_in, set_hidden, view_of,
};
use crate::framework::PracticeId;
use crate::pages::shared::dom_names;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::pages::{QuestionSlot, SlotContext};
use crate::record::{Evidence, Key};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// What fills a place in the page of a question.
pub fn slot(slot: QuestionSlot, state: AppState, at: SlotContext) -> Option<AnyView> {
    let Some(Route::Question(principle, letter)) = &at.route else { return None };
    let practice = state.framework.practice(&PracticeId::within(principle, letter))?;
    let current = move || state.current_assessment().map(|(id, _)| id);
    Some(reactive(current, move |current| {
        let question = current.map(|id| Question::new(state, id, practice, at.go, LEVEL));
        match (slot, question) {
            (QuestionSlot::Place, question) => Place::new(state, practice, at.query).view(question),
            (QuestionSlot::Answer, Some(question)) => answer(question, Place::new(state, practice, at.query)),
            (QuestionSlot::Answer, None) => without_assessment(),
            (QuestionSlot::Below, Some(question)) => below(question),
            (QuestionSlot::Below, None) => ().into_any(),
        }
    }))
}

/// The user followed a link to a question before starting: it can be read, and has no assessment to be answered in.
fn without_assessment() -> AnyView {
    once_there(|| set_hidden(SAVE, true));
    element("div")
        .class("govuk-inset-text")
        .child(paragraph("To answer this question, first say which role and grade it is for. It takes a minute."))
        .child(button_link(Route::Assess.href(), "Start your self-assessment"))
        .into_any()
}

/// The buttons of the form.
const SAVE: &str = ".app-question__on";

/// What goes with the answer. It takes the form over, too.
fn answer(question: Question, place: Place) -> AnyView {
    let is_missing = RwSignal::new(false);
    let chosen = question.chosen();
    once_there(move || {
        set_hidden(SAVE, false);
        mark_last_time(question);
        if let Some(rule) = question.about(|id, _| rule(question.state, &id)) {
            say_in(".app-question__rule", &rule);
        }
        let before = chosen_in(LEVEL).filter(|before| chosen.get().as_ref() != Some(before));
        if let Some(before) = before {
            question.choose(&before);
        }
        follow(move || chosen.with(|chosen| choose_in(LEVEL, chosen.as_deref())));
    });
    on_form(dom_names::QUESTION, "change", move |event| {
        if let Some(value) = radio_of(&event, LEVEL) {
            is_missing.set(false);
            question.choose(&value);
        }
    });
    on_form(dom_names::QUESTION, "submit", move |event| {
        event.prevent_default();
        match chosen.get_untracked() {
            Some(_) => place.onward(question.go),
            None => {
                is_missing.set(true);
                focus(dom_names::LEVEL_ERROR);
            }
        }
    });
    let here = Route::question(&question.practice.id);
    let missing = reactive(
        move || is_missing.get(),
        move |is_missing| is_missing.then(|| missing(here.href_to(LEVEL), move || place.onward(question.go))),
    );
    fragment([
        view_of(question.versions(Key::Answer)),
        view_of(last_time::view(question)),
        folded(question, chosen).into_any(),
        missing,
    ])
}

/// The level of last time is named beside it, never chosen for anyone.
fn mark_last_time(question: Question) {
    if let Some(last) = question.last() {
        let level = last.answer.rating.id();
        say_in(&format!("[data-last={level}]"), "Last time");
        say_in(&format!("[data-last-when={level}]"), &last.started.month_in_words());
    }
}

/// The evidence and the note, which are optional, in one line until someone opens it. If there are some, it is open, but
/// only where it can be from the start, so that nothing moves when its part comes.
fn folded(question: Question, chosen: Memo<Option<String>>) -> Element {
    let has_some = question.state.peek(|record| {
        let evidence = question.evidence(record);
        question.note(record).is_some() || evidence != Evidence::default()
    });
    let name = if has_some { "What you could point to: added" } else { dom_names::POINT_TO };
    let fold = |inside: AnyView| details(name, vec![element("div").child(inside)]);
    match has_some.then(|| loaded(inside(question, chosen))).flatten() {
        Some(here) => fold(here).attr("open", ""),
        None => fold(later(async { load_inside().await.is_ok() }, move || loaded(inside(question, chosen)))),
    }
}

#[wasm_split(folds, wasm_split_path = leptos::wasm_split, fallible, preload(load_inside))]
fn inside(question: Question, chosen: Memo<Option<String>>) -> Result<AnyView, NotLoaded> {
    let errors = RwSignal::new(Vec::new());
    Ok(fragment([evidence::view(question, chosen), view_of(Vec::from(question.notes(errors)))]))
}

/// Said where the button was pressed, with the ways on.
fn missing(first: String, leave_open: impl Fn() + 'static) -> Element {
    element("div")
        .class("govuk-error-message")
        .attr("id", dom_names::LEVEL_ERROR)
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child("Nothing is chosen yet. ")
        .child(link(first, "Choose what fits best"))
        .child(", or ")
        .child(button("app-link-button", "leave it open and go on").on("click", move |_| leave_open()))
        .child(".")
}

/// Below the button, because it is seldom needed: which hat, taking the answer back, help, and where it is saved.
fn below(question: Question) -> AnyView {
    fragment([question.ways_back(question.chosen()), question.help(), super::saved::saved(question.state)])
}
