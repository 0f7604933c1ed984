//! Results, in order: what somebody does well, the nearest step, a quarter of an hour to try, how much is answered, the
//! table, the picture, chances to look for, where they stand, steps for the plan, other roles, what to keep.

mod chances;
mod findings;
mod if_i_were;
mod keep;
mod picture;
mod shown;
mod sorting;
mod stand;
mod steps;
mod table;
mod which;
mod words;

use super::{Go, Page};
use crate::components::{Child, Element, button_link, caption, element, heading, heading_m, live, paragraph};
use crate::exchange::read_results_link;
use crate::record::{Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::RESULTS;
use leptos::prelude::*;
use shown::Shown;

pub fn page(state: AppState, query: Memo<String>, go: Go) -> Page {
    let wanted = Memo::new(move |_| read_results_link(&query.get()).assessment);
    let said = Memo::new(move |_| state.with(said));
    Page::new(live(move || {
        // Read and not only tracked: a memo that was never read counts as changed.
        let (_, wanted) = (said.get(), wanted.get());
        untrack(|| state.peek(|record| view(state, record, &wanted, query, go)))
    }))
}

/// Changes with everything that results follow from, and with nothing else: a step that goes into the plan must not have
/// the page made anew under somebody's hands.
fn said(record: &Record) -> String {
    record.mark(|key| {
        matches!(key, Key::Profile | Key::Assessment(_) | Key::Answer(..) | Key::Evidence(..) | Key::LogEntry(_))
    })
}

fn view(state: AppState, record: &Record, wanted: &str, query: Memo<String>, go: Go) -> Vec<Element> {
    let Some((id, assessment)) = record.assessment_or_shown(wanted) else {
        return nothing(wanted, "You have not started an assessment yet.");
    };
    let shown = Shown::new(state, record, id, assessment);
    if record.answers(id).is_empty() {
        let mut parts = nothing("", "You have not answered a question yet. Results show from the first answer.");
        parts.extend(which::lines(&shown, wanted));
        return parts;
    }
    let mut parts = vec![caption(shown.label()), heading(RESULTS)];
    parts.extend(which::lines(&shown, wanted));
    parts.extend(findings::view(&shown, query));
    parts.extend(table::view(&shown));
    parts.extend(picture::view(&shown));
    parts.extend(chances::view(&shown));
    parts.extend(stand::view(&shown));
    parts.extend(steps::view(&shown));
    parts.push(if_i_were::view(&shown, query, go));
    parts.push(keep::view(&shown));
    parts
}

fn nothing(wanted: &str, why: &'static str) -> Vec<Element> {
    let to_begin = button_link(Route::Assess.href(), "Go to your self-assessment");
    let unknown = (!wanted.is_empty()).then(|| which::unknown(wanted, ""));
    [heading(RESULTS)].into_iter().chain(unknown).chain([paragraph(why), to_begin]).collect()
}

/// A heading that can be linked to.
fn section(id: &'static str, words: &'static str) -> Element {
    heading_m(words).set("id", id)
}

/// Words that stand apart from what is said otherwise.
fn small(words: impl Child) -> Element {
    element("p").class("govuk-body-s").child(words)
}
