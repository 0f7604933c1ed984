//! The question about one practice in one assessment: the same on its own page and among others.

mod answer;
mod evidence;
mod fields;
mod group;
mod help;
mod last_time;
mod log;
mod note;
mod previous;
mod saved;
mod single;

pub use group::{everything, place, principle};
pub use single::{change_link, page};
