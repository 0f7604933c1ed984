//! A date as three text fields, which everybody can type into.

use super::errors::{ErrorMessage, FieldError, has};
use leptos::prelude::*;

/// What was typed, kept as it was beside any error.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateDraft {
    pub day: String,
    pub month: String,
    pub year: String,
}

/// Day, month and year. The day's field has the id `name`, for error links.
#[component]
pub fn DateField(
    name: &'static str,
    legend: &'static str,
    #[prop(into)] hint: String,
    draft: RwSignal<DateDraft>,
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let described = move || match has(errors, name) {
        true => format!("{name}-hint {name}-error"),
        false => format!("{name}-hint"),
    };
    view! {
        <div class="govuk-form-group" class=("govuk-form-group--error", move || has(errors, name))>
            <fieldset class="govuk-fieldset" role="group" aria-describedby=described>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
                <div class="govuk-hint" id=format!("{name}-hint")>{hint}</div>
                <ErrorMessage errors=errors field=name />
                <div class="govuk-date-input" id=format!("{name}-date")>
                    {part(name.into(), "Day", 2, move || draft.with(|d| d.day.clone()), move |t| draft.update(|d| d.day = t))}
                    {part(format!("{name}-month"), "Month", 2, move || draft.with(|d| d.month.clone()), move |t| draft.update(|d| d.month = t))}
                    {part(format!("{name}-year"), "Year", 4, move || draft.with(|d| d.year.clone()), move |t| draft.update(|d| d.year = t))}
                </div>
            </fieldset>
        </div>
    }
    .into_any()
}

fn part(
    id: String,
    label: &'static str,
    width: u8,
    value: impl Fn() -> String + Send + 'static,
    set: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for=id.clone()>{label}</label>
                <input
                    class=format!("govuk-input govuk-date-input__input govuk-input--width-{width}")
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=value
                    on:input=move |event| set(event_target_value(&event))
                />
            </div>
        </div>
    }    .into_any()
}
