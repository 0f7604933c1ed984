//! A date field made of three text inputs, which everyone can type into.

use super::element::{Element, element};
use super::errors::{FieldError, error_message, has};
use super::field::{group, hint};
use super::value_of;
use leptos::prelude::*;

/// What the user typed, kept as it was beside any error.
#[derive(Clone, Copy)]
pub struct DateDraft {
    pub day: RwSignal<String>,
    pub month: RwSignal<String>,
    pub year: RwSignal<String>,
}

impl DateDraft {
    /// Day, month and year as they were before.
    pub fn of(fields: [String; 3]) -> Self {
        let [day, month, year] = fields.map(RwSignal::new);
        Self { day, month, year }
    }
}

const TWO: &str = "govuk-input govuk-date-input__input govuk-input--width-2";
const FOUR: &str = "govuk-input govuk-date-input__input govuk-input--width-4";

/// Day, month and year inputs. The day's input has the id `name`, for error links.
pub fn date_field(
    name: &'static str,
    legend: &'static str,
    explanation: String,
    draft: DateDraft,
    errors: Signal<Vec<FieldError>>,
) -> Element {
    let described =
        move || Some(if has(errors, name) { format!("{name}-hint {name}-error") } else { format!("{name}-hint") });
    let parts = element("div")
        .class("govuk-date-input")
        .child(part(name.into(), "Day", TWO, draft.day))
        .child(part(format!("{name}-month"), "Month", TWO, draft.month))
        .child(part(format!("{name}-year"), "Year", FOUR, draft.year));
    let fieldset = element("fieldset")
        .class("govuk-fieldset")
        .attr("role", "group")
        .attr_live("aria-describedby", described)
        .child(element("legend").class("govuk-fieldset__legend govuk-fieldset__legend--m").child(legend))
        .child(hint(name, explanation))
        .child(error_message(errors, name))
        .child(parts);
    group(errors, name).child(fieldset)
}

fn part(id: String, name: &'static str, class: &'static str, typed: RwSignal<String>) -> Element {
    let label = element("label").class("govuk-label govuk-date-input__label").attr("for", id.clone()).child(name);
    let input = element("input")
        .class(class)
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .value(move || typed.get())
        .on("input", move |event| typed.set(value_of(&event)));
    element("div")
        .class("govuk-date-input__item")
        .child(element("div").class("govuk-form-group").child(label).child(input))
}
