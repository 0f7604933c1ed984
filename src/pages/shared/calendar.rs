//! Days as a file for the person's calendar. The code that writes it is a part of its own, fetched when it is asked for.

use super::later::NotLoaded;
use super::left::day_of;
use crate::components::{Child, Element, FileType, button, download, element, reactive, site_url};
use crate::exchange::{CalendarDays, write_calendar};
use crate::record::Id;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;

/// Which days.
#[derive(Clone)]
pub enum Days {
    /// Everything that has a day.
    All,
    /// One step of the plan.
    Step(Id),
    /// A meeting, a review or the retreat.
    Occasion(Id),
    /// When to look again.
    LookAgain,
}

/// A button that gives the file, and beside it what came of that.
pub fn to_calendar(state: AppState, days: Days, words: impl Child) -> Element {
    let said = RwSignal::new(String::new());
    let give = move |_| {
        let days = days.clone();
        // The same words a second time would not be announced.
        said.set(String::new());
        spawn_local(async move {
            let words = match write(state, days).await {
                Ok(true) => " Look in your downloads, and open the file to add it.",
                Ok(false) => " The browser did not take the file.",
                Err(_) => " A part of this site could not be fetched. Try again.",
            };
            // The user may have left the page by then.
            let _ = said.try_set(words.into());
        });
    };
    let status = element("span")
        .attr("role", "status")
        .child(reactive(move || said.get(), |said| (!said.is_empty()).then(|| element("span").child(said))));
    element("span").class("app-no-print").child(button("app-link-button", words).on("click", give)).child(status)
}

#[wasm_split(calendar, wasm_split_path = leptos::wasm_split, fallible)]
fn write(state: AppState, days: Days) -> Result<bool, NotLoaded> {
    let (day_of, address) = (day_of(state), site_url());
    let (name, days) = state.peek(|record| {
        let from = CalendarDays { framework: state.framework, record, day_of: &day_of, address: &address };
        match days {
            Days::All => ("engagement-plan.ics", from.all()),
            Days::Step(id) => ("engagement-step.ics", from.step(&id).into_iter().collect()),
            Days::Occasion(id) => ("engagement-date.ics", from.occasion(&id).into_iter().collect()),
            Days::LookAgain => ("engagement-look-again.ics", from.look_again().into_iter().collect()),
        }
    });
    Ok(download(name, FileType::Calendar, &write_calendar(&days)))
}
