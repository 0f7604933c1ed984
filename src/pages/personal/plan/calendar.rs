//! The days of the plan, on the page and as a file for a calendar.

use crate::components::{element, reactive, visually_hidden};
use crate::pages::shared::calendar::{Days, to_calendar};
use crate::record::{Action, Date, Entity, Id, Key};
use crate::state::AppState;
use leptos::prelude::*;

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
                (Key::Action(_), Some(Entity::Action(fields))) => !fields.text("due").is_empty(),
                (Key::Action(_) | Key::Occasion(_), _) => true,
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
