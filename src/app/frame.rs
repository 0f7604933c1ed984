//! Keeps the prerendered frame (header, menu and skip link) in step with the page shown.

use crate::pages::dom_names;
use crate::route::{Route, Section};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;

/// Marks the navigation entry that the page belongs to, points the skip link at the page, keeps the header quiet while
/// someone answers, and widens the frame with the page.
pub fn follow(route: Option<&Route>) {
    if let Some(header) = document().get_element_by_id(dom_names::HEADER) {
        // Fails only if the class is empty or contains a space, and this one is constant.
        let _ = header.class_list().toggle_with_force("app-header--quiet", route.is_some_and(Route::is_question));
    }
    if let Some(body) = document().body() {
        let _ = body.class_list().toggle_with_force(dom_names::WIDE, route.is_some_and(Route::is_wide));
    }
    if let Some(skip) = document().get_element_by_id(dom_names::SKIP) {
        // Setting an attribute fails only if its name is invalid, and these are constants.
        let _ = skip.set_attribute("href", &route.unwrap_or(&Route::Home).href_to("main"));
    }
    let Ok(links) = document().query_selector_all(&format!("#{} a", dom_names::MENU)) else { return };
    for (index, section) in (0..).zip(Section::ALL) {
        let Some(link) = links.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else { return };
        let _ = match section.mark(route) {
            Some(mark) => link.set_attribute("aria-current", mark),
            None => link.remove_attribute("aria-current"),
        };
    }
}

/// Whether the focus is in the search field of the frame.
pub fn has_focus_in_search() -> bool {
    document().active_element().is_some_and(|element| element.id() == dom_names::SEARCH_FIELD)
}
