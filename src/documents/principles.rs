//! The page of all principles, and what the levels mean.

use super::Page;
use super::parts::{contents, draft, row, section_heading};
use crate::components::{LinkCard, heading, level_tag, link_cards};
use crate::framework::{Framework, LevelInfo, Site};
use crate::route::Route;
use crate::title::PRINCIPLES;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let cards = framework.principles.iter().map(|principle| LinkCard {
        name: principle.name.to_string(),
        href: Route::Principle(principle.id.to_string()).href(),
        text: format!("{}. {}", principle.title, principle.statement),
    });
    let level = |info: &'static LevelInfo| {
        row(
            level_tag(info.id.number(), info.name.as_str()),
            view! {
                <p class="govuk-body app-tight">{info.meaning.as_str()}</p>
                {(!info.new.is_empty()).then(|| view! { <p class="govuk-body-s app-tight app-new"><strong>"What changes: "</strong>{info.new.as_str()}</p> })}
            },
        )
    };
    Page::new(view! {
        {heading(PRINCIPLES)}
        <p class="govuk-body-l">
            "What good public engagement looks like, from the first talk with a decision-maker to the answer that participants receive. Each principle has three practices, and each practice four levels that you can recognise yourself in."
        </p>
        // Not beside the cards, which take the whole width.
        <div>{contents(&Route::Principles, &[("levels", "The levels")])}</div>
        {link_cards("h2", cards.collect())}
        {section_heading("levels", "The levels")}
        <dl class="govuk-summary-list app-levels">
            {framework.levels.0.iter().map(level).collect_view()}
            {row(framework.no_chance.name.as_str(), format!("{}. {}", framework.no_chance.answer, framework.no_chance.meaning))}
        </dl>
        {draft(site)}
    })
}
