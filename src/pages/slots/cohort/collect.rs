//! Ways to bring in what people handed over: files, a folder, codes; or an example first.

use super::board::{Board, HEADING, LEAD};
use super::read::{begin_anew_after_example, read_files};
use crate::cohort::example_group;
use crate::components::{
    Element, button, chosen_files, element, focus, focus_in_place, follow, heading_m, label, paragraph, text_area,
};
use crate::record::Month;
use leptos::prelude::*;

const FILES: &str = "group-files";
const FOLDER: &str = "group-folder";
const CODES: &str = "group-codes";

pub fn view(board: Board) -> Element {
    // Closed once there is a picture, and open to everyone who comes first: the same elements, so that focus stays.
    let had_picture = StoredValue::new(untrack(|| board.has_picture()));
    let is_open = RwSignal::new(!had_picture.get_value());
    follow(move || {
        let has_picture = board.has_picture();
        if had_picture.get_value() != has_picture {
            had_picture.set_value(has_picture);
            is_open.set(!has_picture);
        }
    });
    let ways = element("div").class("app-group__ways").child(files(board)).child(codes(board)).child(example(board));
    let title = element("span").class("govuk-details__summary-text").child("Add files or codes");
    element("details")
        .class("govuk-details app-group__collect app-no-print")
        .attr_live("open", move || is_open.get().then(String::new))
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(element("p").class("govuk-body-l").child(LEAD))
        .child(ways)
}

fn files(board: Board) -> Element {
    let choose = move |event: web_sys::Event| read_files(board, chosen_files(&event));
    let field =
        |id: &'static str| element("input").class("app-file").attr("type", "file").attr("id", id).on("change", choose);
    element("section")
        .class("app-group__drop")
        .attr("aria-labelledby", "group-add-files")
        .child(heading_m("Files").attr("id", "group-add-files"))
        .child(label(FILES, "govuk-label--s", "Choose files, or drop them here"))
        .child(field(FILES).attr("multiple", "").attr("accept", ".json,application/json"))
        .child(label(FOLDER, "govuk-label--s", "Or choose a folder"))
        .child(field(FOLDER).attr("webkitdirectory", ""))
        .child(paragraph("They stay in this tab, and are gone when you close it."))
}

fn codes(board: Board) -> Element {
    let typed = RwSignal::new(String::new());
    let add = move |_| {
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            focus_in_place(CODES);
            return;
        }
        begin_anew_after_example(board);
        board.change(|made| made.group.add_code(&text, board.state.framework));
        typed.set(String::new());
    };
    element("section")
        .attr("aria-labelledby", "group-add-codes")
        .child(heading_m("Codes").attr("id", "group-add-codes"))
        .child(text_area(
            CODES,
            ("govuk-label--s", "Paste one code or many"),
            "Whole messages too: the codes in them are found",
            "4",
            typed.into(),
            move |text| typed.set(text),
            Signal::stored(Vec::new()),
        ))
        .child(button("govuk-button govuk-button--secondary", "Add codes").on("click", add))
}

fn example(board: Board) -> Element {
    let show = move |_| {
        let month = Month::of(board.state.today());
        board.change(|made| {
            if made.group.counted().is_empty() {
                made.group = example_group(board.state.framework, month);
            }
        });
        focus(HEADING);
    };
    let is_real = move || board.with(|made| !made.group.counted().is_empty() && !made.group.is_example());
    element("section")
        .attr_live("hidden", move || is_real().then(String::new))
        .attr("aria-labelledby", "group-example")
        .child(heading_m("Nothing yet?").attr("id", "group-example"))
        .child(paragraph("See how it looks with 14 people who do not exist. Your first file takes their place."))
        .child(button("govuk-button govuk-button--secondary", "Show an example").on("click", show))
}
