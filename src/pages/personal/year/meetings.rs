//! "My meetings": when the next one is, what the person promised, and what became of it.

use super::late::were_you_there;
use crate::components::{Element, button_link, element, fragment, heading, link, reactive, visually_hidden};
use crate::framework::Framework;
use crate::insight::occasion_name;
use crate::pages::Page;
use crate::pages::personal::plan::PlanForm;
use crate::pages::shared::calendar::{Days, to_calendar};
use crate::pages::shared::saved_line::stays_here;
use crate::pages::shared::year_links::{When, YearQuery};
use crate::record::{Date, Id, Occasion, OccasionKind, OccasionState};
use crate::route::Route;
use crate::state::AppState;
use crate::title::MY_MEETINGS;
use leptos::prelude::*;

/// A meeting with its id.
type Found = (Id, Occasion);

pub fn page(state: AppState) -> Page {
    let found = move || {
        let meetings = state.with(|record| {
            let all = record.occasions().into_iter().filter(|(_, found)| found.kind != OccasionKind::Review);
            all.map(|(id, found)| (id.clone(), found.clone())).collect::<Vec<Found>>()
        });
        (state.today(), meetings)
    };
    let list = reactive(found, move |(today, meetings)| match meetings.is_empty() {
        true => empty(),
        false => list(state, &meetings, today),
    });
    Page::new(fragment([heading(MY_MEETINGS).into_any(), were_you_there(state), list]))
}

fn empty() -> Vec<Element> {
    let words = "No meeting is planned yet. An hour a month with people who do the same work is the cheapest training there is.";
    vec![
        element("p").class("govuk-body-l").child(words),
        element("div")
            .class("govuk-button-group")
            .child(plan())
            .child(link(Route::Meetings.href(), "How to find three people and begin")),
    ]
}

fn plan() -> Element {
    button_link(YearQuery::Add(OccasionKind::Meeting, None, When::Open).href(), "Plan a meeting")
}

fn list(state: AppState, meetings: &[Found], today: Date) -> Vec<Element> {
    let is_ahead = |found: &&Found| found.1.state == OccasionState::Planned && found.1.day >= today;
    let (ahead, past): (Vec<&Found>, Vec<&Found>) = meetings.iter().partition(is_ahead);
    let mut parts = Vec::new();
    if !ahead.is_empty() {
        parts.push(heading_of("Ahead"));
        parts.push(items(ahead.iter().map(|found| next(state, found)).collect()));
    }
    if !past.is_empty() {
        parts.push(heading_of("Promises, the newest first"));
        parts.push(items(past.iter().rev().map(|found| promise(state.framework, found)).collect()));
    }
    let calendar =
        element("p").class("govuk-body").child(to_calendar(state, Days::All, "Put all my dates in a calendar"));
    let ways = element("div")
        .class("govuk-button-group app-no-print")
        .child(plan())
        .child(link(Route::Year.href(), "See your year"));
    parts.extend([ways, calendar, stays_here("What you promised stays in this browser.")]);
    parts
}

fn heading_of(words: &'static str) -> Element {
    element("h2").class("govuk-heading-m").child(words)
}

fn items(items: Vec<Element>) -> Element {
    element("ul").class("govuk-list app-meetings").child(items)
}

/// "18 March 2027, 10.30 am: Meeting on honest scope".
fn when(framework: &'static Framework, occasion: &Occasion) -> String {
    let time = occasion.time.map_or_else(String::new, |time| {
        format!(", {}{}", time.in_words(), if occasion.chatham { " Chatham Islands time" } else { "" })
    });
    format!("{}{time}: {}", occasion.day.in_words(), occasion_name(framework, occasion))
}

fn next(state: AppState, (id, occasion): &Found) -> Element {
    let name = when(state.framework, occasion);
    let hidden = || visually_hidden(format!(": {name}")).into_any();
    let change = link(YearQuery::Change(Some(id.clone())).href(), "Change").child(hidden());
    let calendar = to_calendar(state, Days::Occasion(id.clone()), vec!["Put it in my calendar".into_any(), hidden()]);
    let sheet = occasion.principle.as_ref().map(|principle| {
        link(Route::Meeting(principle.to_string()).href(), "The hour and the host sheet").child(hidden())
    });
    element("li")
        .child(element("p").class("govuk-body app-tight").child(element("strong").child(name.as_str())))
        .child(place(occasion))
        .child(
            element("p").class("govuk-body app-results__ways app-no-print").child(change).child(calendar).child(sheet),
        )
}

fn place(occasion: &Occasion) -> Option<Element> {
    let own = element("p").class("govuk-body-s app-tight app-wrap").attr("data-own", "").child(occasion.place.as_str());
    (!occasion.place.is_empty()).then_some(own)
}

fn promise(framework: &'static Framework, (id, occasion): &Found) -> Element {
    let name = when(framework, occasion);
    let missed = (occasion.state == OccasionState::Missed).then_some(" (missed)");
    let line = |title: &'static str, text: &str| {
        let own = element("span").class("app-note").attr("data-own", "").child(text);
        (!text.trim().is_empty())
            .then(|| element("p").class("govuk-body app-tight").child(format!("{title}: ")).child(own))
    };
    let hidden = || visually_hidden(format!(": {name}"));
    let (no_promise, no_outcome) = (occasion.promise.trim().is_empty(), occasion.outcome.trim().is_empty());
    let to_write = match (occasion.state == OccasionState::Been && no_promise, !no_promise && no_outcome) {
        (true, _) => "Write down what you promised",
        (_, true) => "Say what became of it",
        _ => "Change",
    };
    let change = link(YearQuery::Change(Some(id.clone())).href(), to_write).child(hidden());
    let step = (!no_promise && no_outcome).then(|| {
        link(Route::Plan.href_with(&PlanForm::Promise(id.clone()).query()), "Make it a step of my plan").child(hidden())
    });
    element("li")
        .child(element("p").class("govuk-body app-tight").child(element("strong").child(name.as_str())).child(missed))
        .child(place(occasion))
        .child(line("Promised", &occasion.promise))
        .child(line("What became of it", &occasion.outcome))
        .child(element("p").class("govuk-body app-results__ways app-no-print").child(change).child(step))
}
