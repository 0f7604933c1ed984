//! What the profession expects: the content as data, and the checks that keep it whole.
//!
//! The files live in `public/framework/`, are edited by hand, and are embedded when the app is built.

mod check;
mod embedded;
mod ids;
mod list;
mod model;
mod site;

pub use check::check;
pub use embedded::FRAMEWORK;
pub use ids::{PracticeId, PrincipleId, TrackId};
pub use list::{List, Text};
pub use model::{
    Escape, Family, Framework, Grade, GradeId, Level, LevelInfo, Levels, Practice, Principle, Related, SourceEntry,
    Targets, Track, WeekDay, Weight,
};
pub use site::Site;
