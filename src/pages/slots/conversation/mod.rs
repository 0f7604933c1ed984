//! Two views of one person's work: asking for another, answering about someone, and both side by side. What is opened
//! and answered here is in this tab's memory alone (docs/rules.md, CONVERSATION-4).

mod answer;
mod answers;
mod ask;
mod desk;
mod example;
mod hand_over;
mod lay;
mod open;
mod questions;
mod row;
mod side_by_side;

use crate::components::{Child, Element, element, heading_m, reactive, view_of};
use crate::exchange::{FileKind, read_view_link};
use crate::pages::SlotContext;
use crate::state::AppState;
use answer::About;
use desk::Desk;
use leptos::prelude::*;

/// The query that shows the example.
pub const EXAMPLE: &str = "example=1";

/// What the address and what was opened ask for: the example, answering, both views, or the ways to begin.
pub fn view(state: AppState, at: &SlotContext) -> AnyView {
    let (query, go) = (at.query, at.go);
    let desk = Desk::new(state);
    // Where someone is, as text: a source of another type would cost a kilobyte.
    let source = move || {
        let opened = if desk.is_laid() { "both" } else { "" };
        (query.get(), desk.person.get(), opened.to_string())
    };
    reactive(source, move |(query, person, opened)| {
        if query == EXAMPLE {
            return example::view(state);
        }
        if let Some((link, unknown)) = read_view_link(&query, state.framework) {
            return answer::by_link(desk, go, link, &unknown);
        }
        match (desk::read(&person, FileKind::Workshop, state.framework), opened.is_empty()) {
            (Some(file), _) => view_of(answer::view(desk, About::file(file, state.framework))),
            (None, false) => lay::both(desk),
            (None, true) => begin(desk),
        }
    })
}

/// The three ways, in the order in which two people take them.
fn begin(desk: Desk) -> AnyView {
    let section = |id: &'static str, title: &'static str, inside: Vec<AnyView>| -> Element {
        element("section")
            .class("app-views__way")
            .attr("aria-labelledby", id)
            .child(heading_m(title).attr("id", id))
            .child(inside)
    };
    view_of(vec![
        section("ask", "Ask someone", ask::view(desk)),
        section("answer", "Answer about someone", vec![answer::begin(desk)]),
        section("lay", "Lay both views side by side", vec![lay::begin(desk), example::link_to().into_any()]),
    ])
}

/// A paragraph of less weight.
fn small(words: impl Child) -> Element {
    element("p").class("govuk-body-s").child(words)
}
