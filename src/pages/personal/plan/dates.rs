//! The days of the plan: chosen by one press, on the page, and as a file for a calendar.

use crate::components::{DateDraft, Element, button, element, reactive, reactive_text, view_of, visually_hidden};
use crate::insight::STEP_MONTHS;
use crate::pages::shared::calendar::{Days, to_calendar};
use crate::record::{Action, Date, Entity, Id, Key};
use crate::state::AppState;
use leptos::prelude::*;

/// Months from today that one press fills in.
const CHOICES: [u8; 3] = [STEP_MONTHS, 6, 12];

/// Dates for one press, because most steps have no day of their own.
pub fn soon(due: DateDraft, today: Date) -> Element {
    let said = RwSignal::new(String::new());
    let choice = |months: u8| {
        let day = today.months_later(months);
        let fill = move |_| {
            let [in_day, in_month, in_year] = day.fields();
            due.day.set(in_day);
            due.month.set(in_month);
            due.year.set(in_year);
            said.set(day.in_words());
        };
        let name = visually_hidden(format!(": {}", day.in_words()));
        button("app-link-button", vec![view_of(format!("{months} months")), name.into_any()]).on("click", fill)
    };
    element("p")
        .class("govuk-body app-soon")
        .child("Or in: ")
        .child(CHOICES.map(choice).into_iter().collect::<Vec<_>>())
        .child(
            element("span")
                .class("govuk-visually-hidden")
                .attr("role", "status")
                .child(reactive_text(move || said.get())),
        )
}

/// "On the job, by 30 June 2027. "
pub fn how_and_when(state: AppState, id: &Id, action: &Action) -> AnyView {
    let mode = action.mode.name();
    reactive(due(state, id), move |due| {
        let due = due.map_or_else(|| "no date yet".into(), |due| format!("by {}", due.in_words()));
        element("span").child(format!("{mode}, {due}. "))
    })
}

fn due(state: AppState, id: &Id) -> impl Fn() -> Option<Date> + Send + Sync + 'static {
    let id = id.clone();
    move || state.with(|record| record.action(&id).and_then(|action| action.due))
}

/// A step with a date can go into a calendar.
pub fn in_calendar(state: AppState, id: &Id, action: &Action) -> AnyView {
    let (own, text) = (id.clone(), action.text.clone());
    let due = due(state, id);
    reactive(
        move || due().is_some(),
        move |has_date| {
            has_date.then(|| {
                let name = visually_hidden(format!(": {text}")).attr("data-own", "");
                let words = vec!["Put it in my calendar".into_any(), name.into_any()];
                element("span").child(" ").child(to_calendar(state, Days::Step(own.clone()), words))
            })
        },
    )
}

/// Every date as one file; also once the last step is gone, so that a calendar can forget it.
pub fn whole_calendar(state: AppState) -> AnyView {
    let has_dates = move || {
        state.with(|record| {
            record.entries().any(|(key, entry)| match (key, entry.current()) {
                (Key::Action(_), Some(Entity::Action(action))) => action.due.is_some(),
                (Key::Action(_), _) => true,
                _ => false,
            })
        })
    };
    reactive(has_dates, move |has_dates| {
        has_dates.then(|| {
            let words = "The file holds your own words, and others may see your calendar. After a change, save it again: each day keeps its name, so that a calendar can update it and not add it twice.";
            let give = to_calendar(state, Days::All, "Put all my dates in a calendar");
            vec![
                element("p").class("govuk-body app-tight").child(give),
                element("p").class("govuk-body-s app-no-print").child(words),
            ]
        })
    })
}
