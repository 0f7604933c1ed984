//! A person's turn on a device that people use one after another: what is said when it begins, what ends it, and what the
//! trainer does in the end. A part of its own, because few devices are shared.

use super::later::{NotLoaded, later, loaded};
use super::words::count;
use crate::components::{
    Element, button, details, element, heading_m, open_in_place, paragraph, reactive_text, view_of,
};
use crate::pages::Navigator;
use crate::record::{Entity, Key, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// What is said of a turn, and where.
#[derive(Clone, Copy)]
enum Turn {
    /// Where it begins.
    Begins,
    /// The same, if the person before walked away.
    Left(Navigator),
    /// Where this browser can't be shared.
    Impossible,
    /// At the end of the results.
    Ends,
}

/// Whether someone has answered, planned or written something in this turn. A chosen role alone is nobody's yet.
pub fn is_taken(state: AppState) -> bool {
    state.peek(|record| record.entities().any(|(key, _)| *key != Key::Profile))
}

pub fn at_the_start(state: AppState) -> AnyView {
    shown(state, Turn::Begins)
}

/// What the person before has left, in place of the start.
pub fn someone_left(state: AppState, go: Navigator) -> AnyView {
    shown(state, Turn::Left(go))
}

/// The link asks for a device that people share, and this browser is not one yet: it is from the next load on, if it can.
pub fn not_yet(state: AppState, link: &str) -> AnyView {
    match state.share(link) {
        true => {
            open_in_place(&Route::Assess.href_with(link));
            view_of(Vec::<Element>::new())
        }
        false => shown(state, Turn::Impossible),
    }
}

pub fn at_the_end(state: AppState) -> AnyView {
    shown(state, Turn::Ends)
}

fn shown(state: AppState, turn: Turn) -> AnyView {
    later(async { load_drawn().await.is_ok() }, move || loaded(drawn(state, turn)))
}

#[wasm_split(turn, wasm_split_path = leptos::wasm_split, fallible, preload(load_drawn))]
fn drawn(state: AppState, turn: Turn) -> Result<AnyView, NotLoaded> {
    Ok(match turn {
        Turn::Begins => view_of(vec![begins(), for_trainer(state)]),
        Turn::Left(go) => view_of(vec![left(state, go), for_trainer(state)]),
        Turn::Ends => view_of(ends(state)),
        Turn::Impossible => view_of(paragraph(
            "This link is for a device that people share, and this browser can't keep one person's answers apart from another's. Open the link in another browser.",
        )),
    })
}

fn begins() -> Element {
    element("div")
        .class("govuk-inset-text")
        .child(element("p").class("govuk-body").child(element("strong").child("This device is shared, and it is your turn.")).child(
            " It starts clean: nothing of the person before is here. Your answers stay in this tab, and at the end of your results you remove them for the next person.",
        ))
}

/// The person before walked away, or this one has come back to the start.
fn left(state: AppState, go: Navigator) -> Element {
    let answers =
        state.peek(|record| record.entities().filter(|(_, found)| matches!(found, Entity::Answer(_))).count());
    let last = state.moment(state.peek(Record::latest_time));
    let day = if last.today == state.today() { "today".into() } else { format!("on {}", last.today.in_words()) };
    let words = format!(
        "{}, last changed {day} at {}. If they are not yours, remove them before you begin.",
        count(answers, "answer", "answers"),
        last.clock
    );
    element("section")
        .class("app-panel")
        .attr("aria-labelledby", "left")
        .child(heading_m("Someone's answers are still on this device").attr("id", "left"))
        .child(paragraph(words))
        .child(clearing(
            state,
            "Remove them, and start clean",
            true,
            button("app-link-button", "They are mine: go on with them").on("click", move |_| go_on(state, go)),
        ))
}

/// Where they were.
fn go_on(state: AppState, go: Navigator) {
    match state.peek(|record| (record.current_assessment().is_some(), record.shown_assessment().is_some())) {
        (true, _) => go.to.run(Route::Assess),
        (_, true) => go.to.run(Route::Results),
        // A step or a meeting, and no assessment yet.
        _ => go.follow.run(Route::Role.href_with(&state.shared_link().unwrap_or_default())),
    }
}

fn ends(state: AppState) -> Element {
    let words = "This removes your answers, your notes and your plan from this device. A file that you saved here is not removed: take it along, or hand it to the trainer.";
    element("div").child(paragraph(words)).child(clearing(
        state,
        "Done: clear this device for the next person",
        true,
        element("span"),
    ))
}

fn for_trainer(state: AppState) -> Element {
    let words = "This removes what is in this tab. Then the browser shows again what it keeps itself.";
    details(
        "For the trainer: stop sharing this device",
        vec![paragraph(words), clearing(state, "Stop sharing this device", false, element("span"))],
    )
}

/// The button that removes everything of this turn, the other way beside it, and what to do if the browser refuses.
fn clearing(state: AppState, name: &'static str, stays_shared: bool, beside: Element) -> Element {
    let said = RwSignal::new(String::new());
    let clear = move |_| {
        let link = state.shared_link().unwrap_or_default();
        match state.clear(stays_shared) {
            true if stays_shared => open_in_place(&Route::Assess.href_with(&link)),
            true => open_in_place(&Route::Trainers.href()),
            false => said.set(
                "The browser did not remove everything. Close this tab: that removes it. Then open the link again."
                    .into(),
            ),
        }
    };
    let class = if stays_shared { "govuk-button app-tight" } else { "govuk-button govuk-button--secondary app-tight" };
    element("div")
        .child(element("div").class("govuk-button-group").child(button(class, name).on("click", clear)).child(beside))
        .child(
            element("p").class("govuk-body app-tight").attr("role", "status").child(reactive_text(move || said.get())),
        )
}
