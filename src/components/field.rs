//! Form fields with their labels: text inputs, text areas, checkboxes and select lists.

use super::browser::input_of;
use super::element::{Child, Element, element};
use super::errors::{FieldError, error_message, has};
use super::value_of;
use leptos::prelude::*;

/// A label above a field. `size` is a design system class such as `govuk-label--m`, or empty.
pub fn label(id: impl Into<String>, size: &'static str, text: &'static str) -> Element {
    element("label").attr("class", format!("govuk-label {size}")).attr("for", id).child(text)
}

/// A hint under a label, named `{field}-hint`.
pub fn hint(field: &str, text: impl Into<String>) -> Element {
    element("div").class("govuk-hint").attr("id", format!("{field}-hint")).child(text.into())
}

/// The group around a field, marked while the field has an error.
pub fn group(errors: Signal<Vec<FieldError>>, field: impl Into<String>) -> Element {
    let field = field.into();
    element("div").attr_live("class", move || {
        let class = if has(errors, &field) { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
        Some(class.into())
    })
}

/// A multi-line text field with its label, hint and error.
pub fn text_area(
    id: impl Into<String>,
    (size, name): (&'static str, &'static str),
    explanation: &'static str,
    rows: &'static str,
    text: Signal<String>,
    write: impl Fn(String) + 'static,
    errors: Signal<Vec<FieldError>>,
) -> Element {
    let id = id.into();
    let own = id.clone();
    let described =
        move || Some(if has(errors, &own) { format!("{own}-hint {own}-error") } else { format!("{own}-hint") });
    let area = element("textarea")
        .class("govuk-textarea")
        .attr("id", id.clone())
        .attr("rows", rows)
        .attr("spellcheck", "true")
        .attr_live("aria-describedby", described)
        .value(move || text.get())
        .on("input", move |event| write(value_of(&event)));
    group(errors, id.clone())
        .child(label(id.clone(), size, name))
        .child(hint(&id, explanation))
        .child(error_message(errors, id))
        .child(area)
}

/// A single-line text field with its label and hint.
pub fn text_field(
    id: &'static str,
    (size, name): (&'static str, &'static str),
    explanation: &'static str,
    text: impl Fn() -> String + Send + 'static,
    write: impl Fn(String) + 'static,
) -> Element {
    let input = element("input")
        .class("govuk-input")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "true")
        .attr("aria-describedby", format!("{id}-hint"))
        .value(text)
        .on("input", move |event| write(value_of(&event)));
    element("div").class("govuk-form-group").child(label(id, size, name)).child(hint(id, explanation)).child(input)
}

/// A short text field that is checked, with its label, hint and error. `also` names what else describes it.
pub fn checked_field(
    id: &'static str,
    (size, name): (&'static str, &'static str),
    explanation: impl Into<String>,
    also: &'static str,
    typed: RwSignal<String>,
    errors: Signal<Vec<FieldError>>,
) -> Element {
    let described = move || {
        let error = if has(errors, id) { format!(" {id}-error") } else { String::new() };
        Some(format!("{id}-hint{also}{error}"))
    };
    let input = element("input")
        .class("govuk-input app-short")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr_live("aria-describedby", described)
        .value(move || typed.get())
        .on("input", move |event| typed.set(value_of(&event)));
    group(errors, id)
        .child(label(id, size, name))
        .child(hint(id, explanation))
        .child(error_message(errors, id))
        .child(input)
}

/// A checkbox with its label.
pub fn checkbox(id: &'static str, words: &'static str, ticked: RwSignal<bool>) -> Element {
    check(id.into(), words, move || ticked.get(), move |now| ticked.set(now))
}

/// The same, for a value kept elsewhere.
pub fn check(
    id: String,
    words: impl Child,
    ticked: impl Fn() -> bool + Send + 'static,
    change: impl Fn(bool) + 'static,
) -> Element {
    let own = id.clone();
    let input = element("input")
        .class("app-check__box")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .attr("value", "yes")
        .checked(ticked)
        .on("change", move |_| change(input_of(&own).is_some()));
    let words = element("label").class("govuk-label").attr("for", id).child(words);
    element("div").class("app-check").child(input).child(words)
}

/// Checkboxes under one question.
pub fn checks(legend: impl Child, boxes: Vec<Element>) -> Element {
    element("fieldset")
        .class("govuk-fieldset app-checks")
        .child(element("legend").class("govuk-fieldset__legend govuk-label--s").child(legend))
        .child(element("div").class("app-checks__boxes").child(boxes))
}

/// A select list, from values and names. Its selection is set from `chosen` once, when it is drawn.
pub fn select(id: String, options: Vec<(String, String)>, chosen: &str, choose: impl Fn(String) + 'static) -> Element {
    let option = |(value, name): (String, String)| {
        let selected = value == chosen;
        let option = element("option").attr("value", value).child(name);
        if selected { option.attr("selected", "") } else { option }
    };
    element("select")
        .class("govuk-select")
        .attr("id", id)
        .child(options.into_iter().map(option).collect::<Vec<_>>())
        .on("change", move |event| choose(value_of(&event)))
}
