//! Two views of one person's work: asking for another, answering about someone, and both side by side. What is opened
//! and answered here is in this tab's memory alone (docs/rules.md, CONVERSATION-4).

mod about;
mod answer;
mod answers;
mod ask;
mod desk;
mod example;
mod lay;
mod open;
mod questions;
mod row;
mod side_by_side;

use crate::components::{Element, element, heading_m, reactive, view_of};
use crate::exchange::FileKind;
use crate::pages::SlotContext;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::state::AppState;
use about::About;
use desk::Desk;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// What a second part draws, fetched once the page answers: all but the link, which most people come for first.
#[derive(Clone)]
enum Shown {
    Example,
    /// What a link asks, by its query.
    Link(String),
    /// What a person's file asks, by its text.
    File(String),
    Both,
    /// Where files are opened.
    Ways,
}

/// What the address and what was opened ask for: the example, answering, both views, or the ways to begin.
pub fn view(state: AppState, at: &SlotContext) -> AnyView {
    let (query, go) = (at.query, at.go);
    let desk = Desk::new(state, go);
    // As texts: a source of another type would cost a kilobyte.
    let source = move || {
        let both = if desk.is_laid() { "both" } else { "" };
        (query.get(), desk.person.get(), both.to_string())
    };
    reactive(source, move |(query, person, both)| {
        let shown = match query.as_str() {
            example::QUERY => Shown::Example,
            asked if asked.contains("about") => Shown::Link(query),
            _ if !person.is_empty() => Shown::File(person),
            _ if !both.is_empty() => Shown::Both,
            _ => return begin(desk),
        };
        later_view(desk, shown)
    })
}

/// The three ways, in the order in which two people take them.
fn begin(desk: Desk) -> AnyView {
    view_of(vec![way("ask", "Ask someone", ask::view(desk.state)).into_any(), later_view(desk, Shown::Ways)])
}

fn later_view(desk: Desk, shown: Shown) -> AnyView {
    later(async { load_views().await.is_ok() }, move || loaded(views(desk, shown.clone())))
}

#[wasm_split(views, wasm_split_path = leptos::wasm_split, fallible, preload(load_views))]
fn views(desk: Desk, shown: Shown) -> Result<AnyView, NotLoaded> {
    let state = desk.state;
    Ok(match shown {
        Shown::Example => example::view(state),
        Shown::Link(query) => answer::by_link(desk, &query),
        Shown::File(text) => match desk::read(&text, FileKind::Workshop, state.framework) {
            Some(file) => view_of(answer::view(desk, About::file(file, state.framework))),
            None => ways(desk),
        },
        Shown::Both => lay::both(desk),
        Shown::Ways => ways(desk),
    })
}

/// The two of them that open something.
fn ways(desk: Desk) -> AnyView {
    view_of(vec![
        way("answer", "Answer about someone", vec![answer::begin(desk)]),
        way("lay", "Lay both views side by side", vec![lay::begin(desk), example::link_to().into_any()]),
    ])
}

fn way(id: &'static str, title: &'static str, inside: Vec<AnyView>) -> Element {
    element("section")
        .class("app-views__way")
        .attr("aria-labelledby", id)
        .child(heading_m(title).attr("id", id))
        .child(inside)
}
