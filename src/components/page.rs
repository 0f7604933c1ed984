//! What most pages begin with.

use leptos::prelude::*;

/// The page's one `h1`. It can take focus, so that a screen reader starts there after a navigation.
#[component]
pub fn Heading(
    #[prop(into)] text: String,
    /// Stands above the heading; nothing where it is empty.
    #[prop(optional, into)]
    caption: String,
) -> impl IntoView {
    view! {
        {(!caption.is_empty()).then(|| view! { <span class="govuk-caption-l">{caption}</span> })}
        <h1 class="govuk-heading-l" tabindex="-1">{text}</h1>
    }
}

/// A link to where the person came from.
#[component]
pub fn BackLink(href: String, #[prop(into)] text: String) -> impl IntoView {
    view! { <a class="govuk-back-link" href=href>{text}</a> }
}

/// Where the page stands: links to the pages above it.
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

/// A level by its name, with steps filled up to it: shape and word say the same, colour adds nothing.
#[component]
pub fn LevelTag(number: u8, #[prop(into)] name: String) -> impl IntoView {
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
