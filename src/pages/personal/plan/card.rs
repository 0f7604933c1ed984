//! A goal of the plan: its level today, its steps, and what can be done about it.

use super::action::action_parts;
use super::links::{PlanForm, goal_place};
use super::ways::Ways;
use crate::components::{
    Element, button, details, element, focus, focus_in_place, link, reactive, view_of, visually_hidden,
};
use crate::framework::{Framework, Level, PracticeId};
use crate::insight::{carried, is_to_carry, level_now, moved, reached};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::pages::shared::versions;
use crate::pages::shared::words::{goal_title, practice_title};
use crate::record::{Action, ActionState, Command, Entity, Goal, Id, Key, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// A goal with its actions: what a card is drawn from, and drawn anew when it changes.
#[derive(Clone, PartialEq)]
pub struct Card {
    pub id: Id,
    goal: Goal,
    actions: Vec<(Id, Action)>,
}

impl Card {
    /// All goals in their order. Without what changes while the person is in the card, which must not be drawn anew then:
    /// how far a step is, its date and what came of it, and the place of the goal.
    pub fn all(record: &Record) -> Vec<Self> {
        let still = |(id, action): (&Id, Action)| {
            let action = Action { state: ActionState::Planned, due: None, outcome: String::new(), ..action };
            (id.clone(), action)
        };
        let card = |(id, goal): (&Id, Goal)| {
            let actions = record.actions(id).into_iter().map(still).collect();
            Card { id: id.clone(), goal: Goal { place: None, carried: None, from: None, ..goal }, actions }
        };
        record.goals().into_iter().map(card).collect()
    }

    /// The name as text, for people who hear a button alone.
    fn name(&self, framework: &'static Framework) -> String {
        let practice = self.goal.practice.as_ref().map(|practice| practice_title(framework, practice));
        practice.unwrap_or_else(|| self.goal.words.clone())
    }
}

pub fn card(state: AppState, card: Card) -> Element {
    let title = goal_title(state.framework, &card.goal);
    let mut parts = vec![
        element("h2")
            .class("govuk-heading-m app-tight")
            .attr("id", goal_place(&card.id))
            .attr("tabindex", "-1")
            .child(title),
        element("div").child(level(state, &card.goal)),
        element("div").child(versions::view(state, Key::Goal(card.id.clone()))),
        element("div").child(carry(state, &card)),
    ];
    for (id, action) in &card.actions {
        // Beside its step, and there as long as the card: what was done is said where it was done.
        let ways = Ways::new(state, id.as_str());
        parts.push(ways.outcome());
        parts.extend(action_parts(state, id, action, &card.goal, &ways));
    }
    parts.push(buttons(state, &card));
    element("li").class("app-step").child(parts)
}

fn buttons(state: AppState, card: &Card) -> Element {
    let name = || visually_hidden(format!(": {}", card.name(state.framework))).attr("data-own", "");
    let id = card.id.clone();
    let remove = move |_| {
        state.dispatch_with_undo(Command::RemoveGoal(id.clone()), "Goal removed from your plan.");
        focus(DONE_NOTICE);
    };
    let shift = |is_up: bool, words: &'static str| {
        let (id, own) = (card.id.clone(), format!("{}-{}", if is_up { "up" } else { "down" }, card.id.as_str()));
        let focus = own.clone();
        let shift = move |_| {
            let command = state.peek(|record| moved(record, &id, is_up));
            state.dispatch(command);
            focus_in_place(focus.clone());
        };
        button("app-link-button", words).attr("id", own).on("click", shift).child(name())
    };
    let another = link(Route::Plan.href_with(&PlanForm::Another(card.id.clone()).query()), "Add another step");
    element("p")
        .class("app-results__ways app-no-print")
        .child(another.child(name()))
        .child(shift(true, "Move up"))
        .child(shift(false, "Move down"))
        .child(button("app-link-button", "Remove").on("click", remove).child(name()))
}

/// The level today and the one that the goal leads to; a word that closes it once that is reached.
fn level(state: AppState, goal: &Goal) -> AnyView {
    let framework = state.framework;
    let Some((to, of)) = goal.to.zip(goal.practice.clone()) else { return view_of(None::<Element>) };
    let (goal, practice) = (goal.clone(), of.clone());
    let now = move || state.with(|record| (level_now(record, &of), reached(record, &goal).is_some()));
    let line = reactive(now, move |(now, is_reached)| {
        let now = now.map(|now| framework.level_name(now));
        match now {
            Some(now) if is_reached => element("p")
                .class("govuk-body app-reached")
                .child(element("strong").child("Reached: "))
                .child(format!("you are at {now} now.")),
            _ => {
                let now = now.map_or_else(String::new, |now| format!("Now: {now}. "));
                element("p").class("govuk-body app-tight").child(format!("{now}Towards {}.", framework.level_name(to)))
            }
        }
    });
    let looks = format!("What {} looks like here", framework.level_name(to));
    view_of(vec![element("div").child(line), details(looks, vec![element("div").child(anchor(state, practice, to))])])
}

/// The words of the level. They are a part of their own: folded away, nobody waits for them.
fn anchor(state: AppState, practice: PracticeId, to: Level) -> AnyView {
    later(async { load_goal_words().await.is_ok() }, move || loaded(goal_words(state, practice.clone(), to)))
}

#[wasm_split(goal_words, wasm_split_path = leptos::wasm_split, fallible, preload(load_goal_words))]
fn goal_words(state: AppState, practice: PracticeId, to: Level) -> Result<AnyView, NotLoaded> {
    let anchor = state.framework.practice(&practice).and_then(|found| found.worded().levels.anchor(to));
    Ok(view_of(element("q").child(anchor.unwrap_or_default())))
}

/// A goal of an earlier year is asked about: it is carried over on purpose, or it ends.
fn carry(state: AppState, card: &Card) -> AnyView {
    let (id, asked) = (card.id.clone(), card.id.clone());
    let is_asked =
        move || state.with(|record| record.goal(&asked).is_some_and(|goal| is_to_carry(record, &asked, &goal)));
    let decide = move |is_on: bool| {
        let command = state.peek(|record| match (is_on, record.goal(&id)) {
            (true, Some(goal)) => Command::add_goal(id.clone(), carried(record, &goal, state.today())),
            _ => let_go(record, &id),
        });
        let words = if is_on { "Carried over into this year." } else { "Let go. You can still write what came of it." };
        state.dispatch_with_undo(command, words);
        focus(DONE_NOTICE);
    };
    reactive(is_asked, move |is_asked| {
        let (on, off) = (decide.clone(), decide.clone());
        is_asked.then(|| {
            let words = "This goal is from before your last assessment. Is it still yours?";
            let ways = element("div")
                .class("app-ways")
                .child(button("govuk-button app-tight", "Carry it over").on("click", move |_| on(true)))
                .child(button("app-link-button", "Let it go").on("click", move |_| off(false)));
            let words = element("p").class("govuk-body app-tight").child(words);
            element("div").class("app-carry app-no-print").child(words).child(ways)
        })
    })
}

/// Lets go of each step of a goal that is still open.
fn let_go(record: &Record, goal: &Id) -> Command {
    let open = record.actions(goal).into_iter().filter(|(_, action)| action.state.is_open());
    let put = open.map(|(id, action)| {
        let action = Action { state: ActionState::LetGo, ..action };
        (Key::Action(id.clone()), Some(Entity::Action(action.fields())))
    });
    Command::Put(put.collect())
}
