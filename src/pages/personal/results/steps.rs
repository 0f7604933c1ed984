//! At most three suggested next steps, each added to the plan with one press.

use super::words::{SiteActivity, section};
use crate::components::{Element, button, element, focus, link, paragraph, reactive, visually_hidden};
use crate::framework::{Mode, Practice, lower_first};
use crate::insight::{ResultsModel, STEP_MONTHS, Step, Suggestion};
use crate::pages::personal::plan::add_query;
use crate::record::{Action, ActionState, Command, Entity, Goal, Key, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The id of the heading.
pub const STEPS: &str = "steps";

pub fn view(shown: &ResultsModel, state: AppState) -> Vec<Element> {
    let newest = RwSignal::new(String::new());
    let items: Vec<Element> = shown.suggested.iter().filter_map(|found| item(shown, state, found, newest)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let one = if items.len() > 1 { " One step at a time is enough; the others can wait." } else { "" };
    let date = shown.today.months_later(STEP_MONTHS).in_words();
    let words = format!("A step that you add gets a date three months from today, {date}.{one}");
    vec![
        section(STEPS, "Steps for your plan"),
        paragraph(words),
        element("ol").class("govuk-list app-steps-list").child(items),
    ]
}

/// `newest` is the practice whose step was added to the plan last.
fn item(shown: &ResultsModel, state: AppState, found: &Suggestion, newest: RwSignal<String>) -> Option<Element> {
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
    let way = element("p").class("govuk-body app-tight").child("To get there: ");
    let (way, text, mode) = match activity {
        Some(activity) => {
            let mode = format!(" ({})", lower_first(activity.mode.name()));
            (way.child(activity.link()).child(mode), activity.title, activity.mode)
        }
        None if step.has_chance() => {
            // An item in the plan, where the sentence continues: "…, by 25 February".
            let text = practice.worded().chance.trim_end_matches('.').to_string();
            (way.child(practice.worded().chance), text, Mode::OnTheJob)
        }
        None => {
            let text = format!("{}: {}", framework.level_name(to), practice.worded().levels.anchor(to)?);
            (element("span"), text, Mode::OnTheJob)
        }
    };
    let step = step.clone();
    let at_least = step.level.next();
    let source = move || {
        let goals = |record: &Record| {
            record.goals().iter().any(|(_, goal)| goal.practice == practice.id && Some(goal.to) >= at_least)
        };
        let is_newest = newest.with(|newest| newest == practice.id.as_str());
        (state.with(goals), is_newest && state.done().is_some_and(|done| done.can_be_undone))
    };
    let add = reactive(source, move |(is_planned, can_undo)| match is_planned {
        true => vec![there(state, practice, can_undo)],
        false => ways_in(state, practice, &step, &text, mode, newest),
    });
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
            .child(element("div").class("app-step__add app-no-print").child(add)),
    )
}

/// The button, and the link to the form.
fn ways_in(
    state: AppState,
    practice: &'static Practice,
    step: &Step,
    text: &str,
    mode: Mode,
    newest: RwSignal<String>,
) -> Vec<Element> {
    let (step, text) = (step.clone(), text.to_string());
    let add = button("govuk-button govuk-button--secondary app-tight", "Add to my plan")
        .attr("id", add_id(practice))
        .on("click", move |_| {
            newest.set(practice.id.to_string());
            plan(state, practice, &step, &text, mode);
        })
        .child(visually_hidden(format!(": {}", practice.title)));
    let own = link(Route::Plan.href_with(&add_query(&practice.id)), "Plan it in my own words");
    vec![add, own.child(visually_hidden(format!(": {}", practice.title)))]
}

/// Adds goal and action in one command, so that one undo removes both.
fn plan(state: AppState, practice: &'static Practice, step: &Step, text: &str, mode: Mode) {
    let Some(to) = step.level.next() else { return };
    let made = state.today();
    let due = made.months_later(STEP_MONTHS);
    let goal = state.new_id();
    let action = Action { goal: goal.clone(), text: text.into(), mode, due: Some(due), state: ActionState::Planned };
    let towards = Goal { made, practice: practice.id.clone(), from: Some(step.level), to };
    let command = Command::Put(vec![
        (Key::Goal(goal), Some(Entity::Goal(towards))),
        (Key::Action(state.new_id()), Some(Entity::Action(action))),
    ]);
    state.dispatch_with_undo(command, format!("Added to your plan, by {}: {text}.", due.in_words()));
    focus(there_id(practice));
}

/// Replaces the button: people who add three steps need not find their place three times. "Undo" is here and on top.
fn there(state: AppState, practice: &'static Practice, can_undo: bool) -> Element {
    let name = || visually_hidden(format!(": {}", practice.title));
    let undo = can_undo.then(|| {
        let undo = move |_| {
            state.undo();
            focus(add_id(practice));
        };
        button("app-link-button", "Undo").child(name()).on("click", undo)
    });
    element("p")
        .class("govuk-body app-tight")
        .attr("id", there_id(practice))
        .attr("tabindex", "-1")
        .child(link(Route::Plan.href(), "In your plan").child(name()))
        .child(undo.as_ref().map(|_| ". "))
        .child(undo)
}

fn add_id(practice: &Practice) -> String {
    format!("add-{}", practice.id)
}

fn there_id(practice: &Practice) -> String {
    format!("planned-{}", practice.id)
}
