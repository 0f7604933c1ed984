//! One principle, with its practices and their levels.

use super::Page;
use super::level_table::level_table;
use crate::components::{Crumbs, caption, heading};
use crate::framework::{Framework, Practice, Principle, Related, Weight};
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, principle: &'static Principle) -> Page {
    let number = framework.principles.iter().position(|other| other.id == principle.id).map_or(0, |at| at + 1);
    let practice = move |practice: &'static Practice| {
        view! {
            <section class="app-practice">
                <h3 class="govuk-heading-s" id=format!("practice-{}", practice.id.parts().1)>{practice.title.as_str()}</h3>
                <p class="govuk-body">{practice.statement.as_str()}</p>
                {level_table(framework, practice)}
            </section>
        }
    };
    let related = move |related: &'static Related| {
        let source = framework.sources.iter().find(|source| source.id == related.source);
        view! {
            <li>
                {source.map(|source| view! { <a class="govuk-link" href=source.url.as_str() rel="external">{related.standard.as_str()}</a> })}
                ": "
                {related.detail.as_str()}
            </li>
        }
    };
    let core = framework.tracks.iter().filter(|track| track.weight(&principle.id) == Some(Weight::Core)).map(|track| {
        view! { <li><a class="govuk-link" href=Route::Track(track.id.to_string()).href()>{track.name.as_str()}</a></li> }
    });
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("Learn".into(), Route::Principles.href())] /> },
        view! {
            {caption(format!("Principle {number} of {}: {}", framework.principles.len(), principle.name)).done()}{heading(principle.title.as_str())}
            <p class="govuk-body-l">{principle.statement.as_str()}</p>
            <h2 class="govuk-heading-m">"Why it matters"</h2>
            <p class="govuk-body">{principle.why.as_str()}</p>
            <h2 class="govuk-heading-m">"Practices and levels"</h2>
            {principle.practices.iter().map(practice).collect_view()}
            <h2 class="govuk-heading-m">"What could show it"</h2>
            <ul class="govuk-list govuk-list--bullet">
                {principle.evidence.iter().map(|example| view! { <li>{example.as_str()}</li> }).collect_view()}
            </ul>
            <h2 class="govuk-heading-m">"Core for these tracks"</h2>
            <ul class="govuk-list govuk-list--bullet">{core.collect_view()}</ul>
            <h2 class="govuk-heading-m">"Related standards"</h2>
            <ul class="govuk-list govuk-list--bullet">{principle.related.iter().map(related).collect_view()}</ul>
            {te_tiriti(framework)}
        },
    )
}

/// A pointer and no content of our own: that awaits Māori review (domain.md A4).
fn te_tiriti(framework: &'static Framework) -> impl IntoView {
    let guidance = framework.sources.iter().find(|source| source.id.as_str() == "S24");
    view! {
        <p class="govuk-body-s">
            "The words on this page are this project's own. In New Zealand, guidance on "
            <span lang="mi">"Te Tiriti o Waitangi"</span>
            " stands beside every principle; "
            <span lang="mi">"iwi"</span>" and "<span lang="mi">"hapū"</span>
            " are Treaty partners. This site says no more until Māori practitioners have reviewed it. "
            {guidance.map(|source| view! { <a class="govuk-link" href=source.url.as_str() rel="external">{source.title.as_str()}</a> })}
        </p>
    }
}
