//! Which assessment a page is about: the one named in the address, or else the one that the results show.

use super::paper::aside;
use crate::components::{Element, details, element, link};
use crate::exchange::{ResultsLink, read_results_link, write_results_link};
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The assessment to show; `None` if there is no assessment at all.
pub fn shown(state: AppState, query: Memo<String>) -> Option<Id> {
    let wanted = read_results_link(&query.get()).assessment;
    state.with(|record| record.assessment_or_shown(&wanted).map(|(id, _)| id.clone()))
}

/// Says if the address names an assessment that is not here, and links to the others.
pub fn others(state: AppState, id: &Id, query: Memo<String>, route: Route) -> Vec<Element> {
    let mut parts = Vec::new();
    let wanted = query.with_untracked(|query| read_results_link(query).assessment);
    if !wanted.is_empty() && wanted != id.as_str() {
        let words = "The link names an assessment that is not in this browser. This is your newest one.";
        parts.push(element("div").class("govuk-inset-text app-no-print").child(words));
    }
    let item = |(other, assessment): (&Id, &crate::record::Assessment)| {
        let when = assessment.started.in_words();
        match other == id {
            true => element("li").child(format!("{when} (shown here)")),
            false => element("li").child(link(route.href_with(&write_results_link(&ResultsLink::of(other))), when)),
        }
    };
    let items: Vec<Element> =
        state.peek(|record| record.answered_assessments_and(id).into_iter().rev().map(item).collect());
    if items.len() > 1 {
        let when = state.peek(|record| record.assessment(id).map(|found| found.started.in_words()));
        let words = format!("From the assessment of {}.", when.unwrap_or_default());
        parts.push(aside(words));
        let list = element("ul").class("govuk-list").child(items);
        parts.push(details("Report on another assessment", vec![list]));
    }
    parts
}
