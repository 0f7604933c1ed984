//! The plan: what is due at one glance, the next review, and a card for each goal.

use super::calendar::whole_calendar;
use super::card::{Card, card};
use super::glance;
use super::links::PlanForm;
use super::review;
use crate::components::{
    Element, button_link, details, element, fragment, heading, keyed_list, link, reactive, view_of,
};
use crate::insight::{is_over, open_actions};
use crate::pages::shared::saved_line::stays_here;
use crate::pages::shared::words::count;
use crate::record::{ActionState, Entity, Id};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

pub fn view(state: AppState) -> AnyView {
    // As it was when the page was opened: what is finished here stays where it is, with the focus in it.
    let over = state.peek(|record| {
        let over = record.goals().into_iter().filter(|(id, goal)| is_over(record, id, goal));
        over.map(|(id, _)| id.clone()).collect::<Vec<Id>>()
    });
    let so_far = move || {
        state.with(|record| {
            let done = ActionState::Done.id();
            let is_done = |entity: &Entity| matches!(entity, Entity::Action(of) if of.text("state") == done);
            let done = record.entities().filter(|(_, entity)| is_done(entity)).count();
            (record.goals().is_empty(), open_actions(record).is_empty(), done)
        })
    };
    let around = reactive(
        so_far,
        move |(is_empty, nothing_open, done)| if is_empty { empty() } else { onward(nothing_open, done) },
    );
    fragment([
        heading(PLAN).into_any(),
        glance::view(state),
        cards(state, over.clone(), false),
        around,
        review::view(state),
        whole_calendar(state),
        past(state, over),
    ])
}

/// The goals that were over when the page was opened, or all others.
fn cards(state: AppState, over: Vec<Id>, is_over: bool) -> AnyView {
    let shown = move || {
        let cards = state.with(Card::all).into_iter().filter(|card| over.contains(&card.id) == is_over);
        cards.map(|card| (card.id.as_str().to_string(), card)).collect()
    };
    element("ul").class("govuk-list").child(keyed_list(shown, move |shown| card(state, shown))).into_any()
}

fn past(state: AppState, over: Vec<Id>) -> AnyView {
    let number = over.len();
    let title = format!("{} done or let go", count(number, "goal", "goals"));
    view_of((number > 0).then(|| details(title, vec![element("div").child(cards(state, over, true))])))
}

fn empty() -> Vec<Element> {
    let words = "Nothing planned yet. One small step with a date is worth more than ten good intentions.";
    vec![
        element("p").class("govuk-body-l").child(words),
        element("div")
            .class("govuk-button-group app-no-print")
            .child(button_link(Route::Results.href(), "Choose a step from your results"))
            .child(own_goal()),
    ]
}

fn own_goal() -> Element {
    link(Route::Plan.href_with(&PlanForm::Own.query()), "Plan a goal of your own")
}

/// Small steps are noticed, without points.
fn onward(nothing_open: bool, done: usize) -> Vec<Element> {
    let done = if done > 0 { format!("{} done so far. ", count(done, "step", "steps")) } else { String::new() };
    let open = if nothing_open { "Nothing is open. What comes next?" } else { "" };
    let words = format!("{done}{open}");
    let said = (!words.is_empty()).then(|| element("p").class("govuk-body").child(words));
    said.into_iter().chain(ways()).collect()
}

fn ways() -> Vec<Element> {
    vec![
        element("p")
            .class("govuk-body app-no-print app-results__ways")
            .child(link(Route::Results.href(), "Choose another step from your results"))
            .child(own_goal())
            .child(link(Route::Year.href(), "See your year")),
        stays_here("Your plan stays in this browser."),
    ]
}
