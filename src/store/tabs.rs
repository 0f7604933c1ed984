//! Changes made by other tabs, from the browser's `storage` event.

use super::Stores;
use crate::persistence::Change;
use crate::record::StoredKey;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

impl Stores {
    /// Calls `heard` for every change by another tab, for as long as the page lives.
    pub fn listen(&self, heard: impl Fn(Change) + 'static) {
        let prefix = self.prefix.clone();
        let listener =
            Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| match event.key() {
                None => heard(Change::Cleared),
                Some(name) => {
                    if let Some(key) = name.strip_prefix(&prefix).map(StoredKey::parse) {
                        match event.new_value() {
                            Some(text) => heard(Change::Wrote(key, text)),
                            None => heard(Change::Removed(key)),
                        }
                    }
                }
            });
        if let Some(window) = web_sys::window() {
            // Adding a listener to the window cannot fail.
            let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
        }
        // The listener lives as long as the page.
        listener.forget();
    }
}
