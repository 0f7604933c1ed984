//! Handing something over: every byte of it in words and as it is, then as a file, or as a code to paste.

use super::open::said;
use crate::components::{Element, FileType, button, details, download, element, label, summary_row};
use crate::pages::shared::copy_button::copy_button;
use leptos::prelude::*;

/// What is handed over.
pub struct HandOver {
    pub file_name: String,
    pub in_words: Vec<(String, String)>,
    pub text: String,
    /// `None` if it is too old to have one.
    pub code: Option<String>,
    /// The id of the field with the code.
    pub field: &'static str,
    pub button: &'static str,
}

/// `given` runs once it was saved or copied.
pub fn hand_over(it: HandOver, given: impl Fn() + Clone + 'static) -> Vec<Element> {
    let HandOver { file_name, in_words, text, code, field, button: words } = it;
    let rows = in_words.into_iter().map(|(name, value)| summary_row(name, value)).collect::<Vec<_>>();
    let everything = element("dl").class("govuk-summary-list app-views__bytes").child(rows);
    let as_it_is = element("pre").class("app-code app-views__text").attr("tabindex", "0").child(text.clone());
    let answer = RwSignal::new(String::new());
    let own = given.clone();
    let save = move |_| {
        let words = match download(&file_name, FileType::Json, &text) {
            true => {
                own();
                "Look in your downloads. Send the file yourself, to nobody else."
            }
            false => "The browser did not take the file. Use the code instead.",
        };
        answer.set(words.into());
    };
    let saving = element("div")
        .class("govuk-button-group app-copy")
        .child(button("govuk-button app-tight", words).on("click", save))
        .child(said(answer));
    let mut parts = vec![
        details("See everything that is in the file", vec![everything]),
        details("See the file as it is", vec![as_it_is]),
        saving,
    ];
    if let Some(code) = code {
        let shown = code.clone();
        let area = element("textarea")
            .class("govuk-textarea app-code")
            .attr("id", field)
            .attr("rows", "2")
            .attr("readonly", "")
            .value(move || shown.clone())
            .on("copy", {
                let given = given.clone();
                move |_| given()
            });
        parts.push(label(field, "govuk-label--s", "Or the same as a code, to paste into a message"));
        parts.push(area);
        parts.push(copy_button("Copy the code", "code", field, move || code.clone()).on("click", move |_| given()));
    }
    parts
}
