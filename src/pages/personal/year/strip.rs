//! The year on home: the picture, a sentence, and the way to the page.

use super::lead::lead;
use super::picture::picture;
use crate::components::{Element, element, link, reactive};
use crate::insight::{year, year_start};
use crate::pages::shared::left::day_of;
use crate::route::Route;
use crate::state::AppState;
use crate::title::YEAR;

pub fn strip(state: AppState) -> Element {
    let shown = move || {
        let today = state.today();
        state.with(|record| year(state.framework, record, (year_start(record, today), today), &day_of(state)))
    };
    let inside = reactive(shown, move |year| {
        let today = state.today();
        vec![
            picture(&year, today),
            element("p")
                .class("govuk-body")
                .child(format!("{} ", lead(state.framework, &year, today)))
                .child(link(Route::Year.href(), "Open your year")),
        ]
    });
    let title = element("h2").class("govuk-heading-m").child(YEAR);
    element("section").class("app-year-strip").child(title).child(inside)
}
