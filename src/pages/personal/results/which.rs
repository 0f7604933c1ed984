//! A link to an assessment that is not here, and links to the other assessments.

use crate::components::{Element, element, link, paragraph};
use crate::exchange::{ResultsLink, write_results_link};
use crate::insight::ResultsModel;
use crate::record::Assessment;
use crate::route::Route;

/// At most this many others are linked on each side; the progress page has them all.
const LINKED: usize = 3;

/// Says if the link names an assessment that is not here, and which others there are.
pub fn lines(shown: &ResultsModel, wanted: &str) -> Vec<Element> {
    in_vain(shown, wanted).into_iter().chain(others(shown)).collect()
}

/// Says if the link names an assessment that is not here.
pub fn in_vain(shown: &ResultsModel, wanted: &str) -> Option<Element> {
    let is_other = !wanted.is_empty() && shown.id.as_str() != wanted;
    is_other.then(|| unknown(wanted, " These are your latest results."))
}

/// A link that names an assessment that is not here, and what is shown instead.
pub fn unknown(wanted: &str, instead: &str) -> Element {
    let words = format!("The link names an assessment that is not here: \"{wanted}\".{instead}");
    element("div").class("govuk-inset-text").child(words)
}

/// "From November 2026. Earlier: May 2025"; `None` if there is only one.
pub fn others(shown: &ResultsModel) -> Option<Element> {
    let all = shown.record.answered_assessments_and(shown.id);
    let at = all.iter().position(|(id, _)| *id == shown.id)?;
    if all.len() < 2 {
        return None;
    }
    let name = |assessment: &Assessment| {
        let month = assessment.started.month_in_words();
        let same = all.iter().filter(|(_, other)| other.started.month_in_words() == month).count();
        if same > 1 { assessment.started.in_words() } else { month }
    };
    let mut line = paragraph(format!("From {}.", name(shown.assessment)));
    let mut before = all.iter().take(at).collect::<Vec<_>>();
    before.reverse();
    let after = all.iter().skip(at + 1).collect::<Vec<_>>();
    for (words, side) in [(" Earlier: ", &before), (" Later: ", &after)] {
        for (place, (id, assessment)) in side.iter().take(LINKED).enumerate() {
            let between = if place == 0 { words } else { ", " };
            line = line
                .child(between)
                .child(link(Route::Results.href_with(&write_results_link(&ResultsLink::of(id))), name(assessment)));
        }
        if !side.is_empty() {
            line = line.child(".");
        }
    }
    if before.len() > LINKED || after.len() > LINKED {
        line = line.child(" ").child(link(Route::Progress.href(), format!("All {} assessments", all.len())));
    }
    Some(line)
}
