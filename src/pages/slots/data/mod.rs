//! The "Your data" pages: what the app puts into their slots.

mod copies;
mod delete;
mod earlier_words;
mod open;
mod preview;
mod save;
mod snapshots;
mod stored;
mod trouble;

pub use copies::copies;
pub use delete::{delete, finish};
pub use earlier_words::earlier_words;
pub use open::open;
pub use save::save;
pub use snapshots::snapshots;
pub use stored::stored;
pub use trouble::trouble;
