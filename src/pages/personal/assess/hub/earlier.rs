//! Finished assessments: they stay, with their results.

use crate::components::{Element, element, heading_m, link};
use crate::exchange::{ResultsLink, write_results_link};
use crate::record::{Assessment, Id, Record};
use crate::route::Route;

/// Newest first; empty if there are none.
pub fn earlier(record: &Record) -> Vec<Element> {
    let item = |(id, assessment): (&Id, &Assessment)| {
        let finished = assessment.finished?;
        let href = Route::Results.href_with(&write_results_link(&ResultsLink::of(id)));
        let words = format!("Results of {}", finished.in_words());
        Some(element("li").child(link(href, words)))
    };
    let items: Vec<Element> = record.assessments().into_iter().rev().filter_map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let progress = element("li").child(link(Route::Progress.href(), "Your progress over time"));
    vec![
        heading_m("Earlier assessments"),
        element("ul").class("govuk-list govuk-list--bullet").child(items).child(progress),
    ]
}
