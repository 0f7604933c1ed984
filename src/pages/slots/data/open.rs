//! "Open a saved file": chosen, or pasted as text. What is in it shows before anything changes (`preview.rs`).

use super::preview::{Found, PREVIEW, load_preview, preview};
use crate::components::{
    FieldError, FileFault, button, details, element, error_message, error_summary, file_text, focus, group, label,
    reactive, text_area,
};
use crate::exchange::{MAX_BYTES, OpenError};
use crate::pages::shared::later::loaded;
use crate::route::Route;
use crate::state::{AppState, read_copy};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const FILE: &str = "file";
const TEXT: &str = "text";

pub fn open(state: AppState) -> AnyView {
    let errors = RwSignal::new(Vec::new());
    let opened = RwSignal::new(None::<Found>);
    let refuse = move |field: &'static str, why: String| {
        opened.set(None);
        errors.set(vec![FieldError::new(field, format!("{why}. Nothing has changed."))]);
    };
    let take = move |field: &'static str, text: String| {
        state.clear_notice();
        spawn_local(async move {
            let read = read_copy(text).await;
            match load_preview().await.and(read) {
                Err(_) => refuse(field, "A part of this site could not be fetched. Try again".into()),
                Ok(Err(why)) => refuse(field, why.to_string()),
                Ok(Ok(found)) => {
                    errors.set(Vec::new());
                    // The file that the user saved here: now it is known to have arrived.
                    state.recognise_copy(&found.record);
                    opened.set(Some(Found(Arc::new(found))));
                    focus(PREVIEW);
                }
            }
        });
    };
    let chosen = move |event: web_sys::Event| {
        spawn_local(async move {
            if let Some(text) = file_text(&event, MAX_BYTES).await {
                let fault = |fault| match fault {
                    FileFault::TooLarge => OpenError::TooLarge,
                    FileFault::Unreadable => OpenError::Unreadable,
                };
                match text.map_err(fault) {
                    Ok(text) => take(FILE, text),
                    Err(why) => refuse(FILE, why.to_string()),
                }
            }
        });
    };
    let input = element("input")
        .class("app-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("id", FILE)
        .on("change", chosen);
    let field = group(errors.into(), FILE)
        .child(label(FILE, "", "Choose the file that you saved"))
        .child(error_message(errors.into(), FILE))
        .child(input);
    let typed = RwSignal::new(String::new());
    let by_hand = details(
        "If you have the text of a copy instead of a file",
        vec![
            text_area(
                TEXT,
                ("", "Paste all of the text"),
                "It begins with {",
                "4",
                typed.into(),
                move |text| typed.set(text),
                errors.into(),
            ),
            button("govuk-button govuk-button--secondary", "Open this text")
                .on("click", move |_| take(TEXT, typed.get_untracked())),
        ],
    );
    let preview = reactive(move || opened.get(), move |found| loaded(preview(state, found?, opened, FILE)));
    let summary = error_summary(errors.into(), Route::Data.href());
    element("div").child(summary).child(field).child(by_hand).child(preview).into_any()
}
