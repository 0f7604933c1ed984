//! Help for a question (situations and words), loaded lazily on opening, so that it costs nobody else anything.

use crate::components::{adopt, element, reactive_text};
use crate::framework::Practice;
use crate::pages::Navigator;
use crate::pages::shared::dom_names;
use crate::route::Route;
use leptos::prelude::*;

pub fn view(go: Navigator, practice: &'static Practice, id: String) -> AnyView {
    let told = RwSignal::new("Fetching.".to_string());
    let asked = StoredValue::new(false);
    let into = id.clone();
    let fetch = move |_| {
        if asked.get_value() {
            return;
        }
        asked.set_value(true);
        let into = into.clone();
        let file = format!("{}{}", Route::question(&practice.id).path(), dom_names::HELP);
        let received = move |text: Option<String>| {
            let shown = text.and_then(|text| adopt(&text, &into)).is_some();
            let words = if shown { "" } else { "This could not be fetched. Close it and open it again to try again." };
            // The user may have left the page by now.
            let _ = told.try_set(words.to_string());
            asked.try_update_value(|asked| *asked = shown);
        };
        (go.fetch_text)(file, Box::new(received));
    };
    let title = element("span").class("govuk-details__summary-text").child("Which level is it? Situations and words");
    let inside = element("div")
        .class("govuk-details__text")
        .child(element("p").class("govuk-body").attr("role", "status").child(reactive_text(move || told.get())))
        .child(element("div").attr("id", id));
    element("details")
        .class("govuk-details")
        .on("toggle", fetch)
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(inside)
        .into_any()
}
