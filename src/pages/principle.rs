//! One principle, with its practices and their levels.

use super::level_table::level_table;
use super::{Page, not_found};
use crate::components::{Crumbs, Heading};
use crate::framework::{Practice, Related, Weight};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub fn page(state: AppState, id: &str) -> Page {
    let framework = state.framework;
    let Some(principle) = framework.principle(id) else { return not_found::page() };
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
    let core = framework.tracks.iter().filter(|track| track.weights.get(&principle.id) == Some(&Weight::Core)).map(|track| {
        view! { <li><a class="govuk-link" href=Route::Track(track.id.to_string()).href()>{track.name.as_str()}</a></li> }
    });
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("Learn".into(), Route::Principles.href())] /> },
        view! {
            <Heading text=principle.title.as_str() caption=format!("Principle {number} of {}: {}", framework.principles.len(), principle.name) />
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
            <p class="govuk-body-s">
                "The words on this page are this project's own. In Aotearoa New Zealand, guidance on Te Tiriti o Waitangi applies beside every principle: iwi and hapū are Treaty partners. We await Māori review before saying more here; "
                <a class="govuk-link" href=TE_TIRITI rel="external">"see the Māori Crown Relations capability pages"</a>
                "."
            </p>
        },
    )
}

/// Te Puni Kōkiri, public sector capability (domain.md S24).
const TE_TIRITI: &str = "http://tpk.govt.nz/a-matou-whakaarotau/maori-crown-relations/public-sector-capability";
