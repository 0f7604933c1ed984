//! Full-text search over the whole site: in any spelling, any form of a word, and in whole questions.
//!
//! Word forms are the English Snowball stemmer's (crate `frostem`), slips of the finger the optimal string
//! alignment distance (crate `strsim`). What means the same is content: `public/framework/search.json`.

mod entry;
mod fillers;
mod fold;
mod index;
mod indexed;
mod query;
mod snippet;
mod spoken;
mod vocabulary;

pub use entry::{Entry, Everything, Kind};
pub use index::{Answer, Index};
pub use spoken::{begins_with, pieces};
