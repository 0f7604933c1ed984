//! "Save a copy": the button, what became of it, and the text for computers where downloads are blocked. A page cannot
//! know that a file arrived, so a copy counts once the user has seen it, or opened it here.

use crate::components::{
    Element, FileType, button, details, download, element, fragment, label, link, paragraph, reactive, reactive_text,
};
use crate::pages::shared::words::{count, size};
use crate::record::EncodeError;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const SECONDARY: &str = "govuk-button govuk-button--secondary";

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
    fragment([
        button("govuk-button", words).on("click", save).into_any(),
        said.into_any(),
        reactive(
            move || state.offered_copy().map(|on| on.in_words()),
            move |on| on.map(|on| seen(state, &on, outcome)),
        ),
        earlier_words(state),
        by_hand.into_any(),
        to_hand_on(state, outcome).into_any(),
    ])
}

/// Gives the text to the browser as a file, and says what came of it.
fn hand_out(name: &str, text: Result<String, EncodeError>, outcome: RwSignal<String>) -> bool {
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

/// Until the user has seen the file, it does not count as a copy.
fn seen(state: AppState, on: &str, outcome: RwSignal<String>) -> Element {
    let confirm = move |_| {
        state.confirm_copy();
        outcome.set("Noted: this is your last saved copy.".into());
    };
    element("div")
        .class("govuk-inset-text")
        .child(paragraph(format!(
            "Is the copy of {on} where you want it? Until you say so, it does not count as saved."
        )))
        .child(button(SECONDARY, "I have seen the file").on("click", confirm))
        .child(
            paragraph("Or ")
                .child(link(Route::Data.href_to("open"), "open it here"))
                .child(" to check it: nothing changes unless you say so."),
        )
}

/// What a copy for oneself holds besides what shows.
fn earlier_words(state: AppState) -> AnyView {
    let number = move || state.with(|record| record.entries().filter(|(_, entry)| entry.has_history()).count());
    reactive(number, |number| {
        let words = count(number, "item", "items");
        (number > 0).then(|| {
            paragraph(format!("Your copy also holds earlier words of {words}, and what you removed, so that nothing is lost when two copies meet."))
        })
    })
}

fn to_hand_on(state: AppState, outcome: RwSignal<String>) -> Element {
    let save = move |_| {
        let (name, text) = untrack(|| state.copy_to_hand_on());
        // For somebody else, so it is no copy of one's own.
        let _ = hand_out(&name, text, outcome);
    };
    details(
        "A copy to hand on",
        vec![
            paragraph("It holds what shows now and nothing else: no earlier words, and nothing that you removed."),
            button(SECONDARY, "Save a copy to hand on").on("click", save),
        ],
    )
}
