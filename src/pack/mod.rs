//! Agency packs: what an operator adds to the content, replaces, renames or hides, in a JSON file beside the site.
//!
//! A pack is read whole or refused whole, with the place and the reason in one sentence. It has no field for principles,
//! practices, anchors and targets, so that levels mean the same in every agency. The format is described in
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
