//! The search in the app: its results follow the agency pack.

use crate::pages::SlotContext;
use crate::route::Route;
use crate::search::{Entry, Kind};
use crate::search_page::{self, Surroundings};
use crate::state::AppState;
use leptos::prelude::*;

/// The working search.
pub fn search(state: AppState, at: SlotContext) -> AnyView {
    search_page::search(Surroundings {
        query: at.query,
        set_query: at.go.set_query,
        fetch_text: at.go.fetch_text,
        adapted: Box::new(move |entries| {
            // Changes when a pack loads: what it adds can be found too, and what it hides cannot.
            state.pack_fault();
            with_pack(entries, state)
        }),
    })
}

/// The entries with the agency pack applied.
fn with_pack(mut entries: Vec<Entry>, state: AppState) -> Vec<Entry> {
    state.with_pack(|pack| {
        let hidden = |entry: &Entry| {
            let leads = |route: Route, ids: &[String]| ids.iter().any(|id| entry.href == route.href_to(id));
            leads(Route::Activities, &pack.hide.activities) || leads(Route::Awards, &pack.hide.awards)
        };
        entries.retain(|entry| !hidden(entry));
        let activities = pack.activities.iter().map(|own| {
            let text = format!("{}\n{}", own.first_step, own.provider);
            Entry::new(Kind::Activity, own.title.as_str(), Route::Activities.href_to(&own.id), text)
                .about(own.about.as_str())
        });
        let awards = pack.awards.iter().map(|own| {
            Entry::new(Kind::Award, own.name.as_str(), Route::Awards.href_to(&own.id), "").about(own.honours.as_str())
        });
        for entry in activities.chain(awards) {
            entries.retain(|other| other.href != entry.href);
            entries.push(entry);
        }
    });
    entries
}
