//! Agency packs: a JSON file beside the site in which an operator adds to, replaces, renames or hides content.
//!
//! A pack is accepted whole or refused whole, with the place and reason in one sentence. It has no field for
//! principles, practices, anchors or targets, so levels mean the same in every agency. The format is described in
//! `docs/agency-pack.md`.

mod model;
mod node;
mod read;
mod refusal;
mod rename;

pub use model::{Activity, Award, Contact, Hidden, Meeting, Pack};
pub use node::{MAX_DEPTH, MAX_ENTRIES};
pub use read::{MAX_BYTES, MAX_ID, MAX_TEXT, MAX_TITLE, read};
pub use refusal::Refusal;
pub use rename::{names, renamed};
