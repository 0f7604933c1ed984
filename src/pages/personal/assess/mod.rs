//! The self-assessment pages: setup, the task list, the questions, and "Check your answers".

mod check;
mod hub;
mod question;
mod setup;

pub use check::page as check;
pub use hub::{MORE, href, minutes};
pub use question::{everything, page as question, principle};
pub use setup::CHANGE;

use crate::components::reactive;
use crate::exchange::read_workshop_link;
use crate::pages::Navigator;
use crate::pages::Page;
use crate::state::AppState;
use leptos::prelude::*;

/// The setup page if there is no assessment, a link brings settings, or the user changes them; otherwise the task list.
pub fn page(state: AppState, query: Memo<String>, go: Navigator, elsewhere: setup::Elsewhere) -> Page {
    let started = move || state.with(|record| record.current_assessment().is_some());
    Page::new(reactive(
        move || (query.get(), started()),
        move |(query, started)| {
            let (link, ignored) = read_workshop_link(&query, state.framework);
            let asked = !link.is_empty() || !ignored.is_empty() || query == setup::CHANGE;
            if asked || !started { setup::view(state, link, &ignored, go, elsewhere) } else { hub::view(state) }
        },
    ))
}
