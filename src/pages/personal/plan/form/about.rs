//! What a step leads to, above its fields.

use crate::components::{Element, element, level_tag, summary_row, view_of};
use crate::framework::{Level, Practice};
use crate::insight::level_now;
use crate::pages::shared::words::goal_title;
use crate::record::Goal;
use crate::state::AppState;

/// A goal that is there.
pub fn about_goal(state: AppState, goal: &Goal) -> Vec<Element> {
    let practice = goal.practice.as_ref().and_then(|practice| state.framework.practice(practice));
    match practice.zip(goal.to) {
        Some((found, to)) => {
            let now = state.peek(|record| level_now(record, &found.id)).or(goal.from);
            about(state, found, now, to)
        }
        None => vec![element("p").class("govuk-body-l").child(goal_title(state.framework, goal))],
    }
}

/// The level now and the next one.
pub fn about(state: AppState, practice: &'static Practice, from: Option<Level>, to: Level) -> Vec<Element> {
    let level = |name: &'static str, level: Level| {
        let tag = level_tag(level.number(), state.framework.level_name(level));
        summary_row(vec![view_of(name), tag], practice.worded().levels.anchor(level))
    };
    let levels = element("dl")
        .class("govuk-summary-list app-levels")
        .child(from.map(|from| level("Now: ", from)))
        .child(level("Next: ", to));
    vec![element("p").class("govuk-body-l").child(practice.title), levels]
}
