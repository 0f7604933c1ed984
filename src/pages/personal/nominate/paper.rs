//! The nomination as it is handed on: on paper, as a file, or as a thank-you note.

use super::awards::award_name;
use crate::components::{Element, FileType, button, details, download, element, print, reactive, view_of};
use crate::exchange::{as_file, nomination_parts, thank_you, write_nomination};
use crate::framework::AWARDS;
use crate::record::{Id, Nomination};
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState, id: &Id) -> AnyView {
    let own = id.clone();
    let draft = move || state.with(|record| record.nomination(&own).unwrap_or_default());
    let paper = reactive(draft.clone(), move |draft| paper(&draft));
    let note = reactive(draft, move |draft| {
        element("blockquote").class("app-letter app-note").attr("data-own", "").child(thank_you(&draft))
    });
    let note = details("Send a thank-you note instead", vec![element("div").child(note), give_note(state, id)]);
    view_of(vec![ways(state, id), element("div").child(paper), element("div").class("app-no-print").child(note)])
}

fn ways(state: AppState, id: &Id) -> Element {
    let said = RwSignal::new(String::new());
    let id = id.clone();
    let save = move |_| {
        let text = state.peek(|record| {
            let draft = record.nomination(&id)?;
            Some(write_nomination(&AWARDS, &award_name(state, &draft.award), &draft))
        });
        let given = text.is_some_and(|text| download("nomination.txt", FileType::Text, &text));
        said.set(
            if given {
                "Look in your downloads. It holds names: send it only to whoever runs the awards."
            } else {
                "The browser did not take the file."
            }
            .into(),
        );
    };
    let status =
        element("p").class("govuk-body").attr("role", "status").child(reactive(move || said.get(), element_of));
    element("div")
        .class("app-no-print")
        .child(
            element("div")
                .class("govuk-button-group")
                .child(button("govuk-button", "Print or save as PDF").on("click", |_| print()))
                .child(button("govuk-button govuk-button--secondary", "Save as a text file").on("click", save)),
        )
        .child(status)
}

fn element_of(words: String) -> Option<Element> {
    (!words.is_empty()).then(|| element("span").child(words))
}

fn give_note(state: AppState, id: &Id) -> Element {
    let said = RwSignal::new(String::new());
    let id = id.clone();
    let save = move |_| {
        let text = state.peek(|record| record.nomination(&id).map(|draft| thank_you(&draft))).unwrap_or_default();
        let given = download("thank-you.txt", FileType::Text, &as_file(&text));
        said.set(if given { " Look in your downloads." } else { " The browser did not take the file." }.into());
    };
    element("p")
        .class("govuk-body")
        .child(button("app-link-button", "Save the note as a text file").on("click", save))
        .child(element("span").attr("role", "status").child(reactive(move || said.get(), element_of)))
}

/// On paper only: on screen the same stands in the fields.
fn paper(draft: &Nomination) -> Element {
    let part = |(name, text): (&str, &str)| {
        let heading = element("h2").class("govuk-heading-s app-tight").child(name);
        let own = element("p").class("govuk-body app-note").attr("data-own", "").child(text);
        element("section").child(heading).child(own)
    };
    let parts: Vec<Element> = nomination_parts(&AWARDS, draft).into_iter().map(part).collect();
    element("div").class("app-print-only app-paper app-paper--one").child(parts)
}
