//! The comparison page: which tracks each principle is core to; the app compares what the user chooses.

use super::Page;
use super::parts::{draft, principle_link, row, section_heading};
use crate::components::heading;
use crate::exchange::CompareLink;
use crate::framework::{Framework, Principle, Site, Weight};
use crate::pages::{FormSlot, Slot, compare_form};
use crate::title::COMPARE;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let entry = |principle: &'static Principle| {
        let tracks = |weight: Weight| {
            let tracks = framework.tracks.0.iter().filter(|track| track.weight(&principle.id) == Some(weight));
            tracks.map(|track| track.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        let line = |weight: Weight| {
            view! { <p class="govuk-body-s app-tight"><strong>{weight.name()}": "</strong>{tracks(weight)}</p> }
        };
        row(principle_link(principle), [Weight::Core, Weight::Supporting].map(line).into_iter().collect_view())
    };
    Page::new(view! {
        {heading(COMPARE)}
        <p class="govuk-body-l">"Put up to three tracks side by side at a grade, or the grades of one track: what they share, what differs, what would be new. Your own levels lie over it once you have answered."</p>
        // The same form as the app's: sent without the app, it opens this page with it.
        <noscript><p class="govuk-inset-text">"Comparing needs JavaScript and WebAssembly. Each track has a page with its grades and target levels."</p></noscript>
        <div data-slot=Slot::Form(FormSlot::Compare).name() data-wakes-app="focus">{compare_form(framework, &CompareLink::default(), None)}</div>
        {section_heading("all", "Which roles each principle is core to")}
        <p class="govuk-body">"Core principles carry a role, supporting ones make it work. To every role that is not named, the principle is baseline: good to know."</p>
        <dl class="govuk-summary-list app-pair">{framework.principles.0.iter().map(entry).collect_view()}</dl>
        {draft(site)}
    })
}
