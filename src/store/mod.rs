//! The only door to web storage: open, read all, write one key, hear what other tabs write.
//!
//! Keys carry a prefix and the path where the site is hosted, because hosts put several sites on one origin. Nothing
//! here ever clears the storage: it is shared with them.

mod tabs;

pub use tabs::{Change, listen};

use crate::record::StoredKey;
use crate::route::Base;
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

/// Browser storage that was seen to take and give back a value.
#[derive(Clone, Debug)]
pub struct Store {
    prefix: String,
}

/// Why something was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser's allowance for this site is used up.
    Full,
    /// The browser refused, in its words.
    Refused(String),
    /// The browser took the text and gave back another.
    NotKept,
}

impl Store {
    /// Opens the storage, or says why there is none. gloo-storage panics where storage is blocked, so it is asked
    /// only after a probe.
    pub fn open(base: &Base) -> Result<Store, String> {
        let window = web_sys::window().ok_or("there is no window")?;
        match window.local_storage() {
            Ok(Some(_)) => {}
            Ok(None) => return Err("storage is switched off".into()),
            Err(error) => return Err(reason(&error)),
        }
        let store = Store { prefix: format!("engagement-career-path:{}:", base.as_str()) };
        let probe = StoredKey::Foreign("probe".into());
        store.write(&probe, "1").map_err(|error| format!("{error:?}"))?;
        let _ = LocalStorage::raw().remove_item(&store.name(&probe));
        Ok(store)
    }

    /// Everything under our prefix: names without it, and texts.
    pub fn read_all(&self) -> Vec<(String, String)> {
        let storage = LocalStorage::raw();
        let names = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
        // All names first: another tab may write while we read, and shift the positions.
        let names: Vec<String> = names.collect();
        let ours = names.into_iter().filter_map(|name| {
            let text = storage.get_item(&name).ok().flatten()?;
            Some((name.strip_prefix(&self.prefix)?.to_string(), text))
        });
        ours.collect()
    }

    /// What stands under one key.
    pub fn read(&self, key: &StoredKey) -> Option<String> {
        LocalStorage::raw().get_item(&self.name(key)).ok().flatten()
    }

    /// Writes one key and reads it back.
    pub fn write(&self, key: &StoredKey, text: &str) -> Result<(), SaveError> {
        let storage = LocalStorage::raw();
        storage.set_item(&self.name(key), text).map_err(|error| save_error(&error))?;
        match storage.get_item(&self.name(key)) {
            Ok(Some(kept)) if kept == text => Ok(()),
            _ => Err(SaveError::NotKept),
        }
    }

    fn name(&self, key: &StoredKey) -> String {
        format!("{}{}", self.prefix, key.text())
    }
}

fn save_error(error: &JsValue) -> SaveError {
    match error.dyn_ref::<js_sys::Error>().and_then(|error| error.name().as_string()) {
        Some(name) if name == "QuotaExceededError" => SaveError::Full,
        _ => match reason(error) {
            text if text.contains("Quota") || text.contains("quota") => SaveError::Full,
            text => SaveError::Refused(text),
        },
    }
}

fn reason(error: &JsValue) -> String {
    let message = js_sys::Reflect::get(error, &"message".into()).ok().and_then(|value| value.as_string());
    message.unwrap_or_else(|| "the browser gave no reason".into())
}
