//! Radio buttons with hints, as the GOV.UK Design System has them.

use super::errors::{ErrorMessage, FieldError, has};
use leptos::prelude::*;

/// One radio button.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// Read out in full at each focus, so short, and without links.
    pub hint: Option<String>,
    /// Set apart from the ones before by "or".
    pub apart: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, apart: false }
    }

    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub fn apart(self) -> Self {
        Self { apart: true, ..self }
    }
}

/// A group of radio buttons. `name` is the first button's id, for error links. Choosing never leaves the page.
#[component]
pub fn Radios(
    name: &'static str,
    /// The legend: plain text, or a heading where the question is the page.
    #[prop(into)]
    legend: ViewFn,
    #[prop(optional, into)] hint: Option<String>,
    choices: Vec<Choice>,
    chosen: Signal<Option<String>>,
    on_choose: Callback<String>,
    #[prop(optional, into)] errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let hinted = hint.is_some();
    let described = move || {
        let hint = hinted.then(|| format!("{name}-hint"));
        let error = has(errors, name).then(|| format!("{name}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let items = choices.into_iter().enumerate().map(|(index, choice)| {
        let id = if index == 0 { name.to_string() } else { format!("{name}-{}", index + 1) };
        radio(name, id, choice, chosen, on_choose)
    });
    view! {
        <div class="govuk-form-group" class=("govuk-form-group--error", move || has(errors, name))>
            <fieldset class="govuk-fieldset" aria-describedby=described>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{legend.run()}</legend>
                {hint.map(|hint| view! { <div class="govuk-hint" id=format!("{name}-hint")>{hint}</div> })}
                <ErrorMessage errors=errors field=name />
                <div class="govuk-radios">{items.collect_view()}</div>
            </fieldset>
        </div>
    }
    .into_any()
}

fn radio(
    name: &'static str,
    id: String,
    choice: Choice,
    chosen: Signal<Option<String>>,
    on_choose: Callback<String>,
) -> AnyView {
    let Choice { value, label, hint, apart } = choice;
    let hint_id = format!("{id}-item-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    let (mine, sent) = (value.clone(), value.clone());
    view! {
        {apart.then(|| view! { <div class="govuk-radios__divider">"or"</div> })}
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                type="radio"
                name=name
                id=id.clone()
                value=value
                aria-describedby=described
                prop:checked=move || chosen.with(|chosen| chosen.as_ref() == Some(&mine))
                on:change=move |_| on_choose.run(sent.clone())
            />
            <label class="govuk-label govuk-radios__label" for=id>{label}</label>
            {hint.map(|hint| view! { <div class="govuk-hint govuk-radios__hint" id=hint_id>{hint}</div> })}
        </div>
    }
    .into_any()
}
