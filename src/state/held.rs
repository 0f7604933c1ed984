//! What a page keeps in memory while the tab is open, so that a look at another page loses nothing.

use super::AppState;
use std::any::Any;
use std::sync::Mutex;

/// What is held, and whether closing the tab would lose it.
#[derive(Default)]
pub struct Held {
    value: Option<Box<dyn Any + Send>>,
    is_at_risk: bool,
}

impl Held {
    /// Nothing yet. It lives as long as the app.
    pub fn begin() -> &'static Mutex<Self> {
        Box::leak(Box::default())
    }
}

impl AppState {
    /// What a page asked to hold, if it is of this type.
    pub fn held<T: Clone + 'static>(&self) -> Option<T> {
        self.held.lock().ok()?.value.as_ref()?.downcast_ref::<T>().cloned()
    }

    /// Holds this in place of what was held.
    pub fn hold<T: Send + 'static>(&self, value: T) {
        if let Ok(mut held) = self.held.lock() {
            held.value = Some(Box::new(value));
        }
    }

    /// Whether what is held would be missed: then closing the tab asks first.
    pub fn set_at_risk(&self, is_at_risk: bool) {
        if let Ok(mut held) = self.held.lock() {
            held.is_at_risk = is_at_risk;
        }
    }

    /// Whether closing the tab would lose what is held.
    pub fn is_at_risk(&self) -> bool {
        self.held.lock().is_ok_and(|held| held.is_at_risk)
    }
}
