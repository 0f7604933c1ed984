//! The page of one principle, with its practices and their levels.

use super::Page;
use super::level_table::level_table;
use super::parts::{awaited, bullets, cited, contents, draft, from_the_proposal, section_heading, track_link};
use super::situations::situations;
use crate::components::{Crumbs, caption, heading, link, paragraph};
use crate::framework::{
    Activity, Fits, Framework, Guidance, Practice, Principle, Related, Site, TeTiritiPlace, Weight, lower_first,
};
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site, principle: &'static Principle) -> Page {
    let sections = [
        ("practices", "Practices and levels"),
        ("evidence", "What could show it"),
        ("activities", "Activities"),
        ("core", "Where it is core"),
        ("related", "Related standards"),
        ("proposal", "Where this comes from"),
    ];
    let core = framework.tracks.0.iter().filter(|track| track.weight(&principle.id) == Some(Weight::Core));
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("Principles".into(), Route::Principles.href())] /> },
        view! {
            {caption(number(framework, principle)).into_any()}{heading(principle.name.as_str())}
            <p class="govuk-body-l">{format!("{}. {}", principle.title, principle.statement)}</p>
            {te_tiriti(framework)}
            <h2 class="govuk-heading-m">"Why it matters"</h2>
            {paragraph(principle.why)}
            {cited(framework, &principle.cites)}
            {lesson(principle)}
            {contents(&Route::Principle(principle.id.to_string()), &sections)}
            {section_heading("practices", "Practices and levels")}
            {principle.practices.0.iter().map(|item| practice(framework, item)).collect_view()}
            {section_heading("evidence", "What could show it")}
            {bullets(&principle.evidence)}
            {activities(framework, principle)}
            {section_heading("core", "Where it is core")}
            <ul class="govuk-list govuk-list--bullet">{core.map(|track| view! { <li>{track_link(track)}</li> }).collect_view()}</ul>
            {section_heading("related", "Related standards")}
            <p class="govuk-body">"Other organisations' standards on the same thing, described in our words, not theirs."</p>
            <ul class="govuk-list govuk-list--bullet">{principle.related.0.iter().map(|item| related(framework, item)).collect_view()}</ul>
            {from_the_proposal(framework, &principle.proposal)}
            {draft(site)}
        },
    )
    .with_contents()
}

/// "Principle 2 of 12".
pub fn number(framework: &'static Framework, principle: &'static Principle) -> String {
    format!("Principle {} of {}", framework.number_of(&principle.id), framework.principles.len())
}

fn lesson(principle: &'static Principle) -> impl IntoView {
    let href = Route::Lesson(principle.id.to_string()).href();
    view! {
        <div class="app-panel">
            <p class="govuk-body app-tight"><strong>{link(href, principle.lesson.title).into_any()}</strong></p>
            <p class="govuk-body-s app-tight">"A ten-minute lesson: a story, the common mistake, situations to judge, one thing to try this week, a question to discuss, and a page to copy."</p>
        </div>
    }
}

fn practice(framework: &'static Framework, practice: &'static Practice) -> impl IntoView {
    let letter = practice.id.parts().1;
    view! {
        <section class="app-practice" aria-labelledby=format!("practice-{letter}")>
            <h3 class="govuk-heading-s" id=format!("practice-{letter}")>{practice.title.as_str()}</h3>
            <p class="govuk-body"><strong>{practice.statement.as_str()}</strong></p>
            {paragraph(practice.about)}
            {level_table(framework, practice)}
            <p class="govuk-body"><strong>"Something to point to: "</strong>{practice.evidence.as_str()}</p>
            <p class="govuk-body"><strong>"If your work gives you no chance: "</strong>{practice.chance.as_str()}</p>
            <h4 class="govuk-heading-s app-quiet">"Which level is it?"</h4>
            {situations(framework, practice)}
        </section>
    }
}

fn activities(framework: &'static Framework, principle: &'static Principle) -> impl IntoView {
    let named = framework.activities.0.iter().filter(|activity| activity.fits == Fits::Principles);
    let item = |activity: &'static Activity| {
        view! {
            <li>
                {link(Route::Activities.href_to(&activity.id), activity.title).into_any()}
                {format!(" ({})", activity.mode.name().to_lowercase())}
            </li>
        }
    };
    let items: Vec<_> = named.filter(|activity| activity.builds(&principle.id)).map(item).collect();
    view! {
        {section_heading("activities", "Activities that build it")}
        <ul class="govuk-list govuk-list--bullet">{items}</ul>
        <p class="govuk-body">{link(Route::Activities.href(), "All development activities").into_any()}</p>
    }
}

fn related(framework: &'static Framework, related: &'static Related) -> impl IntoView {
    let source = framework.source(&related.source);
    view! {
        <li>
            {source.map(|source| link(Route::Sources.href_to(&source.id), related.standard).into_any())}
            ": "
            {related.detail.as_str()}
        </li>
    }
}

/// Pointers to guidance by others, and the mark where Māori authors are to write (docs/rules.md, REO-3, REO-5).
fn te_tiriti(framework: &'static Framework) -> impl IntoView {
    let pointer = |(index, guidance): (usize, &'static Guidance)| {
        let source = framework.source(&guidance.source);
        view! {
            {if index == 0 { " for " } else { "; for " }}
            {lower_first(guidance.whom.as_str())}
            ", "
            {source.map(|source| view! { <a class="govuk-link" href=source.url.as_str() rel="external">{source.title.as_str()}</a> })}
        }
    };
    view! {
        <p class="govuk-body-s app-lens">
            "This page gives no guidance of its own on Te Tiriti o Waitangi. There is official guidance, and the law:"
            {framework.te_tiriti.guidance.0.iter().enumerate().map(pointer).collect_view()}
            ". "
            {framework.te_tiriti.first.as_str()}
        </p>
        {awaited(framework, TeTiritiPlace::EveryPrinciple)}
    }
}
