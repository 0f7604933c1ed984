//! "Save a copy": the button, what became of it, and the text for computers where downloads are blocked. Part of every
//! first load: a page that cannot be fetched shows it.

use crate::components::{
    FileType, button, details, download, element, fragment, label, paragraph, reactive, reactive_text,
};
use crate::pages::shared::words::size;
use crate::record::EncodeError;
use crate::state::AppState;
use leptos::prelude::*;

pub fn save(state: AppState) -> AnyView {
    // Empty if there is no copy: the button then says why.
    let text = Memo::new(move |_| state.copy().1.unwrap_or_default());
    let outcome = RwSignal::new(String::new());
    let save = move |_| {
        let (name, text) = untrack(|| state.copy());
        if hand_out(&name, text, outcome) {
            state.offer_copy();
        }
    };
    let words = reactive_text(move || format!("Save a copy (JSON, {})", text.with(|text| size(text.len()))));
    let said = element("div")
        .attr("role", "status")
        .child(reactive(move || outcome.get(), |said| (!said.is_empty()).then(|| paragraph(said))));
    let area = element("textarea").class("govuk-textarea app-code").attr("id", "copy").attr("rows", "8");
    let by_hand = details(
        "If downloads are blocked on this computer",
        vec![
            label("copy", "", "Copy all of this text into a file, and save it with a name that ends in .json"),
            area.attr("readonly", "").value(move || text.get()),
        ],
    );
    fragment([button("govuk-button", words).on("click", save).into_any(), said.into_any(), by_hand.into_any()])
}

/// Gives the text to the browser as a file, and says what came of it.
pub fn hand_out(name: &str, text: Result<String, EncodeError>, outcome: RwSignal<String>) -> bool {
    let is_given = text.as_ref().is_ok_and(|text| download(name, FileType::Json, text));
    outcome.set(match text {
        Ok(_) if is_given => {
            format!("Your browser was given {name}. A page cannot see where it went: look in your downloads.")
        }
        Ok(_) => "Your browser did not take the file. Copy the text below into a file instead.".into(),
        Err(why) => format!("The copy could not be made ({why}). What is stored in this browser has not changed."),
    });
    is_given
}
