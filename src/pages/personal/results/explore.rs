//! What this assessment has not asked or answered yet, in one line, and the way to the whole table.

use super::which;
use crate::components::{Element, element, heading_m, link, paragraph};
use crate::exchange::{ResultsLink, write_results_link};
use crate::framework::PracticeId;
use crate::insight::{MoreToExplore, ResultsModel, practices_in_assessment};
use crate::pages::personal::assess::{href, minutes};
use crate::pages::shared::words::count;
use crate::record::{Assessment, Command, Scope};
use crate::route::Route;
use crate::state::AppState;

pub fn view(shown: &ResultsModel, state: AppState) -> Vec<Element> {
    let more = shown.more_to_explore();
    let more = if shown.is_current() { more } else { MoreToExplore { left: 0, wider: None, ..more } };
    let title = match more.principles {
        0 => "Principle by principle".to_string(),
        principles => format!("{} to explore", count(principles, "more principle", "more principles")),
    };
    let (words, on) = match &more.wider {
        _ if more.left > 0 => (rest(more.left, "finishes what you began"), to_next(shown, state, more.left)),
        Some((wider, number)) => {
            let what = match wider.scope {
                Scope::Core => "completes the principles at the core of your role",
                _ => "completes all twelve principles",
            };
            (rest(*number, what), widen(shown, state, wider, *number))
        }
        None if more.principles > 0 => ("Your next assessment can ask about them.".into(), None),
        None => (String::new(), None),
    };
    let table = link(Route::ResultsTable.href_with(&query(shown)), "Show the whole table");
    let is_empty = words.is_empty();
    let title = heading_m(title).attr("id", "explore");
    let ways = element("div").class("app-results__ways app-no-print").child(on).child(table);
    let words = (!is_empty).then(|| paragraph(words));
    // On paper a heading over links would have nothing under it.
    let title = if is_empty { element("div").class("app-no-print").child(title) } else { title };
    [title].into_iter().chain(words).chain([ways]).chain(which::others(shown)).collect()
}

fn rest(number: usize, what: &str) -> String {
    let more = count(number, "more question", "more questions");
    format!("{more}, about {}. That {what}.", minutes(number))
}

/// The query for another page about the same assessment.
pub fn query(shown: &ResultsModel) -> String {
    let is_default = shown.record.shown_assessment().is_some_and(|(id, _)| id == shown.id);
    if is_default { String::new() } else { write_results_link(&ResultsLink::of(shown.id)) }
}

fn go_on(state: AppState, practice: &PracticeId, number: usize) -> Element {
    element("a")
        .class("govuk-button govuk-button--secondary app-button")
        .attr("href", href(state, practice))
        .child(format!("Go on with {}", count(number, "more question", "more questions")))
}

fn to_next(shown: &ResultsModel, state: AppState, left: usize) -> Option<Element> {
    let asked = practices_in_assessment(shown.framework, shown.record, shown.id, shown.assessment);
    let open = asked.iter().find(|practice| shown.rating(practice).is_none())?;
    Some(go_on(state, open, left))
}

/// A link to the first of the questions that it adds to the assessment on the way. Pressed after finishing here, it opens
/// the assessment again.
fn widen(shown: &ResultsModel, state: AppState, wider: &Assessment, more: usize) -> Option<Element> {
    let asked = practices_in_assessment(shown.framework, shown.record, shown.id, wider);
    let open = asked.iter().find(|practice| shown.rating(practice).is_none())?;
    let (id, wider) = (shown.id.clone(), wider.clone());
    let add = move |_| state.dispatch(Command::SetAssessment(id.clone(), wider.clone()));
    Some(go_on(state, open, more).on("click", add))
}
