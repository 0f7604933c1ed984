//! Situations and words at hand: fetched when somebody opens them, so they cost nobody else anything.

use crate::components::{adopt, element, live};
use crate::framework::Practice;
use crate::pages::{Go, place};
use crate::route::Route;
use leptos::prelude::*;

pub fn view(go: Go, practice: &'static Practice, id: String) -> AnyView {
    let told = RwSignal::new("Fetching.".to_string());
    let asked = StoredValue::new(false);
    let into = id.clone();
    let fetch = move |_| {
        if asked.get_value() {
            return;
        }
        asked.set_value(true);
        let into = into.clone();
        let file = format!("{}{}", Route::question(&practice.id).path(), place::HELP);
        let received = move |text: Option<String>| {
            let shown = text.and_then(|text| adopt(&text, &into)).is_some();
            let words = if shown { "" } else { "This could not be fetched. Close it and open it again to try again." };
            // The page may have been left meanwhile.
            let _ = told.try_set(words.to_string());
            asked.try_update_value(|asked| *asked = shown);
        };
        (go.load)(file, Box::new(received));
    };
    let title = element("span").class("govuk-details__summary-text").child("Which level is it? Situations and words");
    let inside = element("div")
        .class("govuk-details__text")
        .child(element("p").class("govuk-body").set("role", "status").child(live(move || told.get())))
        .child(element("div").set("id", id));
    element("details")
        .class("govuk-details")
        .on("toggle", fetch)
        .child(element("summary").class("govuk-details__summary").child(title))
        .child(inside)
        .done()
}
