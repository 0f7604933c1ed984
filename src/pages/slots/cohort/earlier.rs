//! An earlier group beside this one: its kept file is opened, and what changed stands under the picture for others.

use super::board::Board;
use super::which::Which;
use crate::cohort::{KeptPicture, OthersPicture, RowChange, compared, read_kept_picture};
use crate::components::{
    Element, FileFault, button, chosen_files, details, element, label, paragraph, reactive, text_of,
};
use crate::exchange::{FileKind, MAX_STRICT_BYTES, Refused};
use crate::framework::Framework;
use leptos::prelude::*;
use leptos::task::spawn_local;

const EARLIER: &str = "group-earlier";

pub fn view(board: Board) -> Element {
    let changed = reactive(
        move || board.changes(),
        move |_| {
            let earlier = board.peek(|made| made.earlier.clone())?;
            Some(changes(&board.for_others().ok()?, &earlier, board.state.framework))
        },
    );
    let open = element("div").class("app-no-print").child(details("Beside an earlier group", vec![open(board)]));
    Which::Others.part(board.is_for_others, element("div").child(changed).child(open))
}

fn open(board: Board) -> Element {
    let said = RwSignal::new(String::new());
    let choose = move |event: web_sys::Event| {
        spawn_local(async move {
            let Some(file) = chosen_files(&event).into_iter().next() else { return };
            let read = match text_of(&file, MAX_STRICT_BYTES).await {
                Ok(text) => read_kept_picture(text.as_bytes(), board.state.framework).map_err(|why| why.to_string()),
                Err(FileFault::TooLarge) => Err(Refused::TooLarge(FileKind::GroupPicture).to_string()),
                Err(FileFault::Unreadable) => Err("The browser could not read the file. Choose it again.".into()),
            };
            match read {
                Ok(kept) => {
                    board.change(|made| made.earlier = Some(kept));
                    drop(said.try_set(String::new()));
                }
                Err(why) => drop(said.try_set(why)),
            }
        });
    };
    let input = element("input")
        .class("app-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("id", EARLIER)
        // What is dropped here is no workshop file (`cohort::view`).
        .on("dragover", |event| event.stop_propagation())
        .on("drop", |event| event.stop_propagation())
        .on("change", choose);
    let status = reactive(move || said.get(), |said| (!said.is_empty()).then(|| paragraph(said)));
    let remove = reactive(
        move || board.changes(),
        move |_| {
            board.peek(|made| made.earlier.is_some()).then(|| {
                button("app-link-button", "Take the earlier group away")
                    .on("click", move |_| board.change(|made| made.earlier = None))
            })
        },
    );
    element("div")
        .child(label(EARLIER, "govuk-label--s", "The file that you kept of it"))
        .child(input)
        .child(element("div").attr("role", "status").child(status))
        .child(remove)
}

fn changes(picture: &OthersPicture, earlier: &KeptPicture, framework: &Framework) -> Vec<Element> {
    let name = if earlier.title.is_empty() { "The earlier group" } else { &earlier.title };
    let then = element("p").class("govuk-body").child(element("span").attr("data-own", "").child(name)).child(format!(
        ", {}: {} people. Now: {} people.",
        earlier.month.in_words(),
        earlier.people,
        picture.people
    ));
    let rows: Vec<Element> = compared(picture, earlier)
        .iter()
        .flat_map(|row| lines(row, (earlier.people, picture.people), framework))
        .collect();
    let body = match rows.is_empty() {
        true => paragraph("No principle is told apart in both pictures, so nothing can be compared."),
        false => table(rows),
    };
    vec![element("h3").class("govuk-heading-m").child("Beside an earlier group"), then, body]
}

fn table(rows: Vec<Element>) -> Element {
    let head = ["Principle", "Level", "Then", "Now"].map(|name| element("th").attr("scope", "col").child(name));
    element("table")
        .class("govuk-table app-group__changes")
        .child(element("thead").child(element("tr").child(Vec::from(head))))
        .child(element("tbody").child(rows))
}

fn lines(row: &RowChange, (then, now): (u32, u32), framework: &Framework) -> Vec<Element> {
    let line = |change: &crate::cohort::BoundaryChange| {
        let cell = |words: String| element("td").child(words);
        element("tr")
            .child(element("th").attr("scope", "row").child(row.principle.name))
            .child(cell(format!("{} or above", framework.level_name(change.from))))
            .child(cell(format!("{} of {then}", change.before)))
            .child(cell(format!("{} of {now}", change.now)))
    };
    row.boundaries.iter().map(line).collect()
}
