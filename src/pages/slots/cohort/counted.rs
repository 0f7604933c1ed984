//! What was counted and what was left out, each with its reason: nothing is skipped without a word.

use super::board::{Board, Made};
use super::reduce;
use crate::cohort::{Group, LeftOut, Reason};
use crate::components::{Element, element, reactive, reactive_text};
use crate::exchange::Refused;
use crate::pages::shared::words::count;
use leptos::prelude::*;

pub fn view(board: Board) -> Element {
    let said = move || match board.reading.get() {
        reading if !reading.is_empty() => reading,
        _ => board.with(|made| in_short(&made.group)),
    };
    let status = element("p").class("govuk-body app-tight").attr("role", "status").child(reactive_text(said));
    element("div").class("app-no-print").child(
        element("div")
            .class("app-group__counted")
            .attr_live("hidden", move || is_quiet(board))
            .child(status)
            .child(left_out(board)),
    )
}

fn is_quiet(board: Board) -> Option<String> {
    let is_empty = board
        .with(|Made { group, .. }| group.is_example() || group.counted().is_empty() && group.left_out().is_empty());
    (is_empty && board.reading.with(String::is_empty)).then(String::new)
}

/// "15 files and codes: 14 counted, 1 left out".
fn in_short(group: &Group) -> String {
    let (counted, left) = (group.counted().len(), group.left_out().len());
    match left {
        0 => format!("{}: all counted.", count(counted, "file or code", "files and codes")),
        _ => {
            format!("{}: {counted} counted, {left} left out.", count(counted + left, "file or code", "files and codes"))
        }
    }
}

/// The list stays open while it changes.
fn left_out(board: Board) -> Element {
    let number = move || board.with(|made| made.group.left_out().len());
    let title = element("span")
        .class("govuk-details__summary-text")
        .child(reactive_text(move || format!("What was left out, and why ({})", number())));
    let items = reactive(
        move || board.changes(),
        move |_| {
            let left = board.peek(|made| made.group.left_out().to_vec());
            left.into_iter().map(|left| item(board, left)).collect::<Vec<_>>()
        },
    );
    element("details")
        .class("govuk-details")
        .attr_live("hidden", move || (number() == 0).then(String::new))
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(element("ul").class("govuk-list govuk-list--bullet govuk-details__text").child(items))
}

fn item(board: Board, left: LeftOut) -> Element {
    let can_be_reduced = left.reason == Reason::File(Refused::SavedRecord);
    element("li")
        .child(element("strong").attr("data-own", "").child(left.name.clone()))
        .child(": ")
        .child(left.reason.to_string())
        .child(can_be_reduced.then(|| reduce::way(board, left.name)))
}
