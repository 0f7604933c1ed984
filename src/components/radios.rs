//! Radio buttons with hints, as in the GOV.UK Design System.

use super::element::{Child, Element, element, fragment, view_of};
use super::errors::{FieldError, error_message, has};
use super::field::{group, hint};
use leptos::prelude::*;

/// One radio button.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// Read out in full at each focus, so keep it short and free of links.
    pub hint: Option<String>,
    /// A word or two beside the label, as in "Last time".
    pub mark: Option<String>,
    /// Separated from the buttons before it by "or".
    pub apart: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, mark: None, apart: false }
    }

    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub fn mark(self, mark: Option<String>) -> Self {
        Self { mark, ..self }
    }

    pub fn apart(self) -> Self {
        Self { apart: true, ..self }
    }
}

/// A group of radio buttons. `name` is the first button's id, for error links. Selecting one never leaves the page. The
/// legend is plain text, or a heading if the question is the page.
pub fn radios(
    name: impl Into<String>,
    legend: impl Child,
    explanation: &str,
    choices: Vec<Choice>,
    chosen: Signal<Option<String>>,
    choose: Callback<String>,
    errors: Signal<Vec<FieldError>>,
) -> Element {
    let name = name.into();
    let own = name.clone();
    let hinted = !explanation.is_empty();
    let described = move || match (hinted, has(errors, &own)) {
        (true, true) => Some(format!("{own}-hint {own}-error")),
        (true, false) => Some(format!("{own}-hint")),
        (false, true) => Some(format!("{own}-error")),
        (false, false) => None,
    };
    let mut items = element("div").class("govuk-radios");
    for (index, choice) in choices.into_iter().enumerate() {
        let id = if index == 0 { name.to_string() } else { format!("{name}-{}", index + 1) };
        let divider = choice.apart.then(|| element("div").class("govuk-radios__divider").child("or"));
        items = items.child(divider).child(radio(name.clone(), id, choice, chosen, choose));
    }
    let fieldset = element("fieldset")
        .class("govuk-fieldset")
        .attr_live("aria-describedby", described)
        .child(element("legend").class("govuk-fieldset__legend govuk-fieldset__legend--m").child(legend))
        .child(hinted.then(|| hint(&name, explanation)))
        .child(error_message(errors, name.clone()))
        .child(items);
    group(errors, name).child(fieldset)
}

fn radio(
    name: String,
    id: String,
    choice: Choice,
    chosen: Signal<Option<String>>,
    choose: Callback<String>,
) -> Element {
    let Choice { value, label, hint, mark, .. } = choice;
    let mark = mark.map(|mark| fragment([view_of(" "), element("span").class("app-last-time").child(mark).into_any()]));
    let hint_id = format!("{id}-item-hint");
    let mine = value.clone();
    let input = element("input")
        .class("govuk-radios__input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("id", id.clone())
        .attr("value", value.clone())
        .checked(move || chosen.with(|chosen| chosen.as_ref() == Some(&mine)))
        .on("change", move |_| choose.run(value.clone()));
    let input = if hint.is_some() { input.attr("aria-describedby", hint_id.clone()) } else { input };
    let hint = hint.map(|hint| element("div").class("govuk-hint govuk-radios__hint").attr("id", hint_id).child(hint));
    element("div")
        .class("govuk-radios__item")
        .child(input)
        .child(element("label").class("govuk-label govuk-radios__label").attr("for", id).child(label).child(mark))
        .child(hint)
}
