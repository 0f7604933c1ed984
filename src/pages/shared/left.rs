//! Assessments that nobody finished: recorded as finished when the app comes back to them.

use crate::insight;
use crate::record::Date;
use crate::state::AppState;

/// Reads the time of a stamp as a day in the user's time zone.
pub fn day_of(state: AppState) -> impl Fn(u64) -> Date {
    move |time| state.moment(time).today
}

/// Finishes an assessment that was left, on the day of its last answer (docs/rules.md, ASSESSMENT-1 and ASSESSMENT-2).
/// Before a page is drawn, so that no page is about last year's as if it were under way.
pub fn finish_left(state: AppState) {
    let due = state.peek(|record| insight::finish_left(record, state.today(), &day_of(state)));
    if let Some(command) = due {
        state.dispatch(command);
    }
}
