//! The "Your data" pages: what the app puts into their slots.

mod delete;
mod open;
mod save;
mod snapshots;
mod stored;
mod trouble;

pub use delete::{delete, finish};
pub use open::open;
pub use save::save;
pub use snapshots::snapshots;
pub use stored::stored;
pub use trouble::trouble;

use crate::components::{Element, element};
use leptos::prelude::Callable;
use leptos::prelude::Callback;

/// A button that acts on this page.
fn button(class: &'static str, words: impl Into<String>, run: Callback<()>) -> Element {
    element("button").class(class).attr("type", "button").child(words.into()).on("click", move |_| run.run(()))
}
