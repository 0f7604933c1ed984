//! Taking over a form that stands in the page: the app draws nothing of it, so what someone is in the middle of stays.

use super::reactive::follow;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlInputElement};

/// A listener that goes with its owner: the form may outlive what listens to it.
struct Listener {
    target: EventTarget,
    event: &'static str,
    run: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Fails only without a target, which it holds.
        let _ = self.target.remove_event_listener_with_callback(self.event, self.run.as_ref().unchecked_ref());
    }
}

/// Runs on every event of this name in the form with this id, until the owner is gone.
pub fn on_form(id: &'static str, event: &'static str, run: impl FnMut(Event) + 'static) {
    let mut run: Option<Box<dyn FnMut(Event)>> = Some(Box::new(run));
    once_there(move || run.take().into_iter().for_each(|run| listen(id, event, run)));
}

/// Runs once the page stands in a browser.
pub fn once_there(mut run: impl FnMut() + 'static) {
    follow(move || untrack(&mut run));
}

fn listen(id: &str, event: &'static str, run: Box<dyn FnMut(Event)>) {
    let Some(form) = document().get_element_by_id(id) else { return };
    let listener = Listener { target: form.into(), event, run: Closure::wrap(run) };
    // Fails only for a target that is none.
    let _ = listener.target.add_event_listener_with_callback(event, listener.run.as_ref().unchecked_ref());
    StoredValue::new_local(listener);
}

/// Runs with the value of the button that is pressed in the form with this id.
pub fn on_pressed(id: &'static str, mut run: impl FnMut(String) + 'static) {
    on_form(id, "click", move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = pressed.and_then(|pressed| pressed.closest("button[value]").ok().flatten());
        if let Some(value) = button.and_then(|button| button.get_attribute("value")) {
            event.prevent_default();
            run(value);
        }
    });
}

/// The value chosen in a group of radio buttons.
pub fn chosen_in(name: &str) -> Option<String> {
    radios_of(name).into_iter().find(HtmlInputElement::checked).map(|radio| radio.value())
}

/// Chooses a value in a group of radio buttons, or none.
pub fn choose_in(name: &str, value: Option<&str>) {
    for radio in radios_of(name) {
        radio.set_checked(Some(radio.value().as_str()) == value);
    }
}

/// The value of the radio button of this group that the event is about.
pub fn radio_of(event: &Event, name: &str) -> Option<String> {
    let radio: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (radio.name() == name && radio.checked()).then(|| radio.value())
}

/// What a written form says of itself in an attribute `data-{name}`.
pub fn data_of(id: &str, name: &str) -> Option<String> {
    document().get_element_by_id(id)?.get_attribute(&format!("data-{name}"))
}

/// Shows these words in the first element that matches the selector; it is hidden while there are none.
pub fn say_in(selector: &str, words: &str) {
    if let Ok(Some(place)) = document().query_selector(selector) {
        place.set_text_content(Some(words));
        super::browser::set_hidden(selector, words.is_empty());
    }
}

fn radios_of(name: &str) -> Vec<HtmlInputElement> {
    let Ok(found) = document().query_selector_all(&format!("input[name={name}]")) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}
