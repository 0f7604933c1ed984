//! How people are protected, in three sentences; and beside them what can be taken along.

use super::board::Board;
use super::keep;
use crate::components::{Element, button, element, heading_m, paragraph, reactive};
use leptos::prelude::*;

pub fn view(board: Board) -> Element {
    element("aside")
        .class("app-group__side app-no-print")
        .attr("aria-labelledby", "group-protection")
        .child(heading_m("How people are protected").attr("id", "group-protection"))
        .child(paragraph("In the room, a row or a family of fewer than five people is not shown."))
        .child(paragraph(
            "For others, no number below five is shown, and none that could be worked out from the rest or from an earlier picture.",
        ))
        .child(paragraph("Whoever collects the files can open each of them: say so before you ask for one."))
        .child(reactive(
            move || board.is_for_others.get().to_string(),
            move |_| if board.is_for_others.get() { keep::view(board) } else { to_take_along(board) },
        ))
}

/// The room's picture stays in the room: what is printed or saved is the other one.
fn to_take_along(board: Board) -> Element {
    let turn = move |_| board.is_for_others.set(true);
    button("govuk-button govuk-button--secondary", "To print or save: for others").on("click", turn)
}
