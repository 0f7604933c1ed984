//! A field for a date in any sensible spelling, which says back how it was read.

use crate::components::{
    Element, FieldError, button, element, error_message, group, has, hint, label, reactive_text, value_of, view_of,
    visually_hidden,
};
use crate::insight::STEP_MONTHS;
use crate::record::{Date, DateFault, TypedDate, read_date};
use leptos::prelude::*;

/// The field. `months` are offered to be filled in by one press; what was read is said under it.
pub fn typed_date(
    id: &'static str,
    (size, name): (&'static str, &'static str),
    explanation: String,
    typed: RwSignal<String>,
    (today, months): (Date, &[u8]),
    errors: Signal<Vec<FieldError>>,
) -> Element {
    let described = move || {
        let error = if has(errors, id) { format!(" {id}-error") } else { String::new() };
        Some(format!("{id}-hint {id}-read{error}"))
    };
    let input = element("input")
        .class("govuk-input app-short")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr_live("aria-describedby", described)
        .value(move || typed.get())
        .on("input", move |event| typed.set(value_of(&event)));
    let read = move || match read_date(&typed.get(), today) {
        Ok(found @ TypedDate::Month(_)) => format!("{}, the end of the month", found.last_day().in_words()),
        Ok(TypedDate::Day(day)) => day.in_words(),
        Err(_) => String::new(),
    };
    let read = element("p")
        .class("govuk-body-s app-read")
        .attr("id", format!("{id}-read"))
        .attr("role", "status")
        .child(reactive_text(read));
    let soon = (!months.is_empty()).then(|| soon(typed, today, months));
    group(errors, id)
        .child(label(id, size, name))
        .child(hint(id, explanation))
        .child(error_message(errors, id))
        .child(input)
        .child(read)
        .child(soon)
}

/// Dates for one press, because most steps have no day of their own.
fn soon(typed: RwSignal<String>, today: Date, months: &[u8]) -> Element {
    let choice = |months: &u8| {
        let day = today.months_later(*months);
        let name = visually_hidden(format!(": {}", day.in_words()));
        let words = if *months == 1 { "1 month".into() } else { format!("{months} months") };
        button("app-link-button", vec![view_of(words), name.into_any()]).on("click", move |_| typed.set(day.in_words()))
    };
    let choices: Vec<Element> = months.iter().map(choice).collect();
    element("p").class("govuk-body app-soon").child("Or in: ").child(choices)
}

/// What is wrong with a date, and what one looks like. `what` goes on after "Enter the date".
pub fn date_error(fault: DateFault, what: &str, today: Date) -> String {
    let example = today.months_later(STEP_MONTHS).in_words();
    match fault {
        DateFault::Empty => format!("Enter the date {what}"),
        DateFault::Unclear => format!("Write the date like {example}, or 1/3/2027, or the month alone"),
        DateFault::Unreal => format!("There is no such day. Write the date like {example}, the day before the month"),
        DateFault::Year => "The year must be from 2000 to 2099".into(),
    }
}
