//! Problems that need the user's attention: items changed in two places (conflicts), and unreadable stored texts.

use crate::components::{Element, button, details, element, heading_m, paragraph, reactive, visually_hidden};
use crate::pages::shared::versions;
use crate::pages::shared::words::size;
use crate::persistence::Saving;
use crate::record::{Damaged, Key, StoredKey};
use crate::state::AppState;
use leptos::prelude::*;

pub fn trouble(state: AppState) -> AnyView {
    let found = move || {
        let conflicts: Vec<Key> = state.with(|record| record.conflicts().into_iter().cloned().collect());
        (conflicts, state.aside(), matches!(state.saving(), Saving::Not(_)))
    };
    reactive(found, move |(conflicts, aside, stopped)| {
        let mut parts: Vec<Element> = Vec::new();
        if !conflicts.is_empty() {
            parts.push(heading_m("Changed in two places"));
            parts.extend(conflicts.iter().map(|key| {
                let name = versions::name(state, key);
                element("div")
                    .child(element("h3").class("govuk-heading-s").child(name))
                    .child(versions::view(state, key.clone()))
            }));
        }
        if !aside.is_empty() {
            let why = "This site can't read these texts, so it has set them aside unchanged. Everything else works. Keep the stored text if you want someone to look at it.";
            parts.push(heading_m("Set aside"));
            parts.push(paragraph(why));
            parts.push(
                element("ul")
                    .class("govuk-list app-rows")
                    .child(aside.into_iter().map(|found| item(state, found)).collect::<Vec<_>>()),
            );
        }
        if stopped || !parts.is_empty() {
            parts.push(stored_text());
        }
        parts
    })
}

/// The raw stored texts, in case the app cannot show them. `boot.js` handles the button, so it works after a crash too.
fn stored_text() -> Element {
    let save = button("govuk-button govuk-button--secondary", "Save the stored text as it is");
    paragraph(save.attr("data-stored-text", ""))
}

fn item(state: AppState, found: Damaged) -> Element {
    let own = match &found.key {
        StoredKey::Damaged(own) => own.split('~').next().unwrap_or(own).to_string(),
        key => key.text(),
    };
    let name = versions::name_of(state, &own);
    let summary = format!("{name}: {}", size(found.text.len()));
    // An excerpt is enough here; the file has all of it.
    let glance: String = found.text.chars().take(2000).collect();
    let delete = move |_| state.delete_aside(found.clone());
    element("li")
        .child(details(summary, vec![element("pre").class("app-code app-wrap").child(glance)]))
        .child(button("app-link-button", "Delete").child(visually_hidden(format!(": {name}"))).on("click", delete))
}
