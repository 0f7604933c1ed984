//! What the setup page says above its form: what a link asks for, what is under way or was finished, and the ways on.

use super::draft::TRACK;
use crate::components::{Element, element, link as anchor, paragraph};
use crate::exchange::WorkshopLink;
use crate::insight::last_answered_on;
use crate::pages::Navigator;
use crate::pages::personal::assess::hub::{earlier, go_on, is_kept};
use crate::pages::shared::left::day_of;
use crate::pages::shared::words::count;
use crate::record::{Record, Scope};
use crate::route::Route;
use crate::state::AppState;

const STARTS_EMPTY: &str = " A new one starts empty: what you answered last time is shown beside each question.";

/// What the link asks for, and what in it is not here: this follows from the address alone.
pub fn of_link(link: &WorkshopLink, ignored: &[String]) -> Vec<Element> {
    let inset = || element("div").class("govuk-inset-text");
    let mut parts = Vec::new();
    if let Some(title) = link.title.clone() {
        let opened = paragraph("You opened a workshop link: ")
            .child(element("strong").attr("data-own", "").child(title))
            .child(".");
        let settings = "It brings settings only. Nobody sees your answers: they stay in this browser.";
        parts.push(inset().child(opened).child(paragraph(settings)));
    }
    if !ignored.is_empty() {
        let words = format!("The link names something that is not here, so it was left out: {}.", ignored.join(", "));
        parts.push(inset().child(words));
    }
    parts
}

/// What is there already, and what pressing the button does to it.
pub fn of_record(state: AppState, record: &Record, link: &WorkshopLink, go: Navigator) -> Vec<Element> {
    let as_it_is = |words: &'static str| anchor(Route::Assess.href(), words);
    // A link never changes what someone has answered: they go on with that, or start another one.
    if let Some(found) = link.asks_for_another(record) {
        let answers = count(record.answers(found.0).len(), "answer", "answers");
        let started = found.1.started.in_words();
        let last = last_answered_on(record, found, &day_of(state)).in_words();
        let name = if link.title.is_some() { "Start another one for the workshop" } else { "Start another one" };
        let there = format!(
            "You have an assessment under way: {answers} since {started}. This link asks for something else, and changes nothing in it."
        );
        let then = format!(
            " with the form below. The one under way is then finished on {last}, the day of its last answer, and kept as it is."
        );
        return vec![
            paragraph(there),
            ways(as_it_is("Go on with the one under way, as it is"), new(name).child(then).child(STARTS_EMPTY)),
        ];
    }
    if record.current_assessment().is_some() {
        let words = paragraph("You have an assessment under way. Your answers stay, whatever you choose here. ");
        return vec![words.child(as_it_is("Go back to it as it is"))];
    }
    let Some((id, kept)) = record.shown_assessment() else { return Vec::new() };
    let new = new("Start a new one").child(" with the form below.").child(STARTS_EMPTY);
    let mut parts = vec![paragraph(is_kept(kept)), ways(new, go_on(state, id, go))];
    parts.extend(earlier(state, record));
    parts
}

/// The two ways on, the better one first.
fn ways(first: Element, second: Element) -> Element {
    let item = |way| element("li").child(way);
    element("ul").class("govuk-list govuk-list--bullet").child(item(first)).child(item(second))
}

/// The way to the form below.
fn new(words: &'static str) -> Element {
    element("span").child(anchor(Route::Assess.href_to(TRACK), words))
}

/// How many questions come next.
pub fn how_long(scope: Option<&Scope>) -> &'static str {
    match scope {
        None | Some(Scope::Start) => {
            "Next come nine questions, about ten minutes. You can stop at any of them and come back."
        }
        Some(Scope::Core) => {
            "Next come your nine first questions and those at the core of your track. You can stop at any of them and come back."
        }
        Some(Scope::All) => "Next come all 36 questions, about 30 minutes. You can stop at any of them and come back.",
        Some(Scope::Principles(_)) => {
            "Next come three questions for each principle. You can stop at any of them and come back."
        }
    }
}
