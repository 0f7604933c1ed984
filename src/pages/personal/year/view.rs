//! The page of the year.

use super::late::{late_step, were_you_there};
use super::lead::lead;
use super::months::months;
use super::picture::picture;
use crate::components::{
    Element, YearShape, button_link, element, fragment, heading, label, link, reactive, select, year_key,
};
use crate::insight::{YEAR_MONTHS, year, year_start};
use crate::pages::Navigator;
use crate::pages::shared::calendar::{Days, to_calendar};
use crate::pages::shared::left::day_of;
use crate::pages::shared::saved_line::stays_here;
use crate::pages::shared::year_links::{When, YearQuery};
use crate::record::{Month, OccasionKind, Record};
use crate::state::AppState;
use crate::title::YEAR;
use leptos::prelude::*;

const KEY: [(YearShape, &str); 5] = [
    (YearShape::Assessment, "Assessment"),
    (YearShape::Meeting, "Meeting"),
    (YearShape::Review, "Review"),
    (YearShape::Step, "Step"),
    (YearShape::Retreat, "Retreat"),
];

pub fn view(state: AppState, from: Option<Month>, go: Navigator) -> AnyView {
    let shown = move || {
        let today = state.today();
        state.with(|record| {
            year(state.framework, record, (from.unwrap_or(year_start(record, today)), today), &day_of(state))
        })
    };
    let top = reactive(shown, move |year| {
        let today = state.today();
        vec![
            element("p").class("govuk-body-l").child(lead(state.framework, &year, today)),
            year_key(&KEY, "Filled: been or done"),
            picture(&year, today),
        ]
    });
    let list = reactive(shown, move |year| months(state.framework, &year, state.today()));
    fragment([
        heading(YEAR).into_any(),
        top,
        late_step(state),
        were_you_there(state),
        list,
        ways(state).into_any(),
        start(state, from, go).into_any(),
        stays_here("Your year stays in this browser.").into_any(),
    ])
}

fn ways(state: AppState) -> Element {
    let has_days = move || state.with(|record: &Record| !record.is_empty());
    let give = reactive(has_days, move |has_days| {
        has_days
            .then(|| element("p").class("govuk-body").child(to_calendar(state, Days::All, "Put it all in my calendar")))
    });
    let plan = |kind| YearQuery::Add(kind, None, When::Open).href();
    element("div")
        .class("app-no-print")
        .child(
            element("div")
                .class("govuk-button-group")
                .child(button_link(plan(OccasionKind::Meeting), "Plan a meeting"))
                .child(link(plan(OccasionKind::Review), "Plan a review"))
                .child(link(plan(OccasionKind::Retreat), "Plan the retreat")),
        )
        .child(give)
}

/// Any month from half a year ago to half a year ahead can be the first.
fn start(state: AppState, from: Option<Month>, go: Navigator) -> Element {
    const START: &str = "year-start";
    let today = state.today();
    let shown = from.unwrap_or_else(|| state.peek(|record| year_start(record, today)));
    let first = Month::of(today).earlier(YEAR_MONTHS);
    let mut months: Vec<Month> = (0..=2 * YEAR_MONTHS).map(|later| first.later(later)).collect();
    if !months.contains(&shown) {
        months.push(shown);
    }
    let options = months.into_iter().map(|month| (month.to_string(), month.in_words())).collect();
    let choose = move |month: String| go.follow.run(YearQuery::Show(month.parse().ok()).href());
    element("div")
        .class("govuk-form-group app-no-print")
        .child(label(START, "", "Start in another month"))
        .child(select(START.into(), options, &shown.to_string(), choose))
}
