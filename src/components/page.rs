//! Parts that most pages begin with: heading, caption, back link, breadcrumbs, level tag.

use super::element::{Element, element};
use leptos::prelude::*;

/// The page's one `h1`. It can take focus, so that a screen reader starts there after navigation.
pub fn heading(text: impl Into<String>) -> Element {
    element("h1").class("govuk-heading-l").attr("tabindex", "-1").child(text.into())
}

/// The caption above the heading.
pub fn caption(text: String) -> Element {
    element("span").class("govuk-caption-l").child(text)
}

/// A link to the parent page: breadcrumbs with one link, in the same landmark.
pub fn back_link(href: String, text: &'static str) -> Element {
    let link = element("a").class("govuk-back-link").attr("href", href).child(text);
    element("nav").attr("aria-label", "Breadcrumb").child(link)
}

/// Breadcrumbs: links to the pages above this one.
#[component]
pub fn Crumbs(links: Vec<(String, String)>) -> impl IntoView {
    let item = |(name, href): (String, String)| {
        view! {
            <li class="govuk-breadcrumbs__list-item">
                <a class="govuk-breadcrumbs__link" href=href>{name}</a>
            </li>
        }
    };
    view! {
        <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
            <ol class="govuk-breadcrumbs__list">{links.into_iter().map(item).collect_view()}</ol>
        </nav>
    }
}

/// A level's name, with steps filled up to it: shape and word say the same, and colour adds nothing.
pub fn level_tag(number: u8, name: &'static str) -> AnyView {
    let step = |index: u8| {
        view! {
            <rect
                x=(u32::from(index) * 9).to_string()
                y="1"
                width="7"
                height="10"
                class=if index < number { "app-steps__on" } else { "app-steps__off" }
            />
        }
    };
    view! {
        <span class="app-level">
            <svg class="app-steps" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true" focusable="false">
                {(0..4).map(step).collect_view()}
            </svg>
            {name}
        </span>
    }
    .into_any()
}
