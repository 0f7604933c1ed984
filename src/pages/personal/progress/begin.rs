//! The progress page before there are two assessments to compare.

use super::history::{History, Taken};
use crate::components::{Element, button_link, element, link, paragraph};
use crate::route::Route;

pub fn nothing(mut parts: Vec<Element>) -> Vec<Element> {
    let words =
        "Nothing to show yet. Once you have assessed yourself twice, this page shows how each practice has moved.";
    parts.push(paragraph(words));
    parts.push(button_link(Route::Assess.href(), "Go to your self-assessment"));
    parts
}

/// After this many months it is time to look again (docs/rules.md, CHANGE-8).
const YEAR: u8 = 12;

/// One assessment is the first point of a line, but not yet a line.
pub fn first(only: &Taken, history: &History) -> [Element; 4] {
    let (button, how) = match (history.is_current(only), history.is_under_way()) {
        (false, true) => (
            "Go on with your next assessment",
            "What you answered last time is shown beside each question, and nothing is copied for you.",
        ),
        (false, false) => (
            "Start your next assessment",
            "It starts empty. What you answered last time is shown beside each question, and nothing is copied for you.",
        ),
        (true, _) => (
            "Go to your self-assessment",
            "When you are done, finish it at the foot of its page. The next one can then start whenever you like.",
        ),
    };
    let again = only.assessment.started.months_later(YEAR).month_in_words();
    let later =
        format!("A good time to look again: {again}. This page then shows, practice by practice, what has moved.");
    let results = link(Route::Results.href(), "See the results of this one");
    [
        element("p").class("govuk-body-l").child(format!("One assessment so far, from {}.", only.name)),
        paragraph(later),
        paragraph(how).child(" ").child(results).child("."),
        button_link(Route::Assess.href(), button),
    ]
}
