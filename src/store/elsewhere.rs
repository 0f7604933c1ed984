//! What this site stored under another address of the same host: another spelling of its path, or a folder that it was
//! moved from. Nothing is ever written there.

use super::{OURS, Store};
use crate::record::StoredKey;

impl Store {
    /// Whether another address holds more than marks and settings. Reads names alone.
    pub fn holds_elsewhere(&self) -> bool {
        self.names().iter().any(|name| {
            self.elsewhere_in(name).is_some_and(|(_, own)| matches!(StoredKey::parse(own), StoredKey::Entity(..)))
        })
    }

    /// The other addresses' paths, each with its names and texts.
    pub fn elsewhere(&self) -> Vec<(String, Vec<(String, String)>)> {
        let mut found: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for name in self.names() {
            let (Some((path, own)), Ok(Some(text))) = (self.elsewhere_in(&name), self.storage.get_item(&name)) else {
                continue;
            };
            let item = (own.to_string(), text);
            match found.iter_mut().find(|(other, _)| other == path) {
                Some((_, items)) => items.push(item),
                None => found.push((path.to_string(), vec![item])),
            }
        }
        found
    }

    /// The path in another address's name, and the name without both prefixes. A path ends with a slash, and may hold a
    /// colon.
    fn elsewhere_in<'a>(&self, name: &'a str) -> Option<(&'a str, &'a str)> {
        let rest = name.strip_prefix(OURS).filter(|_| !name.starts_with(&self.prefix))?;
        let end = rest.as_bytes().windows(2).position(|two| two == b"/:")? + 1;
        Some((&rest[..end], &rest[end + 1..]))
    }
}
