//! Made-up situations, each of which shows one level of a practice and not its neighbour.

use crate::components::level_tag;
use crate::framework::{Framework, Practice, Situation};
use leptos::prelude::*;

/// All situations of a practice, each with its verdict.
pub fn situations(framework: &'static Framework, practice: &'static Practice) -> AnyView {
    let situation = |situation: &'static Situation| {
        view! {
            <li class="app-situation">
                <p class="govuk-body">{situation.story.as_str()}</p>
                {verdict(framework, situation)}
            </li>
        }
    };
    let items: Vec<_> = practice.situations.0.iter().map(situation).collect();
    view! { <ul class="govuk-list">{items}</ul> }.into_any()
}

/// The level that a situation shows, the one beside it that it does not, and the reason.
pub fn verdict(framework: &'static Framework, situation: &'static Situation) -> AnyView {
    view! {
        <p class="govuk-body app-tight">
            {level_tag(situation.level.number(), framework.level_name(situation.level))}
            {format!(", not {}. ", framework.level_name(situation.neighbour))}
            {situation.because.as_str()}
        </p>
    }
    .into_any()
}
