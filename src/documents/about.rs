//! The "About" page: what this is, what it is not, and on what terms it may be used.

use super::Page;
use super::parts::{cited, guidance};
use crate::components::heading;
use crate::framework::{Framework, Site, Sourced};
use crate::route::Route;
use crate::title::ABOUT;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let ground = |ground: &'static Sourced| {
        view! {
            <p class="govuk-body app-tight"><strong>{format!("{}. ", ground.title)}</strong>{ground.text.as_str()}</p>
            {cited(framework, &ground.cites)}
        }
    };
    Page::new(view! {
        {heading(ABOUT)}
        <p class="govuk-body">{framework.basis.as_str()}</p>
        <p class="govuk-body"><strong data-site="status">{if site.status.is_empty() { framework.status.to_string() } else { site.status.clone() }}</strong></p>
        <p class="govuk-body">
            "The levels were drafted from documents, not yet from watching people work. Before anyone calls them final, practitioners should sort them blind, and any that they misplace should go. Self-ratings are a start for a conversation."
        </p>
        <h2 class="govuk-heading-m" id="grounds">"What the way of assessing rests on"</h2>
        {framework.grounds.0.iter().map(ground).collect_view()}
        <h2 class="govuk-heading-m">"Te Tiriti o Waitangi"</h2>
        <p class="govuk-body">{framework.te_tiriti.stands.as_str()}</p>
        <p class="govuk-body">{framework.te_tiriti.first.as_str()}</p>
        {guidance(framework)}
        <p class="govuk-body">{format!("{}, for a fee that is agreed with them:", framework.te_tiriti.mark)}</p>
        <ul class="govuk-list govuk-list--bullet">{framework.te_tiriti.awaiting.0.iter().map(|awaited| view! { <li>{awaited.text.as_str()}</li> }).collect_view()}</ul>
        <h2 class="govuk-heading-m">"Licence"</h2>
        <p class="govuk-body">
            "The content (principles, practices, levels, roles) is under CC BY 4.0: use it, change it, say where it comes from. The code is under MIT or Apache 2.0, as you choose. Parts of the look come from govuk-frontend, MIT, Crown Copyright (Government Digital Service); this is not a GOV.UK site."
        </p>
        <h2 class="govuk-heading-m">"Version"</h2>
        <p class="govuk-body">{format!("Framework {}. App {}.", framework.version, env!("CARGO_PKG_VERSION"))}</p>
        // For people who maintain this copy: boot.js reports here what is wrong with site.json.
        <p class="govuk-body" data-site-fault="true" hidden></p>
        <h2 class="govuk-heading-m">"More"</h2>
        <ul class="govuk-list govuk-list--bullet">
            <li><a class="govuk-link" href=Route::Proposal.href()>"Where this comes from"</a>": the proposal, point by point"</li>
            <li><a class="govuk-link" href=Route::Sources.href()>"Sources"</a>": what this site draws on"</li>
            <li><a class="govuk-link" href=Route::OpenData.href()>"Open data"</a>": the framework as JSON and CSV"</li>
            <li><a class="govuk-link" href=Route::CardSort.href()>"Sort the levels blind"</a>": how practitioners test the level texts"</li>
        </ul>
    })
}
