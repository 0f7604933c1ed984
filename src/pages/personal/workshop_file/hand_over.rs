//! Handing it over: as a file or, where files are blocked, as a code.

use crate::components::{Element, FileType, button, download, element, heading_m, label, paragraph, reactive};
use crate::exchange::{WorkshopFile, write_workshop_code};
use crate::framework::Framework;
use crate::pages::shared::copy_button::copy_button;
use leptos::prelude::*;

/// The field with the code.
const CODE: &str = "workshop-code";

pub fn view(file: &WorkshopFile, framework: &Framework) -> Element {
    element("section")
        .class("app-panel app-file__ways")
        .attr("aria-labelledby", "hand-over")
        .child(heading_m("Hand it over").attr("id", "hand-over"))
        .child(as_file(file))
        .child(as_code(file, framework))
}

/// The name has the number's first digits, so that the files of a group stand side by side in one folder.
fn file_name(file: &WorkshopFile) -> String {
    format!("workshop-file-{:04x}.json", file.number >> 48)
}

fn as_file(file: &WorkshopFile) -> Vec<Element> {
    let (name, text) = (file_name(file), file.text());
    let outcome = RwSignal::new(String::new());
    let press = move |_| {
        outcome.set(match download(&name, FileType::Json, &text) {
            true => format!(
                "Your browser was given {name}. Look in your downloads, then give it to whoever runs the workshop in the way they asked for."
            ),
            false => "Your browser did not take the file. Use the code below instead.".into(),
        });
    };
    let said = reactive(move || outcome.get(), |said| (!said.is_empty()).then(|| paragraph(said)));
    vec![button("govuk-button", "Save my file").on("click", press), element("div").attr("role", "status").child(said)]
}

fn as_code(file: &WorkshopFile, framework: &Framework) -> Option<Vec<Element>> {
    let code = write_workshop_code(file, framework)?;
    let shown = code.clone();
    let field = element("textarea")
        .class("govuk-textarea app-code app-file__code")
        .attr("id", CODE)
        .attr("rows", "3")
        .attr("readonly", "")
        .value(move || shown.clone());
    Some(vec![
        element("h3").class("govuk-heading-s").child("Where files are blocked: a code"),
        paragraph("It says the same as the file. Paste it into a message, or show it to whoever collects them."),
        label(CODE, "govuk-label--s", "My code"),
        field,
        copy_button("Copy my code", "code", CODE, move || code.clone()),
    ])
}
