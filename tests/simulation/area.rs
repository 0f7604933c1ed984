//! Web storage as one tab sees it.

use super::stores::Stores;
use engagement_career_path::persistence::{Area, SaveError, StorageArea};
use engagement_career_path::record::StoredKey;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

/// The stores, shared by all tabs.
pub type Shared = Arc<Mutex<Stores>>;

pub fn lock(stores: &Shared) -> MutexGuard<'_, Stores> {
    stores.lock().expect("one tab at a time")
}

#[derive(Debug)]
pub struct Local {
    pub stores: Shared,
    pub tab: usize,
}

impl Area for Local {
    fn keep(&self) -> StorageArea {
        StorageArea::Local
    }

    fn read_all(&self) -> Vec<(String, String)> {
        lock(&self.stores).local.iter().map(|(name, text)| (name.clone(), text.clone())).collect()
    }

    fn read(&self, key: &StoredKey) -> Option<String> {
        lock(&self.stores).local.get(&key.text()).cloned()
    }

    fn write(&self, key: &StoredKey, text: &str) -> Result<(), SaveError> {
        let mut stores = lock(&self.stores);
        if !stores.has_room(&key.text(), text) {
            return Err(SaveError::Full);
        }
        if std::mem::take(&mut stores.forgets) {
            return Err(SaveError::NotKept);
        }
        stores.write(self.tab, &key.text(), text);
        Ok(())
    }

    fn remove(&self, key: &StoredKey) {
        lock(&self.stores).remove(self.tab, &key.text());
    }
}

/// The storage of one tab, which no other sees.
#[derive(Debug, Default)]
pub struct Session(pub Mutex<BTreeMap<String, String>>);

impl Session {
    fn names(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.0.lock().expect("one tab at a time")
    }
}

impl Area for Session {
    fn keep(&self) -> StorageArea {
        StorageArea::Session
    }

    fn read_all(&self) -> Vec<(String, String)> {
        self.names().iter().map(|(name, text)| (name.clone(), text.clone())).collect()
    }

    fn read(&self, key: &StoredKey) -> Option<String> {
        self.names().get(&key.text()).cloned()
    }

    fn write(&self, key: &StoredKey, text: &str) -> Result<(), SaveError> {
        self.names().insert(key.text(), text.into());
        Ok(())
    }

    fn remove(&self, key: &StoredKey) {
        self.names().remove(&key.text());
    }
}
