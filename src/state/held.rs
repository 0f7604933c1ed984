//! What pages keep in this tab's memory and never store: it is there again after a look at another page, and gone with
//! the tab.

use std::any::Any;
use std::sync::Mutex;

/// The place for it. Not a signal: another type of them would cost everyone a kilobyte.
#[derive(Clone, Copy)]
pub struct Held(&'static Mutex<Content>);

#[derive(Default)]
struct Content {
    value: Option<Box<dyn Any + Send>>,
    texts: Vec<(&'static str, String)>,
    at_risk: Vec<&'static str>,
}

impl Held {
    /// With nothing in it yet. It lives as long as the app.
    pub fn empty() -> Self {
        Self(Box::leak(Box::default()))
    }

    /// Lets go of everything.
    pub fn clear(self) {
        if let Ok(mut held) = self.0.lock() {
            *held = Content::default();
        }
    }

    /// The value that is held, if it is of this type.
    pub fn get<T: Clone + 'static>(self) -> Option<T> {
        self.0.lock().ok()?.value.as_ref()?.downcast_ref::<T>().cloned()
    }

    /// Holds this value in place of the one before.
    pub fn set<T: Send + 'static>(self, value: T) {
        if let Ok(mut held) = self.0.lock() {
            held.value = Some(Box::new(value));
        }
    }

    /// The text that is held under this name; empty if none is.
    pub fn text(self, name: &str) -> String {
        let Ok(held) = self.0.lock() else { return String::new() };
        held.texts.iter().find(|(own, _)| *own == name).map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Holds a text under this name, in place of the one before.
    pub fn set_text(self, name: &'static str, text: String) {
        if let Ok(mut held) = self.0.lock() {
            held.texts.retain(|(own, _)| *own != name);
            held.texts.push((name, text));
        }
    }

    /// Says whether a page would miss what it holds: then closing the tab asks first.
    pub fn set_at_risk(self, page: &'static str, is_at_risk: bool) {
        if let Ok(mut held) = self.0.lock() {
            held.at_risk.retain(|own| *own != page);
            held.at_risk.extend(is_at_risk.then_some(page));
        }
    }

    /// Whether closing the tab would lose something.
    pub fn is_at_risk(self) -> bool {
        self.0.lock().is_ok_and(|held| !held.at_risk.is_empty())
    }
}
