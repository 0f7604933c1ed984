//! The title with the number of people, and the switch between the two pictures.

use super::board::{Board, HEADING};
use super::which::Which;
use crate::components::{Element, button, element, reactive_text};
use crate::pages::shared::words::count;
use leptos::prelude::*;

pub fn view(board: Board) -> Vec<Element> {
    let words = move || {
        let title = board.title.get();
        let title = if title.trim().is_empty() { "This group" } else { title.trim() }.to_string();
        board.with(|made| match (made.group.is_example(), made.group.counted().len()) {
            (true, people) => format!("An example, made up: {people} people"),
            (false, 0) => format!("{title}: dots from a wall"),
            (false, people) => format!("{title}: {}", count(people, "person", "people")),
        })
    };
    let month = board.state.today().month_in_words();
    let say = move || match board.is_for_others.get() {
        false => format!("{month}. A dot is a person's level. Nobody can be followed from row to row."),
        true => format!("{month}. Neighbouring levels are joined until each box holds five people or more."),
    };
    vec![
        element("h2")
            .class("govuk-heading-l app-tight")
            .attr("id", HEADING)
            .attr("tabindex", "-1")
            .attr("data-own", "")
            .child(reactive_text(words)),
        element("p").class("govuk-body").child(reactive_text(say)),
        switch(board),
    ]
}

fn switch(board: Board) -> Element {
    let one = |which: Which, words: &'static str| {
        button("app-switch__one", words)
            .attr_live("aria-pressed", move || Some(which.is_shown(board.is_for_others).to_string()))
            .on("click", move |_| board.is_for_others.set(which == Which::Others))
    };
    element("div")
        .class("app-switch app-no-print")
        .attr("role", "group")
        .attr("aria-label", "Which picture")
        .child(one(Which::Room, "In the room"))
        .child(one(Which::Others, "For others"))
}
