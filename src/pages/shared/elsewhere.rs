//! Answers that this browser holds for another address of this site: the offer to bring them here, and the note beside a
//! deletion that leaves them.

use crate::components::{
    Element, button, element, focus, focus_heading, heading_m, paragraph, reactive, visually_hidden,
};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::words::count;
use crate::state::{AppState, Elsewhere};
use leptos::prelude::*;

const HEADING: &str = "elsewhere";

/// On Your data, for as long as this address holds nothing.
pub fn offer(state: AppState) -> AnyView {
    reactive(move || state.may_bring(), move |may| may.then(|| panel(state, false)).flatten())
}

/// The same where a person begins, who can say that they are not theirs: then it is not asked again. Your data still
/// says it, so that a slip of the hand hides nothing for good.
pub fn question(state: AppState) -> AnyView {
    let open = move || state.may_bring() && !state.leaves_elsewhere();
    reactive(open, move |open| open.then(|| panel(state, true)).flatten())
}

/// Beside a deletion: it reaches this address alone.
pub fn left(state: AppState) -> Option<Element> {
    let all: Vec<String> = state.elsewhere().iter().map(|found| address(&found.path)).collect();
    (!all.is_empty()).then(|| {
        paragraph(format!(
            "Answers from another address of this site are in this browser too, at {}. Deleting here does not touch them. If they are yours, delete them there, or clear what this site has stored in the settings of your browser.",
            all.join(" and ")
        ))
    })
}

fn panel(state: AppState, can_decline: bool) -> Option<Element> {
    let all = state.elsewhere();
    let decline = move |_| {
        state.leave_elsewhere();
        focus_heading();
    };
    let decline = can_decline.then(|| button("app-link-button", "Not mine, leave them").on("click", decline));
    let title = "Answers from another address of this site are in this browser";
    (!all.is_empty()).then(|| {
        element("section")
            .class("app-panel")
            .attr("aria-labelledby", HEADING)
            .child(heading_m(title).attr("id", HEADING))
            .child(paragraph(
                "They are yours if this site was moved, or if its address can be typed in two ways. They are not if another copy of this site is at that address.",
            ))
            .child(all.into_iter().map(|found| item(state, found)).collect::<Vec<_>>())
            .child(decline)
    })
}

fn item(state: AppState, Elsewhere { path, opened }: Elsewhere) -> Element {
    let address = address(&path);
    let Some(opened) = opened else {
        return paragraph(format!(
            "At {address}: a newer version of this site has saved them, so they cannot be brought here. Nothing has changed."
        ));
    };
    let items = count(opened.record.entities().count(), "item", "items");
    let last = state.moment(opened.record.latest_time()).today.in_words();
    let lost = match opened.unreadable.len() {
        0 => String::new(),
        lost => format!(" {} cannot be read.", count(lost, "item", "items")),
    };
    let bring = move |_| {
        state.bring(&path);
        focus(DONE_NOTICE);
    };
    let words =
        format!("At {address}: {items}, last changed on {last}.{lost} Bringing them here takes nothing away there.");
    let button = button("govuk-button", "Bring them here").child(visually_hidden(format!(": {address}")));
    element("div").child(paragraph(words)).child(button.on("click", bring))
}

/// The whole address, as people know it.
fn address(path: &str) -> String {
    format!("{}{path}", window().location().origin().unwrap_or_default())
}
