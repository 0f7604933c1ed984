//! Listening to window events for as long as the page lives.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Runs on every event of this name.
pub fn on_window(name: &str, run: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(run);
    // Adding a listener to the window cannot fail.
    let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    // The listener lives as long as the page.
    listener.forget();
}
