//! What a page keeps in memory while the tab is open, so that a look at another page loses nothing.

use std::any::Any;
use std::sync::Mutex;

/// The place for it. Not a signal: another type of them would cost everyone a kilobyte.
#[derive(Clone, Copy)]
pub struct Held(&'static Mutex<Content>);

#[derive(Default)]
struct Content {
    value: Option<Box<dyn Any + Send>>,
    is_at_risk: bool,
}

impl Held {
    /// With nothing in it yet. It lives as long as the app.
    pub fn empty() -> Self {
        Self(Box::leak(Box::default()))
    }

    /// What is held, if it is of this type.
    pub fn get<T: Clone + 'static>(self) -> Option<T> {
        self.0.lock().ok()?.value.as_ref()?.downcast_ref::<T>().cloned()
    }

    /// Holds this in place of what was held.
    pub fn set<T: Send + 'static>(self, value: T) {
        if let Ok(mut held) = self.0.lock() {
            held.value = Some(Box::new(value));
        }
    }

    /// Says whether what is held would be missed: then closing the tab asks first.
    pub fn set_at_risk(self, is_at_risk: bool) {
        if let Ok(mut held) = self.0.lock() {
            held.is_at_risk = is_at_risk;
        }
    }

    /// Whether closing the tab would lose what is held.
    pub fn is_at_risk(self) -> bool {
        self.0.lock().is_ok_and(|held| held.is_at_risk)
    }
}
