//! The list of assessments, each with a link to its results, and what the framework has dropped since.

use super::history::{History, Taken};
use crate::components::{Element, element, heading_m, link, paragraph};
use crate::exchange::{ResultsLink, write_results_link};
use crate::framework::{Framework, PracticeId, TrackId};
use crate::insight::{rating_name, retired_practices};
use crate::pages::shared::words::{count, grade_name};
use crate::record::{Id, Record};
use crate::route::Route;

const GONE: &str = "no longer in the framework";

pub fn view(framework: &'static Framework, record: &Record, history: &History) -> Vec<Element> {
    let mut parts = Vec::new();
    if history.all.len() > 1 {
        let items: Vec<Element> = history.shown().iter().map(|taken| item(framework, record, history, taken)).collect();
        parts.push(heading_m("The assessments"));
        parts.push(element("ul").class("govuk-list govuk-list--bullet").child(items));
    }
    parts.extend(gone(framework, record, history));
    parts
}

/// The link to the results of one assessment.
pub fn results(id: &Id) -> String {
    Route::Results.href_with(&write_results_link(&ResultsLink::of(id)))
}

fn item(framework: &Framework, record: &Record, history: &History, taken: &Taken) -> Element {
    let assessment = &taken.assessment;
    let track = |id: &TrackId| {
        let known = framework.track(id.as_str()).map(|track| track.name.to_string());
        known.unwrap_or_else(|| format!("{id} ({GONE})"))
    };
    let mut says = vec![track(&assessment.track)];
    says.extend(assessment.second.as_ref().map(|second| format!("with {}", track(second))));
    says.extend(assessment.grade.and_then(|grade| framework.grade(grade)).map(grade_name));
    says.push(count(record.answers(&taken.id).len(), "answer", "answers"));
    if history.is_current(taken) {
        says.push("not finished".into());
    }
    let title =
        assessment.title.as_ref().map(|title| element("span").attr("data-own", "").child(format!(" ({title})")));
    element("li")
        .child(link(results(&taken.id), taken.name.as_str()))
        .child(title)
        .child(format!(": {}", says.join(", ")))
}

/// Practices that were answered but are no longer in the framework.
fn gone(framework: &'static Framework, record: &Record, history: &History) -> Vec<Element> {
    let mut practices: Vec<&PracticeId> = Vec::new();
    for practice in history.shown().iter().flat_map(|taken| retired_practices(framework, record, &taken.id)) {
        if !practices.contains(&practice) {
            practices.push(practice);
        }
    }
    if practices.is_empty() {
        return Vec::new();
    }
    let item = |practice: &&PracticeId| {
        let said = history.shown().iter().filter_map(|taken| {
            let answer = record.answer(&taken.id, practice)?;
            Some(format!("{}: {}", taken.name, rating_name(framework, answer.rating)))
        });
        let said: Vec<String> = said.collect();
        element("li").child(format!("{practice} ({GONE}). {}.", said.join(". ")))
    };
    let items: Vec<Element> = practices.iter().map(item).collect();
    vec![
        heading_m("No longer in the framework"),
        paragraph("Practices that you answered and that nobody is asked about any more. Your answers are kept."),
        element("ul").class("govuk-list govuk-list--bullet").child(items),
    ]
}
