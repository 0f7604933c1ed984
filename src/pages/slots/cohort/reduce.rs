//! A saved copy of everything where a workshop file was asked for: it can be reduced to one, and the rest is not kept.

use super::board::Board;
use crate::components::{Element, button, element, reactive};
use crate::exchange::WorkshopFile;
use crate::state::read_copy;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button that reduces the copy with this name, and why it could not be done.
pub fn way(board: Board, name: String) -> Element {
    let failed = RwSignal::new(String::new());
    let press = move |_| {
        let name = name.clone();
        spawn_local(async move {
            // The page may have been left by then.
            if let Err(why) = reduce(board, &name).await {
                drop(failed.try_set(why));
            }
        });
    };
    let why = reactive(move || failed.get(), |why| (!why.is_empty()).then(|| element("span").child(why)));
    element("div")
        .child(button("app-link-button", "Reduce it to a workshop file, and count that").on("click", press))
        .child(element("span").attr("role", "status").child(why))
}

async fn reduce(board: Board, name: &str) -> Result<(), String> {
    let copies = board.peek(|made| made.copies.iter().find(|(own, _)| own == name).cloned());
    let (_, text) = copies.ok_or("This page no longer has the copy. Add the file again.")?;
    let state = board.state;
    let read = read_copy(text).await.map_err(|_| "A part of this site could not be fetched. Try again.".to_string())?;
    let opened = read.map_err(|why| format!("{why}."))?;
    let file = WorkshopFile::of_opened(state.framework, &opened, state.today(), state.random());
    let file = file.map_err(|why| why.to_string())?;
    board.change(|made| {
        made.copies.retain(|(own, _)| own != name);
        made.group.add_reduced(name, file);
    });
    Ok(())
}
