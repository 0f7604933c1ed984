//! The twelve principles.

use super::Page;
use crate::components::{LinkCard, heading, level_tag, link_cards};
use crate::framework::Framework;
use crate::route::Route;
use crate::title::PRINCIPLES;
use leptos::prelude::*;

pub fn page(framework: &'static Framework) -> Page {
    let cards = framework.principles.iter().map(|principle| LinkCard {
        name: principle.title.to_string(),
        href: Route::Principle(principle.id.to_string()).href(),
        text: principle.statement.to_string(),
    });
    let level = |info: &'static crate::framework::LevelInfo| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">
                    {level_tag(info.id.number(), info.name.as_str())}
                </dt>
                <dd class="govuk-summary-list__value">{info.meaning.as_str()}</dd>
            </div>
        }
    };
    Page::new(view! {
        {heading(PRINCIPLES)}
        <p class="govuk-body-l">
            "What good public engagement looks like, from the first talk with a decision-maker to the answer that participants receive. Each principle has three practices, and each practice four levels that you can recognise yourself in."
        </p>
        {link_cards("h2", cards.collect())}
        <h2 class="govuk-heading-m">"The levels"</h2>
        <dl class="govuk-summary-list app-levels">
            {framework.levels.iter().map(level).collect_view()}
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{framework.no_chance.name.as_str()}</dt>
                <dd class="govuk-summary-list__value">
                    {format!("{}. {}", framework.no_chance.answer, framework.no_chance.meaning)}
                </dd>
            </div>
        </dl>
    })
}
