//! The results page: what the user does well, the nearest step, a quarter of an hour to try, how much is answered, the
//! table, the picture, chances, how they compare with their role, steps for the plan, other roles, what to keep.

mod chances;
mod findings;
mod if_i_were;
mod picture;
mod share;
mod sorting;
mod standing;
mod steps;
mod table;
mod which;
mod words;

use crate::components::{Element, button_link, caption, heading, paragraph, reactive};
use crate::exchange::read_results_link;
use crate::insight::ResultsModel;
use crate::pages::Navigator;
use crate::pages::Page;
use crate::record::{Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::RESULTS;
use leptos::prelude::*;
use words::label;

pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    let wanted = move || read_results_link(&query.get()).assessment;
    Page::new(reactive(
        move || (state.with(|record| record.only(is_shown)), wanted()),
        move |(record, wanted)| view(state, &record, &wanted, query, go),
    ))
}

/// What the results depend on, and nothing else: adding a step to the plan must not rebuild the page while the user is
/// in it.
fn is_shown(key: &Key) -> bool {
    matches!(key, Key::Profile | Key::Assessment(_) | Key::Answer(..) | Key::Evidence(..) | Key::LogEntry(_))
}

fn view(state: AppState, record: &Record, wanted: &str, query: Memo<String>, go: Navigator) -> Vec<Element> {
    let Some(found) = record.assessment_or_shown(wanted) else {
        return nothing(wanted, "You have not started an assessment yet.");
    };
    let shown = ResultsModel::new(state.framework, record, found, state.today());
    if record.answers(shown.id).is_empty() {
        let mut parts = nothing("", "You have not answered a question yet. Results show from the first answer.");
        parts.extend(which::lines(&shown, wanted));
        return parts;
    }
    let mut parts = vec![caption(label(&shown)), heading(RESULTS)];
    parts.extend(which::lines(&shown, wanted));
    parts.extend(findings::view(&shown, state, query));
    parts.extend(table::view(&shown));
    parts.extend(picture::view(&shown));
    parts.extend(chances::view(&shown));
    parts.extend(standing::view(&shown));
    parts.extend(steps::view(&shown, state));
    parts.push(if_i_were::view(&shown, state, query, go));
    parts.push(share::view(&shown));
    parts
}

fn nothing(wanted: &str, why: &'static str) -> Vec<Element> {
    let to_begin = button_link(Route::Assess.href(), "Go to your self-assessment");
    let unknown = (!wanted.is_empty()).then(|| which::unknown(wanted, ""));
    [heading(RESULTS)].into_iter().chain(unknown).chain([paragraph(why), to_begin]).collect()
}
