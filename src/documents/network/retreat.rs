//! The page on the yearly retreat.

use super::parts::{awaited, bullets, cited, contents, draft, folded, section_heading};
use super::{Page, form, letter, sessions};
use crate::components::{heading, link, paragraph};
use crate::framework::{Day, Framework, Site, TeTiritiPlace};
use crate::pages::{When, YearQuery};
use crate::record::OccasionKind;
use crate::route::Route;
use crate::title::RETREAT;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let retreat = &framework.network.retreat;
    let sections = [
        ("prepare", "Before"),
        ("days", "Two days"),
        ("one-day", "One day"),
        (retreat.outcomes.id.as_str(), "A note of outcomes"),
        ("carry", "What must outlast it"),
        ("invitation", "An invitation"),
    ];
    let day = |day: &'static Day| {
        view! {
            {small(day.name.as_str())}
            {sessions(&day.sessions)}
        }
    };
    let plan = YearQuery::Add(OccasionKind::Retreat, None, When::Open).href();
    Page::new(view! {
        {heading(RETREAT)}
        <p class="govuk-body-l">{retreat.purpose.as_str()}</p>
        <p class="govuk-body app-no-print">
            {link(plan, "Plan the retreat in my year").into_any()}
            ": afterwards it keeps what was decided and your own part, which can become a step of your plan."
        </p>
        {contents(&Route::Retreat, &sections)}
        {section_heading("prepare", "Before")}
        {small("Assess again")}
        {bullets(&retreat.prepare.again)}
        <p class="govuk-body app-no-print">{link(Route::Assess.href(), "Assess yourself again").into_any()}</p>
        {small("Gather what each of you brings")}
        {bullets(&retreat.prepare.gather)}
        {small("Choose a strategic question")}
        {bullets(&retreat.prepare.question)}
        {paragraph("For example:")}
        {bullets(&retreat.prepare.examples)}
        {folded("What the organisers see to", bullets(&retreat.prepare.organise))}
        {section_heading("days", "Two days, to adapt")}
        {retreat.days.0.iter().map(day).collect_view()}
        {awaited(framework, TeTiritiPlace::RetreatPage)}
        {section_heading("one-day", "One day, to adapt")}
        {sessions(&retreat.one_day.sessions)}
        {form::section(&retreat.outcomes, &Route::Retreat)}
        {section_heading("carry", "What must outlast it")}
        {bullets(&retreat.carry)}
        {section_heading("invitation", "An invitation, to adapt")}
        {letter(&retreat.invitation)}
        {cited(framework, &retreat.cites)}
        {draft(site)}
    })
    .with_contents()
}

fn small(words: &'static str) -> AnyView {
    view! { <h3 class="govuk-heading-s">{words}</h3> }.into_any()
}
