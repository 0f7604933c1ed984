//! How many questions a page shows: remembered by this browser, because it is about the screen and not the person.

use crate::components::{Element, element, label, link, select};
use crate::framework::PracticeId;
use crate::pages::personal::assess::question::{from_results, place};
use crate::record::Layout;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const FIELD: &str = "layout";

pub fn view(state: AppState) -> Element {
    let options = Layout::ALL.map(|layout| (layout.id().to_string(), layout.name().to_string()));
    let choose = move |id: String| {
        if let Some(layout) = Layout::parse(&id) {
            state.set_layout(layout);
        }
    };
    let select = select(FIELD.into(), options.to_vec(), untrack(|| state.layout()).id(), choose);
    element("div")
        .class("govuk-form-group app-layout app-no-print")
        .child(label(FIELD, "govuk-label--s", "Show the questions"))
        .child(select)
        .child(
            element("p")
                .class("govuk-body-s app-tight")
                .child(link(Route::Worksheet.href(), "Or print all 36 as a worksheet")),
        )
}

/// The link to a question, in the layout that the person chose.
pub fn href(state: AppState, practice: &PracticeId) -> String {
    let (principle, _) = practice.parts();
    let page = match state.layout() {
        Layout::OneQuestion => return Route::question(practice).href(),
        Layout::OnePrinciple => Route::Questions(principle.to_string()),
        Layout::Everything => Route::AllQuestions,
    };
    page.href_to(&place(practice))
}

/// The same, for a link on the results: once answered, the user is back there.
pub fn href_from_results(state: AppState, practice: &PracticeId) -> String {
    match state.layout() {
        Layout::OneQuestion => from_results(practice),
        _ => href(state, practice),
    }
}
