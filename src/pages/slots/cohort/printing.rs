//! Printing the picture for others with the agenda on its own sheet, or the agenda alone.

use super::board::Board;
use crate::components::print;
use leptos::prelude::*;

/// What the picture's place says it prints, while that is the agenda alone.
pub fn printed(board: Board) -> Option<String> {
    board.prints_agenda.get().then(|| "agenda".into())
}

/// Until the print window has closed, which the browser says.
pub fn end_with_the_window(board: Board) {
    let listener = window_event_listener_untyped("afterprint", move |_| board.prints_agenda.set(false));
    on_cleanup(move || listener.remove());
}

pub fn print_agenda(board: Board) {
    board.prints_agenda.set(true);
    request_animation_frame(print);
}
