//! An example: one made-up person's way from a workshop link to a step in the plan. What follows from their answers is
//! worked out by the rules that work it out for everyone, and drawn by the same components.

mod file;
mod parts;
mod person;
mod results;

use super::Page;
use super::parts::{contents, draft, row};
use crate::components::{Crumbs, heading, level_tag, link, paragraph};
use crate::exchange::write_workshop_link;
use crate::framework::{Framework, Practice, Site};
use crate::insight::{ResultsModel, next_planned};
use crate::pages::{asked_in_words, for_whom, what_it_brings};
use crate::record::{Rating, Record};
use crate::route::Route;
use crate::title::{EXAMPLE, TRAINERS};
use leptos::prelude::*;
use parts::{made_up, part};

/// The parts of the page, in their order.
const PARTS: [(&str, &str); 5] = [
    ("opened", "The link"),
    ("asked", "A question"),
    ("found", "The results"),
    ("handed-over", "The file for the workshop"),
    ("planned", "The step in the plan"),
];

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let crumbs = vec![("Home".into(), Route::Home.href()), (TRAINERS.into(), Route::Trainers.href())];
    let record = person::answered(framework);
    let parts = person::assessment(&record).map(|(id, assessment)| {
        let shown = ResultsModel::new(framework, &record, (&id, &assessment), person::day());
        let question = shown.suggested.first().and_then(|found| framework.practice(&found.step.practice));
        let plan = person::planned(framework, record.clone());
        view! {
            {opened(framework)}
            {question.map(|practice| asked(framework, practice, record.answer(&id, &practice.id).map(|answer| answer.rating)))}
            {results::section(&shown)}
            {file::section(framework, &record, &id)}
            {planned(framework, &plan)}
        }
    });
    Page::under(
        view! { <Crumbs links=crumbs /> },
        view! {
            {heading(EXAMPLE)}
            <p class="govuk-body-l">
                {made_up()} " The person, the workshop and the answers on this page are made up. Everything else follows from them by the rules that hold for everyone."
            </p>
            {contents(&Route::Example, &PARTS)}
            <div class="app-sample">{parts}</div>
            <h2 class="govuk-heading-m">"Your own"</h2>
            <p class="govuk-body">
                {link(Route::Assess.href(), "Find your own starting point").into_any()} ", or "
                {link(Route::Trainers.href(), "make a link for your workshop").into_any()} ". Nothing on this page gets into either."
            </p>
            {draft(site)}
        },
    )
    .with_contents()
}

/// What the start says of the link.
fn opened(framework: &'static Framework) -> AnyView {
    let asked = person::link();
    let query = write_workshop_link(&asked);
    let whom = for_whom(&asked, framework).unwrap_or_default();
    let title = asked.title.clone().unwrap_or_default();
    let asks = format!("It asks for {}, for {whom}.", asked_in_words(&asked, framework));
    let shown = view! {
        <div class="govuk-inset-text">
            <p class="govuk-body">"You opened a workshop link: " <strong>{title}</strong> "."</p>
            {paragraph(asks).into_any()}
            {paragraph(what_it_brings(&asked)).into_any()}
        </div>
        <p class="govuk-body-s app-sample__address">{Route::Assess.href_with(&query)}</p>
    };
    part(
        "opened",
        "What the link opened with",
        "One press on “Confirm”, and the first question was there. The last line is the end of the link itself: settings, and nothing about the person.".into(),
        shown,
    )
}

/// A question with its five levels, and the one that was chosen.
fn asked(framework: &'static Framework, practice: &'static Practice, rating: Option<Rating>) -> AnyView {
    let choice = |(name, words, own): (&'static str, &'static str, Rating)| {
        let is_chosen = rating == Some(own);
        view! {
            <li class=if is_chosen { "app-sample__choice app-sample__choice--on" } else { "app-sample__choice" }>
                <strong>{name}</strong>
                {is_chosen.then_some(view! { <span class="app-sample__chosen">"Chosen"</span> })}
                <span class="app-option__words">{words}</span>
            </li>
        }
    };
    let levels = framework
        .levels
        .0
        .iter()
        .map(|info| (info.name.0, practice.levels.anchor(info.id).unwrap_or(info.answer.0), Rating::from(info.id)));
    let chance = (framework.no_chance.name.0, framework.no_chance.answer.0, Rating::NoChance);
    let shown = view! {
        <figure class="app-sample__figure">
            <figcaption>
                <strong>{practice.title.as_str()}</strong>
                <span class="app-sample__statement">{practice.statement.as_str()}</span>
            </figcaption>
            <ul class="app-sample__choices">{levels.chain([chance]).map(choice).collect_view()}</ul>
        </figure>
    };
    part(
        "asked",
        "How a question looks",
        "One of the nine. Each level is described, and nobody gives themselves a number.".into(),
        shown,
    )
}

/// The step where it stands in the plan.
fn planned(framework: &'static Framework, record: &Record) -> AnyView {
    let Some(step) = next_planned(record) else { return ().into_any() };
    let goal = step.goal.practice.as_ref().and_then(|id| framework.practice(id));
    let to = step.goal.to.map(|level| level_tag(level.number(), framework.level_name(level)));
    let shown = view! {
        <dl class="govuk-summary-list app-sessions">
            {row("To reach", view! { {goal.map(|practice| practice.title.as_str())} " " {to} })}
            {row("Step", step.action.text.clone())}
            {row("How", step.action.mode.name())}
            {row("By", step.action.due.map(crate::record::Date::in_words).unwrap_or_default())}
        </dl>
    };
    part(
        "planned",
        "The step in the plan",
        "One press on “Add to my plan”. The date is a proposal, three months on, and can be changed.".into(),
        shown,
    )
}
