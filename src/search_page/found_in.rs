//! The index that is searched, fetched when the search starts.

use crate::route::Route;
use crate::search::{Entry, Everything, Index};
use leptos::prelude::*;

/// The search index file, beside the search page.
pub const INDEX: &str = "search.json";

/// Fetches the text of a file on this site, and hands it on; `None` if that fails.
pub type FetchText = fn(String, Box<dyn FnOnce(Option<String>)>);
/// The entries as an agency has them.
pub type Adapted = Box<dyn Fn(Vec<Entry>) -> Vec<Entry> + Send + Sync>;

/// Loaded lazily: only when the page is opened.
#[derive(Clone, Copy)]
pub struct FoundIn {
    index: StoredValue<Option<Index>>,
    /// What was fetched.
    fetched: StoredValue<Option<Everything>>,
    /// Why there is no index; empty once there is one.
    pub missing: RwSignal<String>,
    /// Changes whenever the index does.
    pub built: RwSignal<bool>,
}

const FETCHING: &str = "Fetching what can be found.";

impl FoundIn {
    /// Fetches the index, and builds it again whenever what the agency makes of it changes.
    pub fn load(fetch_text: FetchText, adapted: Adapted) -> Self {
        let found_in = Self {
            index: StoredValue::new(None),
            fetched: StoredValue::new(None),
            missing: RwSignal::new(FETCHING.to_string()),
            built: RwSignal::new(false),
        };
        let received = Box::new(move |text: Option<String>| {
            let read = text.and_then(|text| serde_json::from_str::<Everything>(&text).ok());
            let failed =
                "The search could not be loaded. The connection may have dropped: reload the page to try again.";
            let words = if read.is_some() { "" } else { failed };
            // The user may have left the page by now.
            found_in.fetched.try_update_value(|fetched| *fetched = read);
            let _ = found_in.missing.try_set(words.into());
        });
        Effect::new(move |_| {
            found_in.missing.track();
            let mut everything = found_in.fetched.with_value(Clone::clone);
            // Before anything is fetched too, so that what it reads is followed.
            let entries =
                adapted(everything.as_mut().map(|found| std::mem::take(&mut found.entries)).unwrap_or_default());
            found_in.index.set_value(everything.map(|found| Index::of(Everything { entries, ..found })));
            found_in.built.update(|built| *built = !*built);
        });
        fetch_text(format!("{}{INDEX}", Route::Search.path()), received);
        found_in
    }

    /// Whether the index could not be fetched.
    pub fn has_failed(self) -> bool {
        self.missing.with(|missing| !missing.is_empty() && missing != FETCHING)
    }

    /// Reads the index, if there is one.
    pub fn with<T>(self, read: impl FnOnce(Option<&Index>) -> T) -> T {
        self.built.track();
        self.index.with_value(|index| read(index.as_ref()))
    }

    /// Words of te reo Māori as they appear in texts, longest first.
    pub fn maori(self) -> Vec<String> {
        self.fetched.with_value(|fetched| fetched.as_ref().map_or_else(Vec::new, |found| found.maori.clone()))
    }
}
