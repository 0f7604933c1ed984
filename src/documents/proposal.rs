//! The proposal page: each of its points, and where this site covers it.

use super::Page;
use super::parts::{bullets, cited, draft, paragraphs, track_link};
use crate::components::{Crumbs, heading, link};
use crate::framework::{Framework, List, Point, Site, Sourced, Statement, Text};
use crate::route::Route;
use crate::title::{self, PROPOSAL};
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let point = |point: &'static Point| {
        let places = point.pages.0.iter().filter_map(|id| place(id)).map(|route| {
            let words = title::heading(Some(&route), framework);
            view! { <li>{link(route.href(), words).into_any()}</li> }
        });
        let statements: Vec<_> = framework.proposal.statements.0.iter().filter(|s| s.point == point.id).collect();
        view! {
            <section aria-labelledby=point.id.as_str()>
                <h2 class="govuk-heading-m" id=point.id.as_str()>{point.title.as_str()}</h2>
                <p class="govuk-body">{point.text.as_str()}</p>
                <p class="govuk-body">"Its place on this site:"</p>
                <ul class="govuk-list govuk-list--bullet">{places.collect_view()}</ul>
                {list(framework, statements)}
            </section>
        }
    };
    let whole: Vec<_> = framework.proposal.statements.0.iter().filter(|s| s.point.is_empty()).collect();
    let source: List<Text> = vec![framework.proposal.source, framework.proposal.research].into();
    let outcome = |outcome: &'static Sourced| {
        view! {
            <h3 class="govuk-heading-s">{outcome.title.as_str()}</h3>
            <p class="govuk-body">{outcome.text.as_str()}</p>
            {cited(framework, &outcome.cites)}
        }
    };
    let made = [
        Text(
            "The twelve principles, the practices and the levels: the proposal asks for training in required and gold-standard principles and describes much good practice, and we sorted it.",
        ),
        Text(
            "The grades, the targets, and the roles of generalist and Head of Profession: the proposal describes the work and not a ladder.",
        ),
        Text("The activities, the agendas and the names of the awards."),
    ];
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("About".into(), Route::About.href())] /> },
        view! {
            {heading(PROPOSAL)}
            <p class="govuk-body-l">
                "In 2016 Jennifer Lees-Marshment proposed to New Zealand's Open Government Partnership a career path that trains, develops and rewards engagement staff across government. This page says in our words what it asks for, and where each part has its place here."
            </p>
            {cited(framework, &source)}
            <p class="govuk-body">"We numbered what it says, N1 to N37, to link to it. Under each statement stand the principles and roles that come from it."</p>
            {framework.proposal.points.0.iter().map(point).collect_view()}
            <section aria-labelledby="whole">
                <h2 class="govuk-heading-m" id="whole">"The proposal as a whole"</h2>
                {list(framework, whole)}
            </section>
            <section aria-labelledby="reception">
                <h2 class="govuk-heading-m" id="reception">"What people said of it"</h2>
                {paragraphs(&framework.proposal.reception)}
            </section>
            <section aria-labelledby="outcome">
                <h2 class="govuk-heading-m" id="outcome">"What became of it"</h2>
                {framework.proposal.outcome.0.iter().map(outcome).collect_view()}
            </section>
            <h2 class="govuk-heading-m">"What is ours and not the proposal's"</h2>
            {bullets(&made.to_vec().into())}
            {draft(site)}
        },
    )
}

/// Statements, each with the principles and tracks based on it.
fn list(framework: &'static Framework, statements: Vec<&'static Statement>) -> impl IntoView {
    let item = |statement: &'static Statement| {
        let principles = framework.principles.0.iter().filter(|principle| principle.proposal.contains(&statement.id));
        let tracks = framework.tracks.0.iter().filter(|track| track.proposal.contains(&statement.id));
        let principles = principles.map(super::parts::principle_link);
        let places: Vec<AnyView> = principles.chain(tracks.map(track_link)).collect();
        let found = !places.is_empty();
        let places =
            places.into_iter().enumerate().map(|(index, place)| view! { {(index > 0).then_some(", ")}{place} });
        view! {
            <li id=statement.id.as_str()>
                {format!("{} ", statement.id)}
                {statement.text.as_str()}
                {found.then(|| view! { <span class="app-table__range">{places.collect_view()}</span> })}
            </li>
        }
    };
    view! { <ul class="govuk-list govuk-list--spaced">{statements.into_iter().map(item).collect_view()}</ul> }
}

/// The pages that `proposal.json` may name.
pub fn place(id: &str) -> Option<Route> {
    Some(match id {
        "tracks" => Route::Tracks,
        "compare" => Route::Compare,
        "principles" => Route::Principles,
        "activities" => Route::Activities,
        "assess" => Route::Assess,
        "plan" => Route::Plan,
        "meetings" => Route::Meetings,
        "retreat" => Route::Retreat,
        "awards" => Route::Awards,
        "trainers" => Route::Trainers,
        "glossary" => Route::Glossary,
        _ => return None,
    })
}
