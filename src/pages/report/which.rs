//! Which assessment a page is about: the one that the address names, else the one that results are about.

use super::paper::aside;
use crate::components::{Element, details, element, link};
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const ASSESSMENT: &str = "assessment=";

/// The query of a page about this assessment.
fn query_for(id: &Id) -> String {
    format!("{ASSESSMENT}{}", id.as_str())
}

fn named(query: &str) -> Option<&str> {
    query.split('&').find_map(|part| part.strip_prefix(ASSESSMENT))
}

/// The assessment that is shown; none where there is no assessment at all.
pub fn shown(state: AppState, query: Memo<String>) -> Memo<Option<Id>> {
    Memo::new(move |_| {
        let query = query.get();
        state.with(|record| {
            let asked = named(&query).and_then(|name| Id::try_from(name.to_string()).ok());
            match asked.filter(|id| record.assessment(id).is_some()) {
                Some(id) => Some(id),
                None => record.shown_assessment().map(|(id, _)| id.clone()),
            }
        })
    })
}

/// Says where the address names an assessment that is not here, and leads to the others.
pub fn others(state: AppState, id: &Id, query: Memo<String>, route: Route) -> Vec<Element> {
    let mut parts = Vec::new();
    let unknown = query.with_untracked(|query| named(query).is_some_and(|name| name != id.as_str()));
    if unknown {
        let words = "The link names an assessment that is not in this browser. This is your newest one.";
        parts.push(element("div").class("govuk-inset-text app-no-print").child(words));
    }
    let item = |(other, assessment): (&Id, &crate::record::Assessment)| {
        let when = assessment.started.in_words();
        match other == id {
            true => element("li").child(format!("{when} (shown here)")),
            false => element("li").child(link(route.href_with(&query_for(other)), when)),
        }
    };
    let items: Vec<Element> = state.peek(|record| record.assessments().into_iter().rev().map(item).collect());
    if items.len() > 1 {
        let when = state.peek(|record| record.assessment(id).map(|found| found.started.in_words()));
        let words = format!("From the assessment of {}.", when.unwrap_or_default());
        parts.push(aside(words));
        let list = element("ul").class("govuk-list").child(items);
        parts.push(details("Take another of your assessments", vec![list]));
    }
    parts
}
