//! Progress on each principle across assessments: as a drawing, in words, and in one table. Only answers to the same
//! wording are compared, and there is no overall figure.

mod assessments;
mod begin;
mod dropped_levels;
mod history;
mod newest;
mod paths;
mod reworded;
mod table;

use crate::components::{Element, button_link, element, heading, link, paragraph, reactive};
use crate::pages::Page;
use crate::record::{Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PROGRESS;
use history::{History, NEWEST};
use leptos::prelude::*;

/// The query that shows every assessment.
const ALL: &str = "all";

pub fn page(state: AppState, query: Memo<String>) -> Page {
    Page::new(reactive(
        move || (state.with(|record| record.only(is_shown)), query.with(|query| query == ALL)),
        move |(record, all)| content(state, &record, all),
    ))
}

/// The records that the page is built from.
fn is_shown(key: &Key) -> bool {
    matches!(key, Key::Assessment(_) | Key::Answer(..))
}

fn content(state: AppState, record: &Record, all: bool) -> Vec<Element> {
    let history = History::of(state.framework, record, all);
    let mut parts = vec![heading(PROGRESS)];
    match history.all.as_slice() {
        [] => return begin::nothing(parts),
        [only] => parts.extend(begin::first(only, &history)),
        [first, .., last] => {
            parts.push(lead(history.all.len(), &first.name, &last.name));
            parts.extend(how_many(&history, all));
            parts.extend(newest::view(state, &history));
        }
    }
    parts.extend(dropped_levels::view(state, record, &history));
    let reworded = reworded::view(state, record, &history);
    if history.all.len() > 1 {
        let there = if all { Route::Progress.href_with(ALL) } else { Route::Progress.href() };
        let there = (!reworded.is_empty()).then(|| format!("{there}#{}", reworded::HERE));
        parts.extend(paths::view(state.framework, &history, there));
    }
    parts.extend(reworded);
    if history.all.len() > 1 {
        parts.extend(table::view(state.framework, &history));
    }
    parts.extend(assessments::view(state.framework, record, &history));
    if history.all.len() > 1 {
        parts.extend(onward(&history));
    }
    parts
}

fn lead(number: usize, first: &str, last: &str) -> Element {
    let compared = "They may ask about different things, and only answers to the same words are compared.";
    element("p").class("govuk-body-l").child(format!("{number} assessments, from {first} to {last}. {compared}"))
}

/// If there are many assessments, the newest are shown, and all of them on request: a page or a sheet of paper holds
/// eight columns, and people ask about the last two to four years.
fn how_many(history: &History, all: bool) -> Option<Element> {
    let number = history.all.len();
    (number > NEWEST).then(|| match all {
        true => paragraph("All of them are shown. ")
            .child(link(Route::Progress.href(), format!("Show the newest {NEWEST} alone"))),
        false => paragraph(format!("The newest {NEWEST} are shown, from {} on. ", history.first_shown()))
            .child(link(Route::Progress.href_with(ALL), format!("Show all {number}"))),
    })
}

fn onward(history: &History) -> [Element; 3] {
    let (assess, words) = match history.is_under_way() {
        true => ("Go on with your assessment", "Or "),
        false => ("Start your next assessment", "Half a year or a year later is a good time. Until then, "),
    };
    let words = element("p")
        .class("govuk-body app-no-print")
        .child(words)
        .child(link(Route::Results.href(), "choose a next step from your results"))
        .child(" or ")
        .child(link(Route::Plan.href(), "look at your plan"))
        .child(".");
    [
        element("h2").class("govuk-heading-m app-no-print").child("What comes next"),
        button_link(Route::Assess.href(), assess),
        words,
    ]
}
