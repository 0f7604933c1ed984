//! The GOV.UK error pattern: a summary that takes focus, and the same words beside the field.

use super::browser::{focus, set_title};
use leptos::prelude::*;

const PREFIX: &str = "Error: ";
const SUMMARY: &str = "error-summary";

/// What is wrong, and the id of the field to mend.
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

/// The box on top. Each time the errors are set it takes focus, and the window's title says so.
/// `page` is the page's own link, since a bare `#id` would lead elsewhere under a `<base>`.
#[component]
pub fn ErrorSummary(errors: Signal<Vec<FieldError>>, page: String) -> impl IntoView {
    Effect::new(move |_| {
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
    let item = move |error: FieldError, page: &str| {
        view! {
            <li>
                <a href=format!("{page}#{}", error.field)>{error.text}</a>
            </li>
        }
    };
    move || {
        let found = errors.get();
        (!found.is_empty()).then(|| {
            view! {
                <div class="govuk-error-summary" id=SUMMARY tabindex="-1">
                    <div role="alert">
                        <h2 class="govuk-error-summary__title">"There is a problem"</h2>
                        <div class="govuk-error-summary__body">
                            <ul class="govuk-list govuk-error-summary__list">
                                {found.into_iter().map(|error| item(error, &page)).collect_view()}
                            </ul>
                        </div>
                    </div>
                </div>
            }
        })
    }
}

/// The same words beside the field; nothing where it has no error. Its id is `{field}-error`.
#[component]
pub fn ErrorMessage(errors: Signal<Vec<FieldError>>, field: &'static str) -> impl IntoView {
    move || {
        let text = errors.with(|errors| errors.iter().find(|error| error.field == field).map(|error| error.text.clone()));
        text.map(|text| {
            view! {
                <p class="govuk-error-message" id=format!("{field}-error")>
                    <span class="govuk-visually-hidden">"Error: "</span>
                    {text}
                </p>
            }
        })
    }
}

/// Whether a field has an error.
pub(super) fn has(errors: Signal<Vec<FieldError>>, field: &'static str) -> bool {
    errors.with(|errors| errors.iter().any(|error| error.field == field))
}
