//! The only access to web storage: open it, read everything, write one key, listen to other tabs' writes, keep a second
//! copy.
//!
//! Keys carry a prefix and the path where the site is hosted, because hosts put several sites on one origin. Nothing
//! here ever clears the storage: it is shared with them.

mod elsewhere;
mod lasting;
mod mirror;
mod tabs;

pub use lasting::{ask_for_lasting_storage, is_lasting};
pub use mirror::Mirror;

use crate::persistence::{Area, MirrorError, OpenError, SaveError, StorageArea};
use crate::record::{Device, EncodeError, StoredKey, load};
use crate::route::Base;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Browser storage that has been seen to store a value and return it.
#[derive(Clone, Debug)]
pub struct Store {
    prefix: String,
    keep: StorageArea,
    /// Kept, because asking the window for it again could throw in the middle of a write.
    storage: Storage,
}

/// What every name of ours begins with; then comes the path where the site is hosted.
const OURS: &str = "engagement-career-path:";

/// The stores of one hosted copy of the site.
#[derive(Clone, Debug)]
pub struct Stores {
    /// The prefix of our names. `boot.js` repeats it, to save what is stored when the app cannot.
    prefix: String,
}

impl Stores {
    /// The stores of the copy hosted at `base`.
    pub fn of(base: &Base) -> Self {
        Self { prefix: format!("{OURS}{}:", base.as_str()) }
    }

    /// The storage to use, and the other one: this tab's if it holds something of ours, or if an earlier tab was to be
    /// forgotten and the browser holds no answers; otherwise the browser's. On a device that people use one after another
    /// it is this tab's alone, and what the browser itself keeps is not even looked at.
    pub fn find(&self) -> (Result<Store, OpenError>, Option<Store>) {
        let tab = self.open(StorageArea::Session);
        if tab.as_ref().is_ok_and(|store| store.read(&StoredKey::Shared).is_some()) {
            return (tab.map(|store| Store { keep: StorageArea::Shared, ..store }), None);
        }
        let browser = self.open(StorageArea::Local);
        let in_tab = tab.as_ref().is_ok_and(|store| store.read(&StoredKey::Head).is_some());
        let forgets = browser.as_ref().is_ok_and(|store| {
            let device = store.read(&StoredKey::Device).and_then(|text| serde_json::from_str::<Device>(&text).ok());
            device.is_some_and(|device| device.forget) && load(&store.read_all()).record().is_empty()
        });
        if in_tab || forgets && tab.is_ok() { (tab, browser.ok()) } else { (browser, tab.ok()) }
    }

    /// Opens the storage, or says why it could not. gloo-storage panics if storage is blocked, so it is used only after
    /// a probe.
    pub fn open(&self, keep: StorageArea) -> Result<Store, OpenError> {
        let window = web_sys::window().ok_or(OpenError::SwitchedOff)?;
        let probed = match keep {
            StorageArea::Local => window.local_storage(),
            StorageArea::Session | StorageArea::Shared => window.session_storage(),
        };
        match probed {
            Ok(Some(_)) => {}
            Ok(None) => return Err(OpenError::SwitchedOff),
            Err(error) => return Err(OpenError::Refused(reason(&error))),
        }
        let storage = match keep {
            StorageArea::Local => LocalStorage::raw(),
            StorageArea::Session | StorageArea::Shared => SessionStorage::raw(),
        };
        let store = Store { prefix: self.prefix.clone(), keep, storage };
        let probe = StoredKey::Foreign("probe".into());
        match store.write(&probe, "1") {
            // Full storage can still be read, and written to once there is space.
            Ok(()) | Err(SaveError::Full) => {}
            Err(SaveError::NotKept) => return Err(OpenError::NotKept),
            Err(SaveError::Refused(why) | SaveError::NotEncoded(EncodeError(why))) => {
                return Err(OpenError::Refused(why));
            }
        }
        store.remove(&probe);
        Ok(store)
    }

    /// Keeps the link by which people use this device one after another, as `public/sharing.js` does, which finds most of
    /// them before the app starts. Whether it is kept.
    pub fn share(&self, link: &str) -> bool {
        self.open(StorageArea::Session).is_ok_and(|tab| tab.write(&StoredKey::Shared, link).is_ok())
    }

    /// Opens the second copy, or says why it could not.
    pub async fn open_mirror(&self) -> Result<Mirror, MirrorError> {
        Mirror::open(&self.prefix).await
    }
}

impl Area for Store {
    fn keep(&self) -> StorageArea {
        self.keep
    }

    fn read_all(&self) -> Vec<(String, String)> {
        let ours = self.names().into_iter().filter_map(|name| {
            let own = name.strip_prefix(&self.prefix)?;
            Some((own.to_string(), self.storage.get_item(&name).ok().flatten()?))
        });
        ours.collect()
    }

    fn read(&self, key: &StoredKey) -> Option<String> {
        self.storage.get_item(&self.name(key)).ok().flatten()
    }

    fn write(&self, key: &StoredKey, text: &str) -> Result<(), SaveError> {
        self.storage.set_item(&self.name(key), text).map_err(|error| save_error(&error))?;
        match self.storage.get_item(&self.name(key)) {
            Ok(Some(kept)) if kept == text => Ok(()),
            _ => Err(SaveError::NotKept),
        }
    }

    fn remove(&self, key: &StoredKey) {
        // Unlike a write, a removal needs no space: it fails only if the browser has withdrawn its storage.
        let _ = self.storage.remove_item(&self.name(key));
    }
}

impl Store {
    /// Every name in the storage, whoever wrote it. All of them first, because another tab may write while we read, and
    /// shift the positions.
    fn names(&self) -> Vec<String> {
        (0..self.storage.length().unwrap_or(0)).filter_map(|index| self.storage.key(index).ok().flatten()).collect()
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
