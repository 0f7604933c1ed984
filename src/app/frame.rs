//! Keeps the written frame true while the page in it changes.

use crate::pages::place;
use crate::route::{Route, Section};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;

/// Marks the entry of the navigation that the page belongs to, and points the skip link at the page.
pub fn follow(route: Option<&Route>) {
    if let Some(skip) = document().get_element_by_id(place::SKIP) {
        let _ = skip.set_attribute("href", &route.unwrap_or(&Route::Home).href_to("main"));
    }
    let Ok(links) = document().query_selector_all(&format!("#{} a", place::MENU)) else { return };
    for (index, section) in (0..).zip(Section::ALL) {
        let Some(link) = links.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else { return };
        let _ = match section.mark(route) {
            Some(mark) => link.set_attribute("aria-current", mark),
            None => link.remove_attribute("aria-current"),
        };
    }
}
