//! Addresses of the forms of the plan.

use crate::framework::PracticeId;
use crate::record::Id;

/// The query names a practice to plan a step in.
pub const ADD: &str = "add=";
/// The query names a planned action to change.
pub const CHANGE: &str = "change=";

/// The query that opens the form for a step in this practice.
pub fn add_query(practice: &PracticeId) -> String {
    format!("{ADD}{practice}")
}

/// The query that opens the form for a planned action.
pub fn change_query(action: &Id) -> String {
    format!("{CHANGE}{}", action.as_str())
}
