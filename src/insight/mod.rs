//! What follows from the framework and the record. Derived on demand, never stored; never one overall figure.

mod backup;
mod expectation;
mod level;
mod moves;
mod questions;
mod standing;
mod steps;
mod suggest;

pub use backup::{Backup, backup};
pub use expectation::{ASSUMED_GRADE, Expectation};
pub use level::{PrincipleLevel, principle_level};
pub use moves::{CloseMove, ENOUGH, close_moves};
pub use questions::{Progress, questions};
pub use standing::{Count, Row, Standing, Status, standing};
pub use steps::{Step, next_steps, step_up, strengths};
pub use suggest::activities_for;
