//! The list of engagement log entries, newest first, and what they show together.

use super::breadth;
use super::entry::{facts, own_words};
use super::form::REMOVED;
use super::links::{entry_href, new_entry};
use crate::components::{
    self, Element, button, element, focus, fragment, heading, heading_m, link, paragraph, reactive, view_of,
    visually_hidden,
};
use crate::insight::{EvidenceLink, entries_to_report_back, evidence_links};
use crate::pages::personal::assess;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::saved_line::stays_here;
use crate::pages::shared::versions;
use crate::pages::shared::words::{entry_title, gone};
use crate::record::{Command, Id, Key, LogEntry, Record};
use crate::state::AppState;
use crate::title::LOG;
use leptos::prelude::*;

pub fn view(state: AppState) -> AnyView {
    let words = "A few lines on each engagement you work on, written while it is fresh. When you next assess yourself, your examples are at hand.";
    let add = new_entry(state, "govuk-button app-button", "Add an engagement", None);
    fragment([
        heading(LOG).into_any(),
        element("p").class("govuk-body-l").child(words).into_any(),
        element("div").class("app-no-print").child(add).into_any(),
        // Built again when an entry or a link changes, but not, while someone is using it, for everything else.
        reactive(move || state.with(|record| record.only(is_shown)), move |record| entries(state, &record)),
        stays_here("Your log stays in this browser.").into_any(),
    ])
}

/// The records that the list is built from.
fn is_shown(key: &Key) -> bool {
    matches!(key, Key::LogEntry(_) | Key::Evidence(..) | Key::Answer(..) | Key::Assessment(_))
}

fn entries(state: AppState, record: &Record) -> Vec<Element> {
    let log = record.log();
    if log.is_empty() {
        let words = "Nothing in your log yet. Begin with the last engagement you worked on: a name and a line will do.";
        return vec![paragraph(words)];
    }
    let links = evidence_links(record);
    let current = record.current_assessment().map(|(id, _)| id);
    let item = |(id, entry): &(&Id, &LogEntry)| {
        let own: Vec<EvidenceLink> = links.iter().copied().filter(|link| link.entry == *id).collect();
        item(state, id, entry).child(behind(state, &own, current)).child(ways_on(state, id, entry))
    };
    let mut parts: Vec<Element> = open_circles(&log).into_iter().collect();
    parts.push(element("ul").class("govuk-list").child(log.iter().map(item).collect::<Vec<_>>()));
    parts.extend(breadth::view(&log));
    parts
}

/// Engagements where people are still waiting to hear back: the next thing to do about them, not a mark against anyone.
fn open_circles(log: &[(&Id, &LogEntry)]) -> Option<Element> {
    let waiting = entries_to_report_back(log);
    if waiting.is_empty() {
        return None;
    }
    let item = |(id, entry): &(&Id, &LogEntry)| element("li").child(to_entry(id, entry));
    Some(
        element("section")
            .class("app-panel app-log__waiting")
            .attr("aria-labelledby", "waiting")
            .child(heading_m("People still to hear back").attr("id", "waiting"))
            .child(paragraph("They took part, and have not heard yet what came of it."))
            .child(
                element("ul")
                    .class("govuk-list govuk-list--bullet")
                    .child(waiting.iter().map(item).collect::<Vec<_>>()),
            ),
    )
}

fn to_entry(id: &Id, entry: &LogEntry) -> Element {
    link(entry_href(id), entry_title(entry)).attr("data-own", "")
}

fn item(state: AppState, id: &Id, entry: &LogEntry) -> Element {
    element("li")
        .class("app-step")
        .child(element("h2").class("govuk-heading-s app-card__name").attr("data-own", "").child(entry_title(entry)))
        .child(element("p").class("govuk-body-s").child(facts(entry)))
        .child(versions::view(state, Key::LogEntry(id.clone())))
        .child(own_words(None, &entry.part))
        .child(own_words(Some("Who took part, and who was missing: "), &entry.people))
        .child(own_words(Some("Where to find it: "), &entry.found))
}

fn ways_on(state: AppState, id: &Id, entry: &LogEntry) -> Element {
    let own_name = || visually_hidden(format!(": {}", entry_title(entry))).attr("data-own", "");
    let own = id.clone();
    let remove = move |_| {
        state.dispatch_with_undo(Command::RemoveLogEntry(own.clone()), REMOVED);
        focus(DONE_NOTICE);
    };
    let remove = button("app-link-button", "Remove").on("click", remove);
    element("p")
        .class("govuk-body app-tight app-no-print")
        .child(link(entry_href(id), "Change").child(own_name()))
        .child(" or ")
        .child(remove.child(own_name()))
}

/// The answers that link to the entry, grouped by assessment.
fn behind(state: AppState, links: &[EvidenceLink], current: Option<&Id>) -> Vec<Element> {
    let mut parts = Vec::new();
    for of_one in links.chunk_by(|a, b| a.assessment.0 == b.assessment.0) {
        let Some((id, assessment)) = of_one.first().map(|link| link.assessment) else { continue };
        let item = |link: &EvidenceLink| {
            let known = state.framework.practice(link.practice);
            let name = known.map_or_else(|| gone(link.practice), |found| found.title.to_string());
            // The question page of a finished assessment would ask about the current one.
            let name = match known.filter(|_| Some(id) == current) {
                Some(found) => components::link(assess::href(state, &found.id), name).into_any(),
                None => view_of(name),
            };
            element("li").child(name)
        };
        let lead = format!("Supports, in the assessment of {}:", assessment.started.month_in_words());
        let items: Vec<Element> = of_one.iter().map(item).collect();
        parts.push(element("p").class("govuk-body app-tight").child(element("strong").child(lead)));
        parts.push(element("ul").class("govuk-list govuk-list--bullet").child(items));
    }
    parts
}
