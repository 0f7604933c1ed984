//! Changes made by other tabs, from the browser's `storage` event.

use super::Store;
use crate::record::StoredKey;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What another tab did.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Wrote(StoredKey, String),
    Removed(StoredKey),
    /// The storage of this whole origin was emptied.
    Cleared,
}

/// Calls `heard` for every change by another tab, for as long as the page lives. The text comes with the event: reading
/// it again later could find what a third tab has written since, and miss what this event brought.
pub fn listen(store: &Store, heard: impl Fn(Change) + 'static) {
    let prefix = store.prefix.clone();
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
