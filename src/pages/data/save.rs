//! "Save a copy": the button, what came of it, and the text for computers where downloads are blocked.

use super::super::words::size;
use crate::components::{Element, all, details, download, element, label, live, paragraph};
use crate::state::AppState;
use leptos::prelude::*;

/// The button with its outcome, and the text to copy by hand.
pub fn save(state: AppState) -> AnyView {
    let opened = RwSignal::new(false);
    // Written anew for each change only while somebody looks at it.
    let text = move || if opened.get() { state.copy().1 } else { String::new() };
    let area = element("textarea").class("govuk-textarea app-code").set("id", "copy").set("rows", "8");
    let by_hand = details(
        "If downloads are blocked on this computer",
        vec![
            label("copy", "", "Copy all of this text into a file, and save it with a name that ends in .json"),
            area.set("readonly", "").value(text),
        ],
    );
    all([button(state, opened), by_hand.on("toggle", move |_| opened.set(true)).done()])
}

/// The button with its outcome.
pub fn button(state: AppState, by_hand: RwSignal<bool>) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let save = move |_| {
        let (name, text) = untrack(|| state.copy());
        outcome.set(if download(&name, &text) {
            state.mark_copied(state.today());
            format!("Your browser has {name}. Look in your downloads.")
        } else {
            by_hand.set(true);
            "Your browser did not take the file. Copy the text below into a file instead.".into()
        });
    };
    let words = live(move || format!("Save a copy (JSON, {})", size(state.with(|_| state.copy().1.len()))));
    let button = element("button").class("govuk-button").set("type", "button").child(words).on("click", save);
    let said = element("div").set("role", "status").child(live(move || {
        let said = outcome.get();
        (!said.is_empty()).then(|| -> Element { paragraph(said) })
    }));
    all([button.done(), said.done()])
}
