//! Finished assessments: they stay, with their results, and the newest can be gone on with.

use crate::components::{Element, button, details, element, focus_heading, link};
use crate::exchange::{ResultsLink, write_results_link};
use crate::insight::finished_on;
use crate::pages::Navigator;
use crate::pages::shared::left::day_of;
use crate::record::{Assessment, Command, Id, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Newest first, behind one line; `None` if there are none.
pub fn earlier(state: AppState, record: &Record) -> Option<Element> {
    let item = |found: (&Id, &Assessment)| {
        let finished = finished_on(record, found, &day_of(state))?;
        let href = Route::Results.href_with(&write_results_link(&ResultsLink::of(found.0)));
        let title = found.1.title.as_ref();
        let title = title.map(|title| element("span").attr("data-own", "").child(format!(" ({title})")));
        Some(element("li").child(link(href, format!("Results of {}", finished.in_words()))).child(title))
    };
    let items: Vec<Element> = record.answered_assessments().into_iter().rev().filter_map(item).collect();
    if items.is_empty() {
        return None;
    }
    let progress = element("li").child(link(Route::Progress.href(), "Your progress over time"));
    let list = element("ul").class("govuk-list govuk-list--bullet").child(items).child(progress);
    Some(details("Earlier assessments", vec![list]))
}

/// What became of the newest finished one.
pub fn is_kept(assessment: &Assessment) -> String {
    let month = assessment.started.month_in_words();
    format!("Your assessment of {month} is finished and kept, as you left it then.")
}

/// Opens it again, for whoever did not mean to finish it, or was away.
pub fn go_on(state: AppState, id: &Id, go: Navigator) -> Element {
    let id = id.clone();
    let open = move |_| {
        go.replace.run(Route::Assess);
        state.dispatch_with_undo(Command::ReopenAssessment(id.clone()), "That assessment is open again.");
        focus_heading();
    };
    button("app-link-button", "Reopen that assessment").on("click", open)
}
