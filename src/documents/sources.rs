//! The sources page: the documents that the content draws on.

use super::Page;
use super::parts::draft;
use crate::components::heading;
use crate::framework::{Framework, Site, SourceEntry};
use crate::record::Date;
use crate::title::SOURCES;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let source = |source: &'static SourceEntry| {
        let copy = if source.stored_copy { ", in a stored copy" } else { "" };
        let publisher = (!source.publisher.is_empty()).then(|| format!(". {}", source.publisher));
        view! {
            <li class="app-source" id=source.id.as_str()>
                <p class="govuk-body app-tight">
                    {format!("{} ", source.id)}
                    <a class="govuk-link" href=source.url.as_str() rel="external">{source.title.as_str()}</a>
                    {publisher}
                </p>
                <p class="govuk-body-s app-tight">{format!("{} Looked at on {}{copy}.", source.used_for, day(&source.checked))}</p>
            </li>
        }
    };
    Page::new(view! {
        {heading(SOURCES)}
        <p class="govuk-body-l">"What this site draws on. Whatever names no source is this project's own draft."</p>
        <p class="govuk-body">"Others' standards are named and not copied. The links lead to other sites, which have rules of their own."</p>
        <p class="govuk-body">"Each source has the day on which we last looked at it. A stored copy is a page as it was kept by someone else: the page itself may have changed since, so look at it before you rely on it. For an Act, we read the sections and duties named here, and not all of it."</p>
        <ol class="govuk-list app-sources">{framework.sources.0.iter().map(source).collect_view()}</ol>
        {draft(site)}
    })
}

/// A day such as `2026-11-29` in words.
fn day(checked: &str) -> String {
    let mut parts = checked.splitn(3, '-').map(str::parse::<u16>);
    let date = match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => {
            let small = |number: u16| u8::try_from(number).unwrap_or_default();
            Date::new(year.into(), small(month), small(day))
        }
        _ => None,
    };
    date.map_or_else(|| checked.to_string(), Date::in_words)
}
