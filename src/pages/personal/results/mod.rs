//! The results page: the answers as a picture with the next step beside it, what goes well, what is left to explore, and
//! the end of the assessment. Everything else about the results is on a page of its own, `table/`.

mod add_step;
mod close;
mod explore;
mod going_well;
mod next_step;
mod picture;
mod table;
mod which;
mod words;

pub use table::page as table_page;

use crate::components::{Element, button_link, element, heading, paragraph, reactive};
use crate::exchange::read_results_link;
use crate::insight::ResultsModel;
use crate::pages::Page;
use crate::record::{Assessment, Id, Key, Part, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::RESULTS;
use leptos::prelude::*;
use words::label;

pub fn page(state: AppState, query: Memo<String>) -> Page {
    let wanted = move || read_results_link(&query.get()).assessment;
    Page::new(reactive(move || (state.with(source), wanted()), move |(_, wanted)| view(state, &wanted)))
}

/// What the results depend on, and nothing else: adding a step to the plan, or finishing, must not rebuild the page while
/// the user is in it.
fn source(record: &Record) -> (Part, Vec<(Id, Assessment)>) {
    let as_begun = |(id, found): (&Id, &Assessment)| (id.clone(), Assessment { finished: None, ..found.clone() });
    let answers = |key: &Key| matches!(key, Key::Answer(..) | Key::Evidence(..) | Key::LogEntry(_));
    (record.only(answers), record.assessments().into_iter().map(as_begun).collect())
}

fn view(state: AppState, wanted: &str) -> Vec<Element> {
    let record = state.peek(Record::clone);
    let Some(found) = record.assessment_or_shown(wanted) else {
        return nothing(RESULTS, wanted, "You have not started an assessment yet.");
    };
    let shown = ResultsModel::new(state.framework, &record, found, state.today());
    if record.answers(shown.id).is_empty() {
        let mut parts = nothing(RESULTS, "", NO_ANSWERS);
        parts.extend(which::lines(&shown, wanted));
        return parts;
    }
    let title =
        element("div").class("app-results__title").child(heading(RESULTS)).child(element("p").child(label(&shown)));
    let split = element("div")
        .class("app-results__split")
        .child(picture::view(&shown, state))
        .child(next_step::view(&shown, state));
    let mut parts = vec![title];
    parts.extend(which::in_vain(&shown, wanted));
    parts.push(split);
    parts.extend(going_well::view(&shown));
    parts.extend(explore::view(&shown, state));
    parts.extend(close::view(&shown, state));
    vec![element("div").class("app-results").child(parts)]
}

const NO_ANSWERS: &str = "You have not answered a question yet. Results show from the first answer.";

/// Why there is nothing to show, and where to begin.
fn nothing(title: &'static str, wanted: &str, why: &'static str) -> Vec<Element> {
    let to_begin = button_link(Route::Assess.href(), "Go to your self-assessment");
    let unknown = (!wanted.is_empty()).then(|| which::unknown(wanted, ""));
    [heading(title)].into_iter().chain(unknown).chain([paragraph(why), to_begin]).collect()
}
