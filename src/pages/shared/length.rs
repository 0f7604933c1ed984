//! How long a text has become, said once it is longer than anyone reads.

use crate::components::{Element, element, reactive_text};

/// From so many characters on: about ten lines.
const LONG: usize = 600;

/// "1,240 characters. All of it is kept." under a field; nothing while the text is short.
pub fn length(text: impl Fn() -> String + Send + Sync + 'static) -> Element {
    let words = move || match text().chars().count() {
        long if long > LONG => format!("{long} characters. All of it is kept, and a few lines are read sooner."),
        _ => String::new(),
    };
    element("p").class("govuk-body-s app-tight").child(reactive_text(words))
}
