//! Everything calculated from the framework and the record: levels, gaps, next steps. Derived on demand, never stored;
//! never one overall figure.

mod answers;
mod backup;
mod change_words;
mod count;
mod evidence;
mod expectation;
mod left;
mod level;
mod log;
mod moves;
mod open_steps;
mod past;
mod paths;
mod practice_changes;
mod questions;
mod results;
mod retired;
mod revisit;
mod slope;
mod standing;
mod standing_words;
mod steps;
mod suggest;

pub use answers::Answers;
pub use backup::{Backup, backup};
pub use change_words::{
    change_note, changes_headline, changes_in_words, changes_sentence, number_in_words, rating_name,
};
pub use count::WeightCount;
pub use evidence::{EvidenceStatus, asks_for_evidence, support};
pub use expectation::{ASSUMED_GRADE, Expectation, Unknown};
pub use left::{DayOf, LEFT_AFTER_MONTHS, finish_left, finished_on, last_answered_on};
pub use level::{PrincipleLevel, principle_level};
pub use log::{
    EvidenceLink, LoggedBetween, MethodUse, entries_to_report_back, evidence_links, linked_entries, method_uses,
};
pub use moves::{CloseMove, MIN_KNOWN_PRINCIPLES, close_moves};
pub use open_steps::{OpenStep, open_steps};
pub use past::{PreviousAnswer, level_dropped, previous_answer};
pub use paths::{Comparable, PathPoint, PrinciplePath, paths};
pub use practice_changes::{PracticeChange, PracticeMove, is_comparable, practice_changes};
pub use questions::{AssessmentProgress, practices_in_assessment, practices_in_scope, wider_scopes};
pub use results::{ResultsLine, ResultsModel};
pub use retired::{retired_practices, retired_tracks};
pub use revisit::{DroppedLevel, OutdatedAnswers, dropped_levels, outdated_answers};
pub use slope::{SlopeBand, slope_bands};
pub use standing::{PrincipleStanding, Standing, Status, standing};
pub use standing_words::{gap_in_words, standing_in_words};
pub use steps::{STEP_MONTHS, Step, next_steps, step_up, strengths};
pub use suggest::{Chance, Suggestion, activities_for, chances, suggestions};
