//! Where each history entry was scrolled to. A number in their history state tells entries apart.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;
use std::collections::HashMap;

/// The scroll position of each history entry.
#[derive(Default)]
pub struct Places {
    pub current: f64,
    scrolled: HashMap<u64, f64>,
    /// Set by Back and Forward: return to the entry's scroll position instead of the top.
    pub returning: bool,
}

impl Places {
    /// Keeps how far the page is scrolled now.
    pub fn remember(&mut self) {
        self.scrolled.insert(self.current.to_bits(), window().scroll_y().unwrap_or(0.0));
    }

    /// How far the current entry was scrolled, if it was left before.
    pub fn scrolled(&self) -> Option<f64> {
        self.scrolled.get(&self.current.to_bits()).copied()
    }

    /// Leaves the current entry, unless it is replaced; returns the number of the next.
    pub fn step(&mut self, replace: bool) -> f64 {
        if !replace {
            self.remember();
            self.current = new_number();
        }
        self.returning = false;
        self.current
    }
}

/// The number of the current history entry, which gets one if it has none.
pub fn number_of_entry() -> f64 {
    let history = window().history().ok();
    let known = history.as_ref().and_then(|history| history.state().ok()?.as_f64());
    known.unwrap_or_else(|| {
        let number = new_number();
        // Without the number, only the scroll position of this entry is lost.
        let _ = history.map(|history| history.replace_state(&JsValue::from_f64(number), ""));
        number
    })
}

/// Unique within this tab, even after a reload.
fn new_number() -> f64 {
    js_sys::Date::now() + js_sys::Math::random()
}
