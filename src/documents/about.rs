//! What this is, what it is not, and on which terms it may be used.

use super::Page;
use crate::components::heading;
use crate::framework::{Framework, SourceEntry};
use crate::title::ABOUT;
use leptos::prelude::*;

pub fn page(framework: &'static Framework) -> Page {
    let source = |source: &'static SourceEntry| {
        view! { <li><a class="govuk-link" href=source.url.as_str() rel="external">{source.title.as_str()}</a></li> }
    };
    Page::new(view! {
        {heading(ABOUT)}
        <p class="govuk-body">{framework.basis.as_str()}</p>
        <p class="govuk-body"><strong>{framework.status.as_str()}</strong></p>
        <p class="govuk-body">
            "The levels were drafted from documents, not yet from watching people work. Before anybody calls them final, practitioners should sort them blind, and any that they misplace should go. Self-ratings are a start for a conversation: research finds that they agree only loosely with how people perform."
        </p>
        <h2 class="govuk-heading-m">"Licence"</h2>
        <p class="govuk-body">
            "The content (principles, practices, levels, tracks) is under CC BY 4.0: use it, change it, say where it comes from. The code is under MIT or Apache 2.0, as you choose. Parts of the look come from govuk-frontend, MIT, Crown Copyright (Government Digital Service); this is no GOV.UK site."
        </p>
        <h2 class="govuk-heading-m">"Version"</h2>
        <p class="govuk-body">{format!("Framework {}. App {}.", framework.version, env!("CARGO_PKG_VERSION"))}</p>
        <h2 class="govuk-heading-m">"Sources"</h2>
        <p class="govuk-body">"Outside standards are named where a principle is related to them. Their words are their owners'."</p>
        <ul class="govuk-list govuk-list--bullet">{framework.sources.iter().map(source).collect_view()}</ul>
    })
}
