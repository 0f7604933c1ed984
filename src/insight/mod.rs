//! Everything calculated from the framework and the record: levels, gaps, next steps. Derived on demand, never stored;
//! never one overall figure.

mod answers;
mod backup;
mod change_words;
mod conversation;
mod count;
mod evidence;
mod expectation;
mod goals;
mod left;
mod level;
mod log;
mod moves;
mod nomination;
mod numbers;
mod open_steps;
mod past;
mod paths;
mod plan;
mod practice_changes;
mod practice_results;
mod practice_words;
mod questions;
mod results;
mod retired;
mod revisit;
mod role_change;
mod role_finder;
mod role_order;
mod slope;
mod standing;
mod standing_words;
mod steps;
mod suggest;
mod welcome;
mod year;

pub use answers::Answers;
pub use backup::{Backup, backup};
pub use change_words::{change_note, changes_headline, changes_in_words, changes_sentence, rating_name};
pub use conversation::{
    Conversation, ConversationRow, Reader, ViewLevels, conversation, example_views, levels_of, talk_question,
};
pub use count::WeightCount;
pub use evidence::{EvidenceStatus, asks_for_evidence, support};
pub use expectation::{ASSUMED_GRADE, Expectation, Unknown};
pub use goals::{PlannedStep, is_late, level_now, next_planned, open_actions, reached};
pub use left::{DayOf, LEFT_AFTER_MONTHS, finish_left, finished_on, last_answered_on, look_again_on};
pub use level::{PrincipleLevel, principle_level};
pub use log::{
    EvidenceLink, LoggedBetween, MethodUse, entries_to_report_back, evidence_links, linked_entries, method_uses,
};
pub use moves::{CloseMove, MIN_KNOWN_PRINCIPLES, close_moves};
pub use nomination::{WORDS_ON_A_PAGE, Witness, missing_parts, witness, words_in};
pub use numbers::{number_at_start, number_in_words};
pub use open_steps::{OpenStep, open_steps};
pub use past::{PreviousAnswer, level_dropped, previous_answer};
pub use paths::{Comparable, PathPoint, PrinciplePath, paths};
pub use plan::{
    CARRY_AFTER_MONTHS, Glance, carried, glance, is_over, is_to_carry, missing_mode, mix, moved, next_review,
};
pub use practice_changes::{PracticeChange, PracticeMove, is_comparable, practice_changes};
pub use practice_results::{AGAIN_AFTER_MONTHS, PracticeResult, pair_of_levels, practice_results};
pub use practice_words::{change_since_last_time, practices_in_words};
pub use questions::{AssessmentProgress, practices_in_assessment, practices_in_scope, practices_of, wider_scopes};
pub use results::{MoreToExplore, ResultsLine, ResultsModel};
pub use retired::{retired_practices, retired_tracks};
pub use revisit::{DroppedLevel, OutdatedAnswers, dropped_levels, outdated_answers};
pub use role_change::{Rise, rises};
pub use role_finder::{GENERALIST, ROLE_QUESTIONS, RoleOption, RoleQuestion, propose_role};
pub use role_order::roles_in_order;
pub use slope::{SlopeBand, slope_bands};
pub use standing::{PrincipleStanding, Standing, Status, standing};
pub use standing_words::{gap_in_words, standing_in_words};
pub use steps::{STEP_MONTHS, Step, next_steps, step_up, strengths};
pub use suggest::{Chance, Suggestion, activities_for, activities_from, chances, step_beyond, suggestions};
pub use welcome::{Invitation, NextStep, PUT_OFF_MONTHS, Stood, invitation, next_step, stood};
pub use year::{YEAR_MONTHS, Year, YearItem, YearState, occasion_name, year, year_start};
