//! What stands above the roles: what a link asks for, what is under way or was finished, and the ways on.

use super::starting::Starting;
use crate::components::{Element, button, element, link as anchor, paragraph};
use crate::exchange::WorkshopLink;
use crate::framework::Framework;
use crate::insight::last_answered_on;
use crate::pages::dom_names;
use crate::pages::personal::assess::hub::{earlier, go_on, is_kept};
use crate::pages::shared::left::day_of;
use crate::pages::shared::words::{count, grade_name};
use crate::pages::shared::workshop_words::{for_whom, questions, what_it_brings};
use crate::record::{Assessment, Record};
use crate::route::Route;

/// The id of the line that confirms the role of a link.
pub const CONFIRM: &str = "confirm";

const STARTS_EMPTY: &str = " starts empty: what you answered last time is shown beside each question.";

/// What the link asks for, and what in it is not here: this follows from the address alone.
pub fn of_link(link: &WorkshopLink, unknown: &[String], framework: &Framework) -> Vec<Element> {
    let inset = || element("div").class("govuk-inset-text");
    let mut parts = Vec::new();
    if link.is_for_workshop() || link.scope.is_some() {
        let opened = match link.title.clone() {
            Some(title) => paragraph("You opened a workshop link: ")
                .child(element("strong").attr("data-own", "").child(title))
                .child("."),
            None => paragraph("You opened a workshop link."),
        };
        let whom = for_whom(link, framework).map_or_else(String::new, |whom| format!(", for {whom}"));
        let asks = format!("It asks for {}{whom}.", questions(link, framework));
        parts.push(inset().child(opened).child(paragraph(asks)).child(paragraph(what_it_brings(link))));
    }
    if !unknown.is_empty() {
        let words = format!(
            "Part of the link could not be understood, so it was left out: {}. If you came for a workshop, compare this with what the others see, or ask for the link again.",
            unknown.join("; ")
        );
        parts.push(inset().child(words));
    }
    parts
}

/// What is there already, and what choosing a role does to it.
pub fn of_record(starting: Starting) -> Vec<Element> {
    starting.state.peek(|record| under_way(starting, record).unwrap_or_else(|| finished(starting, record)))
}

fn under_way(starting: Starting, record: &Record) -> Option<Vec<Element>> {
    let as_it_is = |words: &'static str| anchor(Route::Assess.href(), words);
    let link = starting.link();
    // A link never changes what someone has answered: they go on with that, or start another one.
    if let Some(found) = link.asks_for_another(record) {
        let day_of = day_of(starting.state);
        let answers = count(record.answers(found.0).len(), "answer", "answers");
        let started = found.1.started.in_words();
        let last = last_answered_on(record, found, &day_of).in_words();
        let name = if link.title.is_some() { "Start another one for the workshop" } else { "Start another one" };
        let there = format!(
            "You have an assessment under way: {answers} since {started}. This link asks for something else, and changes nothing in it."
        );
        let then = format!(
            " below. The one under way is then finished on {last}, the day of its last answer, and kept as it is."
        );
        let place = if link.track.is_some() { CONFIRM } else { dom_names::ROLES };
        let new = element("span")
            .child(anchor(Route::Assess.href_to(place), name))
            .child(then)
            .child(" The new one")
            .child(STARTS_EMPTY);
        return Some(vec![paragraph(there), ways(vec![as_it_is("Go on with the one under way, as it is"), new])]);
    }
    record.current_assessment()?;
    let words = paragraph("You have an assessment under way. Your answers stay, whatever you choose here. ");
    Some(vec![words.child(as_it_is("Go back to it as it is"))])
}

/// Someone who comes back begins again with one press.
fn finished(starting: Starting, record: &Record) -> Vec<Element> {
    let Some((id, kept)) = record.shown_assessment() else { return Vec::new() };
    let again = again(starting, kept).filter(|_| starting.link().track.is_none());
    let mut parts = vec![
        paragraph(format!("{} A new one{STARTS_EMPTY}", is_kept(kept))),
        element("div").class("govuk-button-group").child(again).child(go_on(starting.state, id, starting.go)),
    ];
    parts.extend(earlier(starting.state, record));
    parts
}

/// The same role and grade again.
fn again(starting: Starting, kept: &Assessment) -> Option<Element> {
    let framework = starting.state.framework;
    let track = framework.track(kept.track.as_str()).filter(|track| track.is_assessable())?;
    let grade = kept.grade.and_then(|grade| framework.grade(grade)).map(grade_name);
    let as_who = grade.map_or_else(|| track.name.to_string(), |grade| format!("{}, {grade}", track.name));
    let grade = kept.grade;
    let start = move |_| starting.start(track.id.clone(), grade);
    Some(button("govuk-button app-tight", format!("Start again as {as_who}")).on("click", start))
}

/// The ways on, the better one first.
fn ways(ways: Vec<Element>) -> Element {
    let items: Vec<Element> = ways.into_iter().map(|way| element("li").child(way)).collect();
    element("ul").class("govuk-list govuk-list--bullet").child(items)
}
