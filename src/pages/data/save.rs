//! "Save a copy": the button, what came of it, and the text for computers where downloads are blocked.

use super::super::words::size;
use crate::components::{all, details, download, element, label, live, paragraph};
use crate::state::AppState;
use leptos::prelude::*;

pub fn save(state: AppState) -> AnyView {
    let copy = Memo::new(move |_| state.copy());
    let outcome = RwSignal::new(String::new());
    let save = move |_| {
        let (name, text) = copy.get_untracked();
        outcome.set(if download(&name, &text) {
            state.mark_copied(state.today());
            format!("Your browser has {name}. Look in your downloads.")
        } else {
            "Your browser did not take the file. Copy the text below into a file instead.".into()
        });
    };
    let words = live(move || format!("Save a copy (JSON, {})", copy.with(|(_, text)| size(text.len()))));
    let button = element("button").class("govuk-button").set("type", "button").child(words).on("click", save);
    let said = element("div").set("role", "status").child(live(move || {
        let said = outcome.get();
        (!said.is_empty()).then(|| paragraph(said))
    }));
    let area = element("textarea").class("govuk-textarea app-code").set("id", "copy").set("rows", "8");
    let by_hand = details(
        "If downloads are blocked on this computer",
        vec![
            label("copy", "", "Copy all of this text into a file, and save it with a name that ends in .json"),
            area.set("readonly", "").value(move || copy.with(|(_, text)| text.clone())),
        ],
    );
    all([button.done(), said.done(), by_hand.done()])
}
