//! Assessing oneself: set up, the task list, one question a page, check your answers.

mod check;
mod hub;
mod question;
mod setup;

pub use check::page as check;
pub use hub::{MORE, href, minutes};
pub use question::{everything, page as question, principle};
pub use setup::CHANGE;

use super::{Go, Page};
use crate::components::live;
use crate::exchange::read_workshop_link;
use crate::state::AppState;
use leptos::prelude::*;

/// The start while there is no assessment, where a link brings settings, or to change them; else the task list.
pub fn page(state: AppState, query: Memo<String>, go: Go) -> Page {
    let started = Memo::new(move |_| state.with(|record| record.current_assessment().is_some()));
    Page::new(live(move || {
        let query = query.get();
        let (link, ignored) = read_workshop_link(&query, state.framework);
        let asked = !link.is_empty() || !ignored.is_empty() || query == setup::CHANGE;
        if asked || !started.get() { setup::view(state, link, &ignored, go) } else { hub::view(state) }
    }))
}
