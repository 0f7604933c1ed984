//! The "Your data" pages: what the app puts into their slots.

mod delete;
mod open;
mod preview;
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
