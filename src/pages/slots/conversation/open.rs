//! Opening what someone handed over: a file, or its code pasted as text.

use super::desk::read_or_refuse;
use crate::components::{
    Element, FieldError, FileFault, button, details, element, error_message, error_summary, file_text, group, label,
    text_area,
};
use crate::exchange::{FileKind, MAX_STRICT_BYTES, Refused};
use crate::framework::Framework;
use crate::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A place to open one kind of file in. Its ids are its own, because several are on the page.
#[derive(Clone, Copy)]
pub struct Opening {
    pub file: &'static str,
    pub code: &'static str,
    pub words: &'static str,
    pub kind: FileKind,
}

/// Hands on the text of what was read, or says beside the field why it was not.
pub fn opening(at: Opening, framework: &'static Framework, take: impl Fn(String) + Copy + 'static) -> Element {
    let errors = RwSignal::new(Vec::new());
    let refuse = move |field: &'static str, why: String| errors.set(vec![FieldError::new(field, why)]);
    let read = move |field: &'static str, text: String| match read_or_refuse(&text, at.kind, framework) {
        Ok(_) => take(text),
        Err(why) => refuse(field, why),
    };
    let chosen = move |event: web_sys::Event| {
        spawn_local(async move {
            match file_text(&event, MAX_STRICT_BYTES).await {
                Some(Ok(text)) if is_like_a_file(&text) => read(at.file, text),
                // Not as a code: nobody saves one.
                Some(Ok(text)) if text.trim().is_empty() => refuse(at.file, Refused::Empty.to_string()),
                Some(Ok(_)) => refuse(at.file, Refused::NotJson(at.kind).to_string()),
                Some(Err(FileFault::TooLarge)) => refuse(at.file, Refused::TooLarge(at.kind).to_string()),
                Some(Err(FileFault::Unreadable)) => refuse(
                    at.file,
                    "The browser can't read this file. If it is in the cloud, save it on this computer first.".into(),
                ),
                None => {}
            }
        });
    };
    let input = element("input")
        .class("app-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("id", at.file)
        .on("change", chosen);
    let field = group(errors.into(), at.file)
        .child(label(at.file, "govuk-label--s", at.words))
        .child(error_message(errors.into(), at.file))
        .child(input);
    element("div")
        .class("app-no-print")
        .child(error_summary(errors.into(), Route::Conversation.href()))
        .child(field)
        .child(by_code(at, errors, read))
}

fn is_like_a_file(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '['])
}

fn by_code(at: Opening, errors: RwSignal<Vec<FieldError>>, read: impl Fn(&'static str, String) + 'static) -> Element {
    let typed = RwSignal::new(String::new());
    let field = text_area(
        at.code,
        ("", "Paste the code"),
        "Capitals, spaces and what stands around it do not matter",
        "2",
        typed.into(),
        move |text| typed.set(text),
        errors.into(),
    );
    let press = move |_| read(at.code, typed.get_untracked());
    let open = button("govuk-button govuk-button--secondary app-tight", "Open the code").on("click", press);
    details("If you were given a code instead of a file", vec![field, open])
}
