//! The GOV.UK error pattern: a summary that takes focus, and the same words beside the field.

use super::browser::{focus, set_title};
use super::element::{Element, element, visually_hidden};
use super::reactive::{follow, reactive};
use leptos::prelude::*;

const PREFIX: &str = "Error: ";
const SUMMARY: &str = "error-summary";

/// What is wrong, and the id of the field to fix.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    pub field: &'static str,
    pub text: String,
}

impl FieldError {
    pub fn new(field: &'static str, text: impl Into<String>) -> Self {
        Self { field, text: text.into() }
    }
}

/// The summary at the top of the page. Each time errors are set it takes focus, and the window's title says so. `page`
/// is the page's own link, because a bare `#id` would lead elsewhere under a `<base>`; the app's click handler moves
/// focus to the field.
pub fn error_summary(errors: Signal<Vec<FieldError>>, page: String) -> AnyView {
    follow(move || {
        let title = document().title();
        let plain = title.strip_prefix(PREFIX).unwrap_or(&title);
        if errors.with(Vec::is_empty) {
            if plain != title {
                set_title(plain);
            }
        } else {
            set_title(&format!("{PREFIX}{plain}"));
            focus(SUMMARY);
        }
    });
    reactive(move || errors.get(), move |found| (!found.is_empty()).then(|| summary(found, &page)))
}

fn summary(errors: Vec<FieldError>, page: &str) -> Element {
    let item = |error: FieldError| {
        element("li").child(element("a").attr("href", format!("{page}#{}", error.field)).child(error.text))
    };
    let list = element("ul").class("govuk-list govuk-error-summary__list");
    let list = list.child(errors.into_iter().map(item).collect::<Vec<_>>());
    let alert = element("div")
        .attr("role", "alert")
        .child(element("h2").class("govuk-error-summary__title").child("There is a problem"))
        .child(element("div").class("govuk-error-summary__body").child(list));
    element("div").class("govuk-error-summary").attr("id", SUMMARY).attr("tabindex", "-1").child(alert)
}

/// The error message beside the field; nothing if it has no error. Its id is `{field}-error`.
pub fn error_message(errors: Signal<Vec<FieldError>>, field: impl Into<String>) -> AnyView {
    let field = field.into();
    let id = format!("{field}-error");
    let text =
        move || errors.with(|errors| errors.iter().find(|error| error.field == field).map(|error| error.text.clone()));
    reactive(text, move |text| {
        let message = element("p").class("govuk-error-message").attr("id", id.clone());
        text.map(|text| message.child(visually_hidden("Error: ")).child(text))
    })
}

/// Whether a field has an error.
pub fn has(errors: Signal<Vec<FieldError>>, field: &str) -> bool {
    errors.with(|errors| errors.iter().any(|error| error.field == field))
}
