//! The tracks closest to what the user can already do.

use crate::components::{Element, element, heading_m, link, paragraph, visually_hidden};
use crate::exchange::{CompareLink, write_compare_link};
use crate::framework::{Framework, GradeId, PracticeId};
use crate::insight::{ASSUMED_GRADE, CloseMove, MIN_KNOWN_PRINCIPLES, close_moves};
use crate::pages::shared::words::{count, grade_name};
use crate::record::Rating;
use crate::route::Route;
use crate::state::AppState;

/// At most three, each with a link to compare it.
pub fn view(state: AppState) -> Vec<Element> {
    let Some((id, assessment)) = state.shown_assessment() else { return Vec::new() };
    let Some(now) = state.framework.track(assessment.track.as_str()) else { return Vec::new() };
    let at = assessment.grade.unwrap_or(ASSUMED_GRADE);
    let second = assessment.second.as_ref().and_then(|id| state.framework.track(id.as_str()));
    let own: Vec<_> = [Some(now), second].into_iter().flatten().collect();
    let rating = |practice: &PracticeId| -> Option<Rating> {
        state.with(|record| record.answer(&id, practice).map(|answer| answer.rating))
    };
    let moves = close_moves(state.framework, &own, at, rating);
    let heading = heading_m("Closest moves for you").attr("id", "closest");
    if moves.is_empty() {
        let words = format!(
            "Once {MIN_KNOWN_PRINCIPLES} principles have a level, your answers can be compared with other roles. "
        );
        return vec![heading, paragraph(words).child(link(Route::Assess.href(), "Answer some questions"))];
    }
    let item = |held: &CloseMove| {
        let compared = CompareLink { tracks: vec![now.id.clone(), held.track.id.clone()], grade: Some(held.grade) };
        let steps = match held.to_go {
            0 => "no level to go in what you answered".to_string(),
            some => format!("{} to go", count(some as usize, "level", "levels")),
        };
        let words = format!(
            ", {}: {} of {} met, {steps}. ",
            grade(state.framework, held.grade),
            held.met,
            count(held.known, "known principle", "known principles")
        );
        let compare = link(Route::Compare.href_with(&write_compare_link(&compared)), "Compare")
            .child(visually_hidden(format!(" with {}", held.track.name)));
        element("li")
            .child(link(Route::Track(held.track.id.to_string()).href(), held.track.name))
            .child(words)
            .child(compare)
    };
    let words = format!(
        "Other roles at {}, compared with the levels you gave. The list orders roles, not people, and says nothing about what you have not answered.",
        grade(state.framework, at)
    );
    let items: Vec<Element> = moves.iter().take(3).map(item).collect();
    vec![heading, paragraph(words), element("ol").class("govuk-list govuk-list--number").child(items)]
}

fn grade(framework: &Framework, id: GradeId) -> String {
    framework.grade(id).map(grade_name).unwrap_or_default()
}
