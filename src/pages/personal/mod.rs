//! Pages about the user's own record, drawn whole by the app.

pub mod assess;
pub mod log;
pub mod nominate;
pub mod one_page;
pub mod plan;
pub mod progress;
pub mod report;
pub mod results;
pub mod workshop_file;
pub mod year;
