//! Parts that several documents share: lists, headings, citations, links.

use crate::components::{heading_m, link, paragraph};
use crate::framework::{Awaited, Framework, Guidance, List, Principle, Site, TeTiritiPlace, Text, Track};
use crate::route::Route;
use leptos::prelude::*;

/// A bulleted list.
pub fn bullets(items: &List<Text>) -> AnyView {
    let item = |item: &'static Text| view! { <li>{item.as_str()}</li> };
    view! { <ul class="govuk-list govuk-list--bullet">{items.0.iter().map(item).collect_view()}</ul> }.into_any()
}

/// Paragraphs, one per text.
pub fn paragraphs(items: &List<Text>) -> AnyView {
    items.0.iter().map(|text| paragraph(*text).into_any()).collect_view().into_any()
}

/// A heading within the page that links can point to.
pub fn section_heading(id: &'static str, words: impl Into<String>) -> AnyView {
    heading_m(words.into()).attr("id", id).into_any()
}

/// A row of a summary list.
pub fn row(name: impl IntoView + 'static, value: impl IntoView + 'static) -> AnyView {
    view! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
        </div>
    }
    .into_any()
}

/// The sources of the text above; nothing if the words are this project's own.
pub fn cited(framework: &'static Framework, cites: &List<Text>) -> AnyView {
    let found: Vec<_> = cites.0.iter().filter_map(|id| framework.source(id)).collect();
    if found.is_empty() {
        return ().into_any();
    }
    let item = |source: &'static crate::framework::SourceEntry| {
        view! { <li>{link(Route::Sources.href_to(&source.id), source.title).into_any()}</li> }
    };
    view! {
        <div class="app-cited">
            <span>{if found.len() == 1 { "Source: " } else { "Sources: " }}</span>
            <ul class="app-cited__list">{found.into_iter().map(item).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The statements of the proposal that something is based on, under a heading.
pub fn from_the_proposal(framework: &'static Framework, ids: &List<Text>) -> AnyView {
    let heading = || section_heading("proposal", "Where this comes from");
    statements(framework, ids).map_or_else(|| ().into_any(), |list| view! { {heading()}{list} }.into_any())
}

/// The same, folded.
pub fn from_the_proposal_folded(framework: &'static Framework, ids: &List<Text>) -> AnyView {
    statements(framework, ids).map_or_else(|| ().into_any(), |list| folded("Where this comes from", list))
}

fn statements(framework: &'static Framework, ids: &List<Text>) -> Option<AnyView> {
    let item = |statement: &'static crate::framework::Statement| {
        view! {
            <li>
                {statement.text.as_str()}
                " "
                {link(Route::Proposal.href_to(&statement.id), statement.id).into_any()}
            </li>
        }
    };
    let items: Vec<_> = ids.0.iter().filter_map(|id| framework.proposal.statement(id)).map(item).collect();
    let list = (!items.is_empty()).then(|| {
        view! {
            <p class="govuk-body">"From the proposal of 2016 and its comments, in our words:"</p>
            <ul class="govuk-list govuk-list--bullet">{items}</ul>
        }
    });
    list.map(IntoAny::into_any)
}

/// The mark at a place that awaits Māori authors, with what they are to write there (docs/rules.md, REO-5).
pub fn awaited(framework: &'static Framework, place: TeTiritiPlace) -> AnyView {
    let mark = |awaited: &'static Awaited| {
        view! {
            <p class="govuk-body-s app-lens">
                <strong>{framework.te_tiriti.mark.as_str()}</strong>
                ": "
                {awaited.text.as_str()}
            </p>
        }
    };
    framework.te_tiriti.awaited(place).map(mark).collect_view().into_any()
}

/// Official guidance on Te Tiriti, by name, each for those whom it is for.
pub fn guidance(framework: &'static Framework) -> AnyView {
    let item = |guidance: &'static Guidance| {
        let source = framework.source(&guidance.source);
        view! {
            <li>
                {guidance.whom.as_str()}
                ": "
                {source.map(|source| view! { <a class="govuk-link" href=source.url.as_str() rel="external">{source.title.as_str()}</a> })}
                ". "
                {guidance.text.as_str()}
            </li>
        }
    };
    view! { <ul class="govuk-list govuk-list--bullet">{framework.te_tiriti.guidance.0.iter().map(item).collect_view()}</ul> }
        .into_any()
}

/// The end of every content page: that it is a draft, and how to change it. `data-site` marks what an operator fills in
/// (`public/site.json`): the page leaves out what is empty, and `boot.js` keeps it up to date after the build.
pub fn draft(site: &Site) -> AnyView {
    view! {
        <p class="govuk-body-s app-draft">
            <strong class="govuk-tag">"Draft"</strong>
            " The words on this page are this project's own, and nobody has adopted them. "
            <span data-site-if="suggest" hidden=site.suggest.is_empty()>
                <a class="govuk-link" data-site="suggest" href=site.suggest.clone()>"Suggest a change"</a>
            </span>
        </p>
    }
    .into_any()
}

/// A sentence with a value from the operator; left out if that is empty, and kept up to date by `boot.js`.
pub fn filled_in(name: &'static str, before: &'static str, value: &str) -> AnyView {
    view! {
        <span data-site-if=name hidden=value.is_empty()>{before}<span data-site=name>{value.to_string()}</span>". "</span>
    }
    .into_any()
}

/// A link to a track by its name.
pub fn track_link(track: &'static Track) -> AnyView {
    link(Route::Track(track.id.to_string()).href(), track.name).into_any()
}

/// A link to a principle by its short name.
pub fn principle_link(principle: &'static Principle) -> AnyView {
    link(Route::Principle(principle.id.to_string()).href(), principle.name).into_any()
}

/// A list of links to principles.
pub fn principle_links(framework: &'static Framework, ids: &[crate::framework::PrincipleId]) -> AnyView {
    let found: Vec<_> = ids.iter().filter_map(|id| framework.principle(id.as_str())).collect();
    let item = |(index, principle): (usize, &'static Principle)| {
        view! { {(index > 0).then_some(", ")}{principle_link(principle)} }
    };
    found.into_iter().enumerate().map(item).collect_view().into_any()
}

/// A table of contents, for a long page.
pub fn contents(route: &Route, sections: &[(&'static str, &'static str)]) -> AnyView {
    let item = |(id, words): &(&'static str, &'static str)| {
        view! { <li>{link(route.href_to(id), *words).into_any()}</li> }
    };
    view! {
        <nav class="app-contents" aria-label="On this page">
            <ul class="app-contents__list">{sections.iter().map(item).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// What is folded on a screen: a line that opens it, at least as high as a finger. On paper it is open.
pub fn folded(title: impl IntoView + 'static, inside: impl IntoView + 'static) -> AnyView {
    view! { <details class="app-fold"><summary>{title}</summary>{inside}</details> }.into_any()
}

/// The same, for a link that leads to it.
pub fn folded_at(id: &'static str, title: &'static str, inside: impl IntoView + 'static) -> AnyView {
    view! { <details class="app-fold" id=id><summary>{title}</summary>{inside}</details> }.into_any()
}
