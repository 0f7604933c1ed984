//! Progress across assessments: practices as one slope chart, with the same in words, then the principles that can be
//! compared and what helped. Only answers to the same wording are compared, and there is no overall figure.

mod assessments;
mod begin;
mod dropped_levels;
mod helped;
mod history;
mod picture;
mod principles;
mod reworded;

use crate::components::{Element, button_link, element, heading, link, paragraph, reactive};
use crate::insight::{changes_headline, changes_sentence};
use crate::pages::Page;
use crate::pages::shared::words::role;
use crate::record::{Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PROGRESS;
use history::{ALL, History, NEWEST, Taken};
use leptos::prelude::*;

pub fn page(state: AppState, query: Memo<String>) -> Page {
    Page::new(reactive(
        move || (state.with(|record| record.only(is_shown)), query.with(|query| query == ALL)),
        move |(record, all)| content(state, &record, all),
    ))
}

/// The records that the page is built from.
fn is_shown(key: &Key) -> bool {
    matches!(key, Key::Assessment(_) | Key::Answer(..) | Key::Evidence(..) | Key::LogEntry(_))
}

fn content(state: AppState, record: &Record, all: bool) -> Vec<Element> {
    let history = History::of(state.framework, record, all);
    let mut parts = Vec::new();
    match history.all.as_slice() {
        [] => return begin::nothing(vec![heading(PROGRESS)]),
        [only] => {
            parts.push(heading(PROGRESS));
            parts.extend(begin::first(only, &history));
        }
        [.., last] => {
            parts.push(heading(changes_headline(&history.changes)));
            parts.push(lead(state, &history, last));
            parts.extend(how_many(&history, all));
            parts.extend(picture::view(state.framework, &history, all));
            let sides = element("div").class("app-halves");
            let sides = sides.child(principles::view(state.framework, record, &history));
            parts.push(sides.child(helped::view(record, &history, last)));
        }
    }
    parts.extend(dropped_levels::view(state, record, &history));
    parts.extend(reworded::view(state, record, &history));
    parts.extend(assessments::view(state.framework, record, &history));
    if history.all.len() > 1 {
        parts.extend(onward(&history));
    }
    parts
}

/// What the picture shows, in a sentence.
fn lead(state: AppState, history: &History, last: &Taken) -> Element {
    let when = match history.since() {
        Some(since) => format!("From {since} to {}", last.name),
        None => format!("In {}, compared with your answers before", last.name),
    };
    let words = format!("{when}: {}. {}.", changes_sentence(&history.changes), role(state.framework, &last.assessment));
    paragraph(words).attr("id", picture::SENTENCE)
}

/// If there are many assessments, the newest are shown; on request all of them in words, since a page or a sheet of
/// paper holds eight columns, and people ask about the last two to four years.
fn how_many(history: &History, all: bool) -> Option<Element> {
    let number = history.all.len();
    (number > NEWEST).then(|| match all {
        true => paragraph(format!("The newest {NEWEST} are drawn, and all of them are told in words. "))
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
