//! The sources page: the documents that the content draws on.

use super::Page;
use super::parts::draft;
use crate::components::heading;
use crate::framework::{Framework, Site, SourceEntry};
use crate::title::SOURCES;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let source = |source: &'static SourceEntry| {
        let publisher = (!source.publisher.is_empty()).then(|| format!(". {}", source.publisher));
        view! {
            <li class="app-source" id=source.id.as_str()>
                <p class="govuk-body app-tight">
                    {format!("{} ", source.id)}
                    <a class="govuk-link" href=source.url.as_str() rel="external">{source.title.as_str()}</a>
                    {publisher}
                </p>
                <p class="govuk-body-s app-tight">{source.used_for.as_str()}</p>
            </li>
        }
    };
    Page::new(view! {
        {heading(SOURCES)}
        <p class="govuk-body-l">"What this site draws on. Whatever names no source is this project's own draft."</p>
        <p class="govuk-body">"Others' standards are named and not copied: their words are their owners'. The links lead to other sites, which have rules of their own."</p>
        <ol class="govuk-list app-sources">{framework.sources.0.iter().map(source).collect_view()}</ol>
        {draft(site)}
    })
}
