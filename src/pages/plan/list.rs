//! The steps that are planned, with their state.

use crate::components::{Heading, focus_heading};
use crate::record::{Action, ActionState, Command, Goal, Id};
use crate::route::Route;
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;

/// A step just removed, kept to bring it back.
type Removed = (Id, Goal, Vec<(Id, Action)>);

pub fn view(state: AppState) -> impl IntoView {
    let removed = RwSignal::new(None::<Removed>);
    let goals = Memo::new(move |_| {
        state.with(|record| record.goals().into_iter().map(|(id, _)| id.clone()).collect::<Vec<_>>())
    });
    let undo = move |_| {
        if let Some((id, goal, actions)) = removed.get_untracked() {
            state.dispatch(Command::AddGoal(id, goal));
            for (id, action) in actions {
                state.dispatch(Command::AddAction(id, action));
            }
            removed.set(None);
            focus_heading();
        }
    };
    view! {
        <Heading text=PLAN />
        <div role="status">
            {move || removed.get().is_some().then(|| view! {
                <div class="app-undo">
                    <p class="govuk-body app-tight">"Step removed from your plan."</p>
                    <button class="govuk-button govuk-button--secondary app-tight" type="button" on:click=undo>"Undo"</button>
                </div>
            })}
        </div>
        {move || goals.with(Vec::is_empty).then(empty)}
        <ul class="govuk-list">
            <For each=move || goals.get() key=|id| id.clone() children=move |id| step(state, id, removed) />
        </ul>
        {move || (!goals.with(Vec::is_empty)).then(|| view! {
            <p class="govuk-body">
                <a class="govuk-link" href=Route::Results.href()>"Choose another step from your results"</a>
            </p>
            <p class="govuk-body">
                "Your plan stays in this browser. "
                <a class="govuk-link" href=Route::Data.href()>"Save a copy"</a>
                " to keep it."
            </p>
        })}
    }
}

fn empty() -> impl IntoView {
    view! {
        <p class="govuk-body-l">"Nothing planned yet. One small step with a date is worth more than ten good intentions."</p>
        <a class="govuk-button app-button" href=Route::Results.href()>"Choose a step from your results"</a>
    }
}

fn step(state: AppState, id: Id, removed: RwSignal<Option<Removed>>) -> impl IntoView {
    let shown = move || {
        let (goal, actions) = find(state, &id)?;
        let practice = state.framework.practice(&goal.practice);
        let name = practice.map_or_else(|| format!("{} (no longer in the framework)", goal.practice), |found| found.title.to_string());
        let anchor = practice.and_then(|found| found.levels.anchor(goal.to)).unwrap_or_default();
        let to = state.framework.level_name(goal.to);
        let goes = id.clone();
        let remove = move |_| {
            if let Some((goal, actions)) = find(state, &goes) {
                removed.set(Some((goes.clone(), goal, actions)));
                state.dispatch(Command::RemoveGoal(goes.clone()));
                focus_heading();
            }
        };
        Some(view! {
            <li class="app-step">
                <h2 class="govuk-heading-s app-card__name">{name.clone()}</h2>
                <p class="govuk-body-s">{format!("Towards {to}: ")}<q>{anchor}</q></p>
                {actions.into_iter().map(|(id, action)| action_view(state, id, action)).collect_view()}
                <button class="app-link-button app-no-print" type="button" on:click=remove>
                    "Remove"
                    <span class="govuk-visually-hidden">{format!(": {name}")}</span>
                </button>
            </li>
        })
    };
    shown
}

fn find(state: AppState, id: &Id) -> Option<(Goal, Vec<(Id, Action)>)> {
    state.with(|record| {
        let (_, goal) = record.goals().into_iter().find(|(found, _)| *found == id)?;
        let actions = record.actions(id).into_iter().map(|(id, action)| (id.clone(), action.clone())).collect();
        Some((goal.clone(), actions))
    })
}

fn action_view(state: AppState, id: Id, action: Action) -> impl IntoView {
    let due = action.due.map_or_else(|| "no date yet".into(), |due| format!("by {}", due.in_words()));
    let select_id = format!("state-{}", id.as_str());
    let set = move |event| {
        let chosen = event_target_value(&event);
        if let Some(chosen) = ActionState::ALL.into_iter().find(|state| state.id() == chosen) {
            state.dispatch(Command::SetActionState(id.clone(), chosen));
        }
    };
    let option = move |option: ActionState| {
        view! { <option value=option.id() selected=option == action.state>{option.name()}</option> }
    };
    view! {
        <p class="govuk-body app-tight"><strong>{action.text}</strong></p>
        <p class="govuk-body-s">{format!("{}, {due}", action.mode.name())}</p>
        <div class="govuk-form-group app-state">
            <label class="govuk-label" for=select_id.clone()>"How far is it?"</label>
            <select class="govuk-select" id=select_id on:change=set>{ActionState::ALL.map(option).collect_view()}</select>
        </div>
    }
}
