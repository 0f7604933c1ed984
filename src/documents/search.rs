//! The search page: without the app, a list of everything that it would find.

use super::Page;
use super::search_index::entries;
use crate::components::{heading, link};
use crate::framework::Framework;
use crate::search::{Entry, Kind};
use crate::search_page;
use crate::title::SEARCH;
use leptos::prelude::*;

pub fn page(framework: &'static Framework) -> Page {
    let entries = entries(framework);
    let group = |kind: Kind| {
        let found = entries.iter().filter(|entry| entry.kind == kind);
        let item = |entry: &Entry| view! { <li>{link(entry.href.clone(), entry.title.clone()).into_any()}</li> };
        view! {
            <h2 class="govuk-heading-s">{kind.name()}</h2>
            <ul class="govuk-list app-columns">{found.map(item).collect_view()}</ul>
        }
    };
    Page::new(view! {
        {heading(SEARCH)}
        <noscript><p class="govuk-inset-text">"Searching needs JavaScript and WebAssembly. Everything that it would find is listed below."</p></noscript>
        <div class="app-search-page">
            <div data-slot=search_page::PLACE data-alone="search">{search_page::written()}</div>
            // Hidden while there are results.
            <div id=search_page::EVERYTHING class="app-everything">{Kind::ALL.map(group).into_iter().collect_view()}</div>
        </div>
    })
}
