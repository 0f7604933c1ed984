//! Which engagements in the log are evidence for an answer: linked here, written there.

use super::answer::Question;
use crate::components::{Element, button, check, checks, details, element, focus, link, paragraph, reactive};
use crate::insight::linked_entries;
use crate::pages::personal::log;
use crate::pages::shared::words::entry_in_words;
use crate::record::{Command, Id, LogEntry};
use leptos::prelude::*;

/// At most this many of the newest can be ticked at once; older ones show when the user asks for them.
const NEWEST: usize = 10;

impl Question {
    /// What is linked, and a disclosure with the choice. Drawn when it is opened: a page of 36 questions would have too
    /// many boxes.
    pub fn log(self) -> Element {
        let named = reactive(
            move || self.linked_now(),
            |linked| {
                let item = |(id, words): &(Id, String)| {
                    element("li").child(link(log::entry_href(id), words.as_str()).attr("data-own", ""))
                };
                let items: Vec<Element> = linked.iter().map(item).collect();
                (!items.is_empty()).then(|| {
                    vec![
                        element("p").class("govuk-body app-tight").child("From your engagement log:"),
                        element("ul").class("govuk-list govuk-list--bullet").child(items),
                    ]
                })
            },
        );
        let opened = RwSignal::new(false);
        let everything = RwSignal::new(false);
        let inside = reactive(move || opened.get(), move |opened| opened.then(|| self.choice(everything)));
        let choice = details("Link engagements from your log", vec![element("div").child(inside)]);
        let open = choice.on("toggle", move |_| opened.set(true));
        element("div").class("app-evidence__log").child(named).child(open)
    }

    fn linked_now(self) -> Vec<(Id, String)> {
        self.state.with(|record| {
            let evidence = self.evidence(record);
            linked_entries(record, &evidence)
                .into_iter()
                .map(|(id, entry)| (id.clone(), entry_in_words(entry)))
                .collect()
        })
    }

    /// Rebuilt when an engagement is added or removed, but not when one is ticked.
    fn choice(self, everything: RwSignal<bool>) -> AnyView {
        let number = move || self.state.with(|record| record.log().len());
        let source = move || (number(), everything.get());
        reactive(source, move |source| match source {
            (0, _) => {
                let words = "Your log is empty. A few lines on an engagement can support several answers, and are there again next time.";
                vec![paragraph(words), self.write("Write the first one")]
            }
            (_, all) => self.entries(all, everything),
        })
    }

    fn entries(self, all: bool, everything: RwSignal<bool>) -> Vec<Element> {
        self.state.peek(|record| {
            let linked = self.evidence(record).log;
            let log = record.log();
            let newest = if all { log.len() } else { NEWEST.min(log.len()) };
            let (newest, older) = log.split_at(newest);
            let (older, hidden): (Vec<_>, Vec<_>) = older.iter().copied().partition(|(id, _)| linked.contains(id));
            let boxes = newest.iter().chain(&older).map(|(id, entry)| self.tick(id, entry));
            let mut parts = vec![checks("Which engagements show this?", boxes.collect())];
            parts.extend(hidden.first().map(|(first, _)| show_older(everything, self.tick_id(first))));
            parts.push(self.write("Write another one"));
            parts
        })
    }

    fn write(self, words: &'static str) -> Element {
        paragraph(log::new_entry(self.state, "govuk-link", words, Some(&self.practice.id)))
    }

    fn tick(self, id: &Id, entry: &LogEntry) -> Element {
        let (own, mine) = (id.clone(), id.clone());
        let ticked = move || self.state.with(|record| self.evidence(record).log.contains(&own));
        let change = move |linked| {
            let mut evidence = self.state.peek(|record| self.evidence(record));
            evidence.link(&mine, linked);
            self.dispatch(|id, practice| Command::SetEvidence(id, practice, evidence));
        };
        check(self.tick_id(id), element("span").attr("data-own", "").child(entry_in_words(entry)), ticked, change)
    }

    fn tick_id(self, id: &Id) -> String {
        self.field(&format!("log-{}", id.as_str()))
    }
}

/// Moves focus to the first of the older ones.
fn show_older(everything: RwSignal<bool>, first: String) -> Element {
    let show = move |_| {
        everything.set(true);
        focus(first.clone());
    };
    paragraph(button("app-link-button", "Show older ones").on("click", show))
}
