//! The one next step, beside the picture, with a button that adds it to the plan where it stands.

use super::add_step::{NewStep, add};
use super::words::{level, section};
use crate::components::{Element, element, link, paragraph};
use crate::framework::Practice;
use crate::insight::{ResultsModel, Suggestion, step_beyond};
use crate::pages::personal::plan::add_query;
use crate::pages::shared::site_activity::SiteActivity;
use crate::pages::shared::words::grade_name;
use crate::route::Route;
use crate::state::AppState;

pub fn view(shown: &ResultsModel, state: AppState) -> Option<Element> {
    let held = shown.expectation.as_ref()?;
    let parts = match shown.suggested.first() {
        Some(first) => step(shown, state, first, None),
        None => {
            let beyond = step_beyond(shown.framework, held, |practice| shown.rating(practice));
            beyond.and_then(|(found, grade)| {
                let grade = grade.and_then(|id| shown.framework.grade(id)).map(grade_name);
                let towards =
                    grade.map_or("what others learn from".into(), |grade| format!("what the next grade asks, {grade}"));
                let why = format!(
                    "You meet what your role asks for in everything you answered. This step goes on to {towards}."
                );
                step(shown, state, &found, Some(why))
            })
        }
    };
    let parts = parts
        .or_else(|| chance(shown))
        .unwrap_or_else(|| vec![paragraph("These answers suggest no step yet. A few more may.")]);
    let section = element("section")
        .class("app-panel app-next")
        .attr("aria-labelledby", "next")
        .child(section("next", "Your next step"))
        .child(parts);
    Some(section)
}

fn step(shown: &ResultsModel, state: AppState, found: &Suggestion, why: Option<String>) -> Option<Vec<Element>> {
    let framework = shown.framework;
    let practice = framework.practice(&found.step.practice)?;
    let to = found.step.level.next()?;
    let activity = found.activity.and_then(|activity| SiteActivity::of(state, activity));
    let from_to = element("p")
        .class("app-next__levels")
        .child(element("span").child("From ").child(level(framework, found.step.level)))
        .child(" ")
        .child(element("span").child("to ").child(level(framework, to)));
    let anchor = practice.worded().levels.anchor(to).map(|anchor| format!("{anchor}."));
    let can = paragraph("You will be able to say: ").child(element("q").child(anchor));
    let planned = NewStep::of(framework, practice, &found.step, activity.as_ref())?;
    let parts =
        [Some(title(practice)), why.map(paragraph), Some(from_to), Some(can), to_try(activity, &planned, practice)];
    Some(parts.into_iter().flatten().chain([add(state, planned)]).collect())
}

fn title(practice: &Practice) -> Element {
    element("h3").class("govuk-heading-s").child(practice.title)
}

/// A quarter of an hour that can be understood alone: what it begins, and how.
fn to_try(activity: Option<SiteActivity>, planned: &NewStep, practice: &'static Practice) -> Option<Element> {
    let words = |lead: &str| paragraph(element("strong").child(lead)).child(" ");
    match activity {
        Some(activity) => {
            let begins = words("A quarter of an hour to try:").child(activity.link());
            Some(begins.child(format!(". {}", activity.first_step)))
        }
        None => planned.is_chance.then(|| words("To get there:").child(practice.worded().chance)),
    }
}

/// What the work has given no chance to do, if that is all there is.
fn chance(shown: &ResultsModel) -> Option<Vec<Element>> {
    let practice = shown.framework.practice(&shown.chances.first()?.practice)?;
    let own = link(Route::Plan.href_with(&add_query(&practice.id)), "Plan it in my own words");
    Some(vec![
        title(practice),
        paragraph("Your work has not called for this yet, and it is core to your role. ")
            .child(practice.worded().chance),
        element("p").class("govuk-body app-no-print").child(own),
    ])
}
