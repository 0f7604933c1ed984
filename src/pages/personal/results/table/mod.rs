//! The whole table of results: every principle with its level and target, where the user stands, all suggested steps,
//! chances, other roles, and what to keep. For those who want it, one link away from the results.

mod chances;
mod if_i_were;
mod picture;
mod rows;
mod share;
mod sorting;
mod standing;
mod steps;

use super::explore::query as results_query;
use super::words::label;
use super::{NO_ANSWERS, nothing, which};
use crate::components::{Element, caption, heading, link, paragraph, reactive};
use crate::exchange::read_results_link;
use crate::insight::ResultsModel;
use crate::pages::{Navigator, Page};
use crate::record::{Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::RESULTS_TABLE;
use leptos::prelude::*;

pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    let wanted = move || read_results_link(&query.get()).assessment;
    Page::new(reactive(
        move || (state.with(|record| record.only(is_shown)), wanted()),
        move |(record, wanted)| view(state, &record, &wanted, query, go),
    ))
}

/// What the table depends on, and nothing else: adding a step to the plan must not rebuild the page while the user is in
/// it.
fn is_shown(key: &Key) -> bool {
    matches!(key, Key::Profile | Key::Assessment(_) | Key::Answer(..) | Key::Evidence(..) | Key::LogEntry(_))
}

fn view(state: AppState, record: &Record, wanted: &str, query: Memo<String>, go: Navigator) -> Vec<Element> {
    let Some(found) = record.assessment_or_shown(wanted) else {
        return nothing(RESULTS_TABLE, wanted, "You have not started an assessment yet.");
    };
    let shown = ResultsModel::new(state.framework, record, found, state.today());
    if record.answers(shown.id).is_empty() {
        return nothing(RESULTS_TABLE, "", NO_ANSWERS);
    }
    let mut parts = vec![caption(label(&shown)), heading(RESULTS_TABLE)];
    parts.extend(which::lines(&shown, wanted));
    parts.push(paragraph(link(Route::Results.href_with(&results_query(&shown)), "Back to your results")));
    parts.extend(rows::view(&shown));
    parts.extend(picture::view(&shown));
    parts.extend(standing::view(&shown));
    parts.extend(steps::view(&shown, state));
    parts.extend(chances::view(&shown));
    parts.push(if_i_were::view(&shown, state, query, go));
    parts.push(share::view(&shown));
    parts
}
