//! The question about one practice in one assessment: on its own page, whose form is taken over, and among others.

mod answer;
mod evidence;
mod fields;
mod group;
mod help;
mod last_time;
mod log;
mod note;
mod place;
mod previous;
mod rewording;
mod saved;
mod written;

pub use group::{everything, place, principle};
pub use place::{change_link, from_results};
pub use written::slot;
