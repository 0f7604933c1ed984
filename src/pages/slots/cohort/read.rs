//! Reading files one after another, so that the page answers meanwhile.

use super::board::{Board, HEADING, Made};
use crate::cohort::{Group, Reason};
use crate::components::{FileFault, focus, name_of, text_of};
use crate::exchange::{FileKind, MAX_BYTES, Refused};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

/// So many files are read at once: between two such heaps the page answers.
const AT_ONCE: usize = 100;

/// Reads the files and adds each to the group, or the reason why it does not count. The pictures follow at the end, once:
/// drawing them takes longer than reading a heap.
pub fn read_files(board: Board, files: Vec<File>) {
    let total = files.len();
    if total == 0 {
        return;
    }
    begin_anew_after_example(board);
    spawn_local(async move {
        for (at, some) in files.chunks(AT_ONCE).enumerate() {
            board.reading.set(format!("Reading: {} of {total} files", at * AT_ONCE));
            let texts: Vec<_> = some.iter().map(|file| (name_of(file), text_of(file, MAX_BYTES))).collect();
            for (name, text) in texts {
                let text = text.await;
                board.add(|made| add(board, made, name, text));
            }
        }
        board.change(|_| ());
        board.reading.set(String::new());
        focus(HEADING);
    });
}

fn add(board: Board, made: &mut Made, name: String, text: Result<String, FileFault>) {
    let group = &mut made.group;
    match text {
        Err(FileFault::TooLarge) => group.leave_out(name, Reason::File(Refused::TooLarge(FileKind::Workshop))),
        Err(FileFault::Unreadable) => group.leave_out(name, Reason::Unreadable),
        // The browser puts this sign in place of whatever is not UTF-8, and no file of this site has it.
        Ok(text) if text.contains('\u{fffd}') => {
            group.leave_out(name, Reason::File(Refused::NotText(FileKind::Workshop)));
        }
        Ok(text) => {
            let before = group.left_out().len();
            group.add_file(&name, text.as_bytes(), board.state.framework);
            let left = group.left_out().get(before);
            if left.is_some_and(|left| left.reason == Reason::File(Refused::SavedRecord)) {
                made.copies.push((name, text));
            }
        }
    }
}

/// The example takes nothing in: a group of one's own begins.
pub fn begin_anew_after_example(board: Board) {
    if board.peek(|made| made.group.is_example()) {
        board.change(|made| made.group = Group::default());
    }
}
