//! The development plan page: goals from a gap or in the person's own words, their steps, and where they stand today.

mod action;
mod calendar;
mod card;
mod form;
mod glance;
mod links;
mod list;
mod review;
pub mod ways;

pub use links::{PlanForm, add_query, change_query, goal_place};

use crate::components::{caption, fragment, heading, reactive};
use crate::pages::Navigator;
use crate::pages::Page;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::state::AppState;
use crate::title::PLAN;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The plan, or one of its forms: see [`PlanForm`].
pub fn page(state: AppState, query: Memo<String>, go: Navigator) -> Page {
    Page::new(reactive(
        move || query.get(),
        move |query| match PlanForm::read(&query) {
            None => list::view(state),
            Some(asked) => {
                let title = fragment([caption(PLAN.into()).into_any(), heading(asked.title()).into_any()]);
                let form = later(async { load_plan_form().await.is_ok() }, move || {
                    loaded(plan_form(asked.clone(), state, go))
                });
                fragment([title, form])
            }
        },
    ))
}

/// The forms are a part of their own, because most visits only look at the plan.
#[wasm_split(plan_form, wasm_split_path = leptos::wasm_split, fallible, preload(load_plan_form))]
fn plan_form(asked: PlanForm, state: AppState, go: Navigator) -> Result<AnyView, NotLoaded> {
    Ok(form::view(state, asked, go))
}
