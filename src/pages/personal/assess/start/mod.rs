//! Starting an assessment: the role, then the grade, then the first question. The forms stand in the pages
//! (`documents/assess/`); here they are taken over.

mod finder;
mod grade;
mod opening;
mod role;
mod starting;

pub use finder::view as role_finder;
pub use grade::{before, view as grade};
pub use role::view as role;

use crate::state::AppState;
use leptos::prelude::AnyView;

/// Draws what other addresses of this site hold in this browser. Handed in, because its code is fetched by itself.
pub type Elsewhere = fn(AppState) -> AnyView;
