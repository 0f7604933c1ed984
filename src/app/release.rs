//! Whether the host has a newer version of the site than the one that runs: the files of that one are gone then.

use super::document;
use crate::components::reload;
use crate::pages::dom_names;
use leptos::prelude::{document as shown, window};
use leptos::wasm_bindgen::JsValue;
use web_sys::RequestCache;

/// Whether the page at this address, as the host has it now, starts another version of the app: it names the app's
/// folder, which is named by the hash of all the code. False if it cannot be fetched, or is none of this site's pages.
pub async fn is_newer(path: &str) -> bool {
    let own = shown().get_element_by_id(dom_names::BOOT).and_then(|tag| tag.get_attribute("data-js"));
    let page = document::text(path, RequestCache::NoStore).await.filter(|page| page.contains(" data-js="));
    page.zip(own).is_some_and(|(page, own)| !page.contains(&own))
}

/// Loads the page at the current address, and arrives there as after a link.
pub fn load() {
    if let Ok(history) = window().history() {
        // Without the mark the page is right, and only the focus is not at its heading.
        let _ = history.replace_state(&JsValue::from_str(dom_names::ARRIVING), "");
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
    // A reload asks the host even for what the browser keeps, where following a link might show the old page again.
    reload();
}
