//! The agenda of the next meeting: made from the picture, changed line by line, printed.

use super::board::Board;
use super::lines::{Line, Lines};
use super::printing::print_agenda;
use super::told::told_here;
use crate::cohort::{MeetingLength, agenda};
use crate::components::{
    Element, button, element, focus_in_place, follow, heading_m, reactive, reactive_text, value_of,
};
use leptos::prelude::*;

const HEADING: &str = "group-agenda";

pub fn view(board: Board) -> Element {
    let own = board.agenda;
    follow(move || {
        let told = told_here(board);
        if !own.is_own.get_untracked() {
            untrack(|| own.lay_out(agenda(board.state.framework, &told, MeetingLength::Hour)));
        }
    });
    let title = move || format!("Agenda for the next meeting ({} minutes)", own.minutes());
    let lines =
        reactive(move || own.changes(), move |_| own.get().into_iter().map(|line| row(own, line)).collect::<Vec<_>>());
    element("section")
        .class("app-panel app-agenda")
        .attr("aria-labelledby", HEADING)
        .child(heading_m(reactive_text(title)).attr("id", HEADING).attr("tabindex", "-1"))
        .child(element("p").class("govuk-body app-no-print").child("Made from the picture. Change any line."))
        .child(element("ol").class("app-agenda__lines").child(lines))
        .child(ways(board))
}

fn row(own: Lines, line: Line) -> Element {
    let field = |tag: &'static str, class: &'static str, name: &'static str, value: RwSignal<String>| {
        element(tag).class(class).attr("aria-label", name).attr("autocomplete", "off").value(move || value.get()).on(
            "input",
            move |event| {
                value.set(value_of(&event));
                own.is_own.set(true);
            },
        )
    };
    let paper = move || format!("{} min: {}", line.minutes.get(), line.words.get());
    let ways = element("span")
        .class("app-agenda__ways app-no-print")
        .child(way(own, line, "Up", |lines, at| move_to(lines, at, at.saturating_sub(1))))
        .child(way(own, line, "Down", |lines, at| move_to(lines, at, at + 1)))
        .child(way(own, line, "Remove", |lines, at| {
            lines.remove(at);
        }));
    element("li")
        .child(
            field("input", "govuk-input app-agenda__minutes app-no-print", "Minutes", line.minutes)
                .attr("type", "text")
                .attr("inputmode", "numeric"),
        )
        // As tall as its words, so that they can be read on a narrow screen.
        .child(
            field("textarea", "govuk-input app-agenda__words app-no-print", "What we do", line.words).attr("rows", "1"),
        )
        .child(element("span").class("app-print-only").attr("data-own", "").child(reactive_text(paper)))
        .child(ways)
}

fn move_to(lines: &mut [Line], at: usize, to: usize) {
    if to < lines.len() {
        lines.swap(at, to);
    }
}

/// A button that moves or removes the line. The lines are then drawn anew, so it takes the focus again.
fn way(own: Lines, line: Line, words: &'static str, run: fn(&mut Vec<Line>, usize)) -> Element {
    let id = format!("agenda-{}-{words}", line.number);
    let again = id.clone();
    let press = move |_| {
        own.is_own.set(true);
        own.change(|lines| {
            if let Some(at) = lines.iter().position(|other| other.number == line.number) {
                run(lines, at);
            }
        });
        focus_in_place(if own.has(line) { again.clone() } else { HEADING.to_string() });
    };
    button("app-link-button app-agenda__way", words)
        .attr("id", id)
        .attr_live("aria-label", move || Some(format!("{words}: {}", line.words.get())))
        .on("click", press)
}

fn ways(board: Board) -> Element {
    let own = board.agenda;
    let add = move |_| {
        own.is_own.set(true);
        own.add("5".into(), String::new());
    };
    let anew = move |length: MeetingLength| {
        move |_| {
            own.is_own.set(length != MeetingLength::Hour);
            let told = untrack(|| told_here(board));
            own.lay_out(agenda(board.state.framework, &told, length));
            focus_in_place(HEADING);
        }
    };
    let from_picture = reactive(
        move || own.is_own.get().to_string(),
        move |_| {
            let again = button("app-link-button", "Make it anew from the picture");
            own.is_own.get().then(|| again.on("click", anew(MeetingLength::Hour)))
        },
    );
    element("div")
        .class("govuk-button-group app-no-print")
        .child(button("govuk-button app-tight", "Print the agenda").on("click", move |_| print_agenda(board)))
        .child(button("govuk-button govuk-button--secondary app-tight", "Add a line").on("click", add))
        .child(button("app-link-button", "Make one for a retreat").on("click", anew(MeetingLength::HalfDay)))
        .child(from_picture)
}
