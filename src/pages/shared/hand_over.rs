//! Handing something over: every byte of it in words and as it is, then as a file, or as a code to paste. Nothing leaves a
//! page by itself.

use super::copy_button::copy_button;
use crate::components::{Element, FileType, button, details, download, element, label, reactive_text};
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

impl HandOver {
    /// Everything that is in it, each with its name.
    pub fn in_words(&self) -> Element {
        let row = |(name, value): &(String, String)| {
            element("div").child(element("dt").child(name.clone())).child(element("dd").child(value.clone()))
        };
        element("dl").class("app-file__words").child(self.in_words.iter().map(row).collect::<Vec<_>>())
    }

    /// To the last letter, folded.
    pub fn as_it_is(&self) -> Element {
        let text = element("pre").class("app-code app-file__text").attr("tabindex", "0").child(self.text.clone());
        details("The file as it is", vec![text])
    }

    /// The button that saves the file, and the code for where files are blocked. `given` runs once it was saved or
    /// copied.
    pub fn ways(self, given: impl Fn() + Clone + 'static) -> Vec<Element> {
        let Self { file_name, text, code, field, button: words, .. } = self;
        let said = RwSignal::new(String::new());
        let own = given.clone();
        let save = move |_| {
            let is_given = download(&file_name, FileType::Json, &text);
            said.set(match is_given {
                true => {
                    format!("Your browser was given {file_name}. Look in your downloads, then hand it over yourself.")
                }
                false => "Your browser did not take the file. Use the code instead.".into(),
            });
            if is_given {
                own();
            }
        };
        let status = element("span").attr("role", "status").child(reactive_text(move || said.get()));
        let saving = element("div")
            .class("govuk-button-group app-copy")
            .child(button("govuk-button app-tight", words).on("click", save))
            .child(status);
        let code = code.map(|code| as_code(code, field, given));
        [saving].into_iter().chain(code.into_iter().flatten()).collect()
    }
}

fn as_code(code: String, field: &'static str, given: impl Fn() + Clone + 'static) -> Vec<Element> {
    let (shown, copied) = (code.clone(), given.clone());
    let area = element("textarea")
        .class("govuk-textarea app-code")
        .attr("id", field)
        .attr("rows", "3")
        .attr("readonly", "")
        .value(move || shown.clone())
        // Copied by hand.
        .on("copy", move |_| copied());
    vec![
        label(field, "govuk-label--s", "Where files are blocked: the same as a code"),
        area,
        copy_button("Copy the code", "code", field, move || code.clone()).on("click", move |_| given()),
    ]
}
