//! Three short questions for someone who is not sure of their role.

use super::{Page, without_the_app};
use crate::components::{back_link, heading};
use crate::insight::{ROLE_QUESTIONS, RoleOption, RoleQuestion};
use crate::pages::{AssessSlot, Slot, dom_names};
use crate::route::Route;
use crate::title::ROLE_FINDER;
use leptos::prelude::*;

pub fn page() -> Page {
    Page::under(
        back_link(Route::Role.href(), "Back").into_any(),
        view! {
            {heading(ROLE_FINDER)}
            <p class="govuk-body">"Answer what you can. A role is proposed from your answers, which are not kept."</p>
            {without_the_app(Route::Principles)}
            <form id=dom_names::ROLE_FINDER method="dialog" autocomplete="off" data-app-form="true" data-needs-app="true">
                {ROLE_QUESTIONS.iter().map(question).collect::<Vec<_>>()}
                <button class="govuk-button" type="submit">"Propose a role"</button>
            </form>
            <div role="status" data-slot=Slot::Assess(AssessSlot::RoleFinder).name()></div>
        },
    )
}

fn question(asked: &'static RoleQuestion) -> AnyView {
    let option = |(place, option): (usize, &'static RoleOption)| {
        let id = format!("{}-{}", asked.id, place + 1);
        let label = id.clone();
        view! {
            <label class="app-option" for=label>
                <input type="radio" name=asked.id id=id value=place.to_string() />
                <span>{option.says}</span>
            </label>
        }
    };
    view! {
        <fieldset class="govuk-fieldset govuk-form-group">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{asked.asks}</legend>
            <div class="app-options">{asked.options.iter().enumerate().map(option).collect::<Vec<_>>()}</div>
        </fieldset>
    }
    .into_any()
}
