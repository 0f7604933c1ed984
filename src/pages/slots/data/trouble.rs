//! Problems that need the user's attention: items changed in two places (conflicts), and unreadable stored texts.

use super::button;
use crate::components::{Element, details, element, heading_m, paragraph, reactive, visually_hidden};
use crate::pages::shared::versions;
use crate::pages::shared::words::size;
use crate::record::{Damaged, Key, StoredKey};
use crate::state::{AppState, Saving};
use leptos::prelude::*;

pub fn trouble(state: AppState) -> AnyView {
    let conflicts =
        Memo::new(move |_| state.with(|record| record.conflicts().into_iter().cloned().collect::<Vec<Key>>()));
    let aside = Memo::new(move |_| state.aside());
    let stopped = Memo::new(move |_| matches!(state.saving(), Saving::Not(_)));
    reactive(move || {
        let mut parts: Vec<Element> = Vec::new();
        let conflicts = conflicts.get();
        if !conflicts.is_empty() {
            parts.push(heading_m("Changed in two places"));
            parts.extend(conflicts.iter().map(|key| {
                let name = versions::name(state, key);
                element("div")
                    .child(element("h3").class("govuk-heading-s").child(name))
                    .child(versions::view(state, key.clone()))
            }));
        }
        let aside = aside.get();
        if !aside.is_empty() {
            let why = "This site can't read these texts, so it has set them aside unchanged. Everything else works. Keep the stored text if you want somebody to look at it.";
            parts.push(heading_m("Set aside"));
            parts.push(paragraph(why));
            parts.push(
                element("ul")
                    .class("govuk-list app-rows")
                    .child(aside.into_iter().map(|found| item(state, found)).collect::<Vec<_>>()),
            );
        }
        if stopped.get() || !parts.is_empty() {
            parts.push(stored_text());
        }
        parts
    })
}

/// The raw stored texts, in case the app cannot show them. `boot.js` handles the button, so it works after a crash too.
fn stored_text() -> Element {
    let button = element("button").class("govuk-button govuk-button--secondary").attr("type", "button");
    paragraph(button.attr("data-stored-text", "").child("Save the stored text as it is"))
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
    let delete = Callback::new(move |()| state.delete_aside(found.clone()));
    element("li")
        .child(details(summary, vec![element("pre").class("app-code app-wrap").child(glance)]))
        .child(button("app-link-button", "Delete", delete).child(visually_hidden(format!(": {name}"))))
}
