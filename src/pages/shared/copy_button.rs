//! A button that copies what a field shows, and says what came of it.

use crate::components::{Element, button, copy_text, element, reactive_text};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

const COPIED: &str = "Copied";
const MARKED: &str = "This browser lets no page copy. The text is marked: copy it with Ctrl+C, or Command+C on a Mac.";
/// How long "Copied" stays.
const STAYS: Duration = Duration::from_secs(5);

/// The button for the text area with this id, which shows the text.
pub fn copy_button(
    words: &'static str,
    field: &'static str,
    text: impl Fn() -> String + Clone + Send + Sync + 'static,
) -> Element {
    let said = RwSignal::new(String::new());
    let press = move |_| {
        let text = untrack(&text);
        spawn_local(async move {
            let is_copied = copy_text(&text, field).await;
            // The user may have left the page by then.
            drop(said.try_set(if is_copied { COPIED } else { MARKED }.into()));
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
