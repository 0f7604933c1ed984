//! The page of one track: what each grade asks and where it is on the map; then what people in it do.

mod here;
mod onward;
mod targets;

use super::Page;
use super::parts::{bullets, cited, draft, folded, from_the_proposal_folded, row, section_heading};
use crate::components::{Crumbs, caption, heading, paragraph};
use crate::exchange::{CompareLink, WorkshopLink, write_compare_link, write_workshop_link};
use crate::framework::{AtGrade, Framework, Site, Track, WeekDay};
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site, track: &'static Track) -> Page {
    let family = framework.families.0.iter().find(|family| family.id == track.family).map(|family| family.name);
    // The destination has no targets: what people do there takes their place.
    let (first, later) = match track.is_assessable() {
        true => (targets::targets(framework, track).into_any(), Some(what_you_do(track))),
        false => (what_you_do(track), None),
    };
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("Career map".into(), Route::Tracks.href())] /> },
        view! {
            {caption(family.unwrap_or_default().to_string()).into_any()}{heading(track.name.as_str())}
            <p class="govuk-body-l">{track.purpose.as_str()}</p>
            {begin(track)}
            <div class="app-beside">
                <div>{first}</div>
                {here::here(framework, track)}
            </div>
            <div class="app-both">
                <section>{at_grades(framework, track)}</section>
                <section>{later}</section>
                <section>{more(framework, track)}</section>
                <section>{onward::onward(framework, track)}</section>
            </div>
            {draft(site)}
        },
    )
}

fn what_you_do(track: &'static Track) -> AnyView {
    let caution =
        (!track.caution.is_empty()).then(|| view! { <div class="govuk-inset-text">{track.caution.as_str()}</div> });
    view! { {section_heading("do", "What you do")}{bullets(&track.what_you_do)}{caution} }.into_any()
}

/// What makes a page long, and few need at first: each line says what it opens.
fn more(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let day = |day: &'static WeekDay| row(day.day.as_str(), day.text.as_str());
    view! {
        {section_heading("week", "What it is like")}
        {folded("A week, as an example we made up", view! {
            <dl class="govuk-summary-list app-week">{track.week.0.iter().map(day).collect_view()}</dl>
        })}
        {folded("Why government needs it, and where it sits", view! {
            {paragraph(track.about)}
            {paragraph(track.sits)}
            {cited(framework, &track.cites)}
        })}
        {folded("You may enjoy this if", bullets(&track.enjoy))}
        {folded("Ways in", bullets(&track.ways_in))}
        {from_the_proposal_folded(framework, &track.proposal)}
    }
}

fn begin(track: &'static Track) -> impl IntoView {
    track.is_assessable().then(|| {
        let assess = WorkshopLink { track: Some(track.id.clone()), ..WorkshopLink::default() };
        let compare = CompareLink { tracks: vec![track.id.clone()], grade: None };
        view! {
            <div class="govuk-button-group app-no-print">
                <a class="govuk-button govuk-button--secondary app-button" href=Route::Assess.href_with(&write_workshop_link(&assess)) data-leads-to-app="true">
                    "Assess yourself for this role"
                </a>
                <a class="govuk-link" href=Route::Compare.href_with(&write_compare_link(&compare)) data-leads-to-app="true">
                    "Compare its grades"
                </a>
            </div>
        }
    })
}

/// What matters at each grade and what is new there, so that "what is the difference?" has an answer on the page.
fn at_grades(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let entry = |entry: &'static AtGrade| {
        let grade = framework.grade(entry.grade);
        let name = grade.map(|grade| format!("{} {}", grade.id.label(), grade.name));
        let title = view! { <h3 class="govuk-heading-s app-tight" id=entry.grade.id()>{name}</h3> };
        let inside = view! {
            <dl class="govuk-summary-list app-pair app-grade">
                {row("What matters most", entry.matters.as_str())}
                {row("What is new", entry.new.as_str())}
            </dl>
        };
        folded(title, inside)
    };
    view! {
        {section_heading("grades", "The work at each grade")}
        <p class="govuk-body">"A grade says how much responsibility you carry. It is not a pay band."</p>
        {track.at_grades.0.iter().map(entry).collect_view()}
    }
}
