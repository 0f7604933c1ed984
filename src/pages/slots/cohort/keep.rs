//! Printing the picture for others, saving it as a sheet, and keeping it to compare a later group with.

use super::board::Board;
use crate::cohort::{OthersPicture, TITLE_LENGTH, picture_csv};
use crate::components::{
    Element, FileType, button, download, element, group, label, paragraph, print, reactive, value_of,
};
use crate::record::Month;
use leptos::prelude::*;

const TITLE: &str = "group-title";

pub fn view(board: Board) -> Element {
    let said = RwSignal::new(String::new());
    let status = reactive(move || said.get(), |said| (!said.is_empty()).then(|| paragraph(said)));
    element("div")
        .child(title(board))
        .child(ways(board, said))
        .child(element("div").attr("role", "status").child(status))
}

fn title(board: Board) -> Element {
    let field = element("input")
        .class("govuk-input")
        .attr("id", TITLE)
        .attr("type", "text")
        .attr("maxlength", TITLE_LENGTH.to_string())
        .attr("autocomplete", "off")
        .value(move || board.title.get())
        .on("input", move |event| board.title.set(value_of(&event)));
    group(Signal::stored(Vec::new()), TITLE)
        .child(label(TITLE, "govuk-label--s", "Name of the group (optional)"))
        .child(field)
}

fn ways(board: Board, said: RwSignal<String>) -> Element {
    let sheet = move |_| {
        offer(board, said, "csv", |picture| Some((FileType::Csv, picture_csv(board.state.framework, picture))));
    };
    let keep = move |_| {
        offer(board, said, "json", |picture| {
            let kept = picture.kept(month(board), board.title.get_untracked().trim())?;
            Some((FileType::Json, kept.text().ok()?))
        });
    };
    let quiet = "govuk-button govuk-button--secondary";
    element("div")
        .class("app-group__keep")
        .child(button("govuk-button", "Print").on("click", |_| print()))
        .child(button(quiet, "Save as CSV").on("click", sheet))
        .child(button(quiet, "Keep as one file").on("click", keep))
}

fn month(board: Board) -> Month {
    Month::of(board.state.today())
}

/// Hands out what is made of the picture, and says what came of it.
fn offer(
    board: Board,
    said: RwSignal<String>,
    ending: &str,
    make: impl FnOnce(&OthersPicture) -> Option<(FileType, String)>,
) {
    let name = format!("group-picture-{}.{ending}", month(board));
    let words = match untrack(|| board.for_others()) {
        Err(why) => why.to_string(),
        Ok(picture) if picture.is_example && ending == "json" => "The example is made up, so it is not kept.".into(),
        Ok(picture) => match make(&picture) {
            Some((kind, text)) if download(&name, kind, &text) => format!(
                "Your browser was given {name}. It holds what this picture shows and no more. Look in your downloads."
            ),
            Some(_) => "Your browser did not take the file. Print the picture instead.".into(),
            None => "The file could not be made with this name. Choose a shorter one.".into(),
        },
    };
    said.set(words);
}
