//! What follows from the framework and the record. Derived on demand, never stored; never one overall figure.

mod answers;
mod backup;
mod changed;
mod count;
mod expectation;
mod level;
mod log;
mod moves;
mod past;
mod paths;
mod questions;
mod revisit;
mod seen;
mod standing;
mod steps;
mod suggest;
mod told;
mod words;

pub use answers::{Answers, Support, asks_for_evidence, support};
pub use backup::{Backup, backup};
pub use changed::{retired, retired_tracks};
pub use count::Count;
pub use expectation::{ASSUMED_GRADE, Expectation, Unknown};
pub use level::{PrincipleLevel, principle_level};
pub use log::{Link, Use, linked, links, uses, waiting};
pub use moves::{CloseMove, ENOUGH, close_moves};
pub use past::{Last, fell, last_time};
pub use paths::{Comparable, Path, Point, paths};
pub use questions::{Progress, asked, questions, wider};
pub use revisit::{Fallen, Older, fallen, older};
pub use seen::{Change, Known, Seen, seen};
pub use standing::{Row, Standing, Status, standing};
pub use steps::{Step, next_steps, step_up, strengths};
pub use suggest::{Chance, Suggestion, activities_for, chances, suggestions};
pub use told::{changed, told};
pub use words::in_words;
