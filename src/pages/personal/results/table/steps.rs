//! At most three suggested next steps, each added to the plan with one press.

use crate::components::{Element, element, link, paragraph, visually_hidden};
use crate::framework::lower_first;
use crate::insight::{ResultsModel, STEP_MONTHS, Suggestion};
use crate::pages::personal::plan::add_query;
use crate::pages::personal::results::add_step::{NewStep, add};
use crate::pages::personal::results::words::section;
use crate::pages::shared::site_activity::SiteActivity;
use crate::route::Route;
use crate::state::AppState;

pub fn view(shown: &ResultsModel, state: AppState) -> Vec<Element> {
    let items: Vec<Element> = shown.suggested.iter().filter_map(|found| item(shown, state, found)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let one = if items.len() > 1 { " One step at a time is enough; the others can wait." } else { "" };
    let date = shown.today.months_later(STEP_MONTHS).in_words();
    let words = format!("A step that you add gets a date three months from today, {date}.{one}");
    vec![section("steps", "Steps for your plan"), paragraph(words), element("ol").class("govuk-list").child(items)]
}

fn item(shown: &ResultsModel, state: AppState, found: &Suggestion) -> Option<Element> {
    let framework = shown.framework;
    let step = &found.step;
    let practice = framework.practice(&step.practice)?;
    let to = step.level.next()?;
    let principle = framework.principle(practice.id.parts().0)?;
    let from_to = format!("From {} to {}: ", framework.level_name(step.level), framework.level_name(to));
    let target = format!(
        "{} ({}). The target is {}.",
        principle.name,
        lower_first(step.weight.name()),
        framework.level_name(step.target)
    );
    let activity = found.activity.and_then(|activity| SiteActivity::of(state, activity));
    let planned = NewStep::of(framework, practice, step, activity.as_ref())?;
    let way = element("p").class("govuk-body app-tight").child("To get there: ");
    let way = match &activity {
        Some(activity) => way.child(activity.link()).child(format!(" ({})", lower_first(activity.mode.name()))),
        None if planned.is_chance => way.child(practice.worded().chance),
        None => element("span"),
    };
    let own = link(Route::Plan.href_with(&add_query(&practice.id)), "Plan it in my own words");
    let own = own.child(visually_hidden(format!(": {}", practice.title)));
    Some(
        element("li")
            .class("app-step")
            .child(element("h3").class("govuk-heading-s app-card__name").child(practice.title))
            .child(
                element("p")
                    .class("govuk-body app-tight")
                    .child(from_to)
                    .child(element("q").child(practice.worded().levels.anchor(to))),
            )
            .child(element("p").class("govuk-body-s app-tight").child(target))
            .child(way)
            .child(add(state, planned))
            .child(element("p").class("govuk-body app-tight app-no-print").child(own)),
    )
}
