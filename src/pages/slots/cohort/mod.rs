//! The picture of a group: what people handed over is added up in this tab, shown in the room or made fit for others,
//! and an agenda follows from it.

mod agenda;
mod board;
mod collect;
mod counted;
mod earlier;
mod head;
mod keep;
mod lines;
mod others;
mod printing;
mod protection;
mod read;
mod reduce;
mod room;
mod tally;
mod told;
mod which;

use crate::components::{Element, dropped_files, element, reactive};
use crate::state::{AppState, load_reader};
use board::Board;
pub use board::LEAD;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The picture, and what it is made from. It stays while the tab is open, so a look at another page loses nothing.
pub fn view(state: AppState) -> AnyView {
    let board = Board::kept_in(state);
    printing::end_with_the_window(board);
    spawn_local(load_reader());
    element("div")
        .class("app-group")
        .attr_live("data-print", move || printing::printed(board))
        // Anywhere: what is dropped beside a field would replace the page, and the group with it.
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            let files = dropped_files(&event);
            // Words may be dropped into a field.
            if !files.is_empty() {
                event.prevent_default();
                read::read_files(board, files);
            }
        })
        .child(collect::view(board))
        .child(counted::view(board))
        .child(picture(board))
        .into_any()
}

/// Everything that follows from the group; nothing while there is nobody.
fn picture(board: Board) -> AnyView {
    reactive(
        move || if board.has_picture() { "yes".to_string() } else { String::new() },
        move |has_picture| {
            (!has_picture.is_empty()).then(|| vec![shown(board), told::view(board), agenda::view(board)])
        },
    )
}

fn shown(board: Board) -> Element {
    let pictures = element("div")
        .class("app-group__picture")
        .child(room::view(board))
        .child(others::view(board))
        .child(earlier::view(board));
    element("section")
        .attr("aria-labelledby", board::HEADING)
        .child(head::view(board))
        .child(element("div").class("app-group__split").child(pictures).child(protection::view(board)))
        .child(tally::view(board))
}
