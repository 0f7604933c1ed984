//! The button that copies a text which stands in a field, and what it did.

use crate::components::{Element, button, copy_text, element, reactive_text};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long "Copied" stays.
const STAYS: Duration = Duration::from_secs(5);

/// `field` is the id of the text area that shows the text; `what` is its name in a sentence: "link".
pub fn copy_button(
    words: &'static str,
    what: &'static str,
    field: &'static str,
    text: impl Fn() -> String + 'static,
) -> Element {
    let said = RwSignal::new(String::new());
    let press = move |_| {
        let text = untrack(&text);
        spawn_local(async move {
            let words = match copy_text(&text, field).await {
                true => "Copied".to_string(),
                false => format!(
                    "This browser lets no page copy. The {what} is marked: copy it with Ctrl+C, or Command+C on a Mac."
                ),
            };
            let is_copied = words == "Copied";
            // The user may have left the page by then.
            drop(said.try_set(words));
            if is_copied {
                set_timeout(move || drop(said.try_set(String::new())), STAYS);
            }
        });
    };
    element("div")
        .class("govuk-button-group app-copy")
        .child(button("govuk-button app-tight", words).on("click", press))
        .child(element("span").attr("role", "status").child(reactive_text(move || said.get())))
}
