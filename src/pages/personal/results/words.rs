//! Phrases shared by several parts of the results.

use crate::components::{Element, heading_m, level_tag};
use crate::framework::{Framework, Level};
use crate::insight::{Expectation, ResultsModel};
use crate::pages::shared::words::{gone, grade_name};
use leptos::prelude::*;

/// A heading that can be linked to.
pub fn section(id: &'static str, words: &'static str) -> Element {
    heading_m(words).attr("id", id)
}

/// A level's tag, with its steps.
pub fn level(framework: &Framework, level: Level) -> AnyView {
    level_tag(level.number(), framework.level_name(level))
}

/// The names of the levels, for a picture.
pub fn level_names(framework: &Framework) -> Vec<String> {
    framework.levels.iter().map(|info| info.name.to_string()).collect()
}

/// "Public input designer, Advisor (G2)": what the assessment is compared with; and its month, if there are several.
pub fn label(shown: &ResultsModel) -> String {
    let compared = match &shown.expectation {
        Some(held) => expectation_in_words(shown.framework, held),
        None => gone(&shown.assessment.track),
    };
    match shown.record.answered_assessments_and(shown.id).len() {
        0 | 1 => compared,
        _ => format!("{compared}, {}", shown.assessment.started.month_in_words()),
    }
}

/// The tracks and the grade: "Public input designer and Government liaison, Advisor (G2)".
pub fn expectation_in_words(framework: &Framework, held: &Expectation) -> String {
    let second = held.second.map_or(String::new(), |second| format!(" and {}", second.name));
    let grade = framework.grade(held.grade).map_or(String::new(), |found| format!(", {}", grade_name(found)));
    format!("{}{second}{grade}", held.track.name)
}
