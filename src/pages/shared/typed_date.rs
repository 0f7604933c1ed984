//! A field for a date in any sensible spelling, which says back how it was read.

use crate::components::{Element, FieldError, button, checked_field, element, reactive_text, view_of, visually_hidden};
use crate::insight::STEP_MONTHS;
use crate::record::{Date, DateFault, TypedDate, read_date};
use leptos::prelude::*;

/// The field, of which this is the id of what was read. `months` are offered to be filled in by one press.
pub fn typed_date(
    (id, read_id): (&'static str, &'static str),
    name: (&'static str, &'static str),
    explanation: String,
    typed: RwSignal<String>,
    (today, months): (Date, &[u8]),
    errors: Signal<Vec<FieldError>>,
) -> Element {
    let read = move || match read_date(&typed.get(), today) {
        Ok(found @ TypedDate::Month(_)) => format!("{}, the end of the month", found.last_day().in_words()),
        Ok(TypedDate::Day(day)) => day.in_words(),
        Err(_) => String::new(),
    };
    let read = element("p")
        .class("govuk-body-s app-read")
        .attr("id", read_id.trim_start())
        .attr("role", "status")
        .child(reactive_text(read));
    let soon = (!months.is_empty()).then(|| soon(typed, today, months));
    checked_field(id, name, explanation, read_id, typed, errors).child(read).child(soon)
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
        DateFault::Unreal => format!("There is no such day. Write the date like {example}: day, month, year"),
        DateFault::Year => "The year must be from 2000 to 2099".into(),
    }
}
