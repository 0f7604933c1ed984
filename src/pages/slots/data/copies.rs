//! What to do after saving a copy. A page cannot know that a file arrived, so a copy counts once the user has seen it, or
//! opened it here. And a copy to hand on.

use super::save::hand_out;
use crate::components::{Element, button, details, element, focus, fragment, link, paragraph, reactive};
use crate::pages::shared::backup_line::backup_line;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::words::count;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const SECONDARY: &str = "govuk-button govuk-button--secondary";

pub fn copies(state: AppState) -> AnyView {
    let offered = move || state.offered_copy().map(|on| on.in_words());
    fragment([
        backup_line(state, false),
        reactive(offered, move |on| on.map(|on| seen(state, &on))),
        earlier_words(state),
        to_hand_on(state).into_any(),
    ])
}

/// Until the user has seen the file, it does not count as a copy.
fn seen(state: AppState, on: &str) -> Element {
    let confirm = move |_| {
        state.confirm_copy();
        state.show_notice("Noted: this is your last saved copy.");
        focus(DONE_NOTICE);
    };
    element("div")
        .class("govuk-inset-text")
        .child(paragraph(format!(
            "Is the copy of {on} where you want it? Until you say so, it does not count as saved."
        )))
        .child(button(SECONDARY, "I have seen the file").on("click", confirm))
        .child(
            paragraph("Or ")
                .child(link(Route::Data.href_to("open"), "open it here"))
                .child(" to check it: nothing changes unless you say so."),
        )
}

/// What a copy for oneself holds besides what shows.
fn earlier_words(state: AppState) -> AnyView {
    let number = move || state.with(|record| record.entries().filter(|(_, entry)| entry.has_history()).count());
    reactive(number, |number| {
        let words = count(number, "item", "items");
        (number > 0).then(|| {
            paragraph(format!("Your copy also holds earlier words of {words}, and what you removed, so that nothing is lost when two copies meet."))
        })
    })
}

fn to_hand_on(state: AppState) -> Element {
    let outcome = RwSignal::new(String::new());
    let save = move |_| {
        let (name, text) = untrack(|| state.copy_to_hand_on());
        // For someone else, so it is not a copy of one's own.
        let _ = hand_out(&name, text, outcome);
    };
    details(
        "A copy to hand on",
        vec![
            paragraph("It holds what shows now and nothing else: no earlier words, and nothing that you removed."),
            button(SECONDARY, "Save a copy to hand on").on("click", save),
            element("div")
                .attr("role", "status")
                .child(reactive(move || outcome.get(), |said| (!said.is_empty()).then(|| paragraph(said)))),
        ],
    )
}
