//! What the parts of the guide are made of.

use leptos::prelude::*;

/// A bulleted list of sentences.
pub fn sentences<const N: usize>(items: [&'static str; N]) -> AnyView {
    let item = |words| view! { <li>{words}</li> };
    view! { <ul class="govuk-list govuk-list--bullet">{items.map(item).into_iter().collect_view()}</ul> }.into_any()
}

/// A heading within a part.
pub fn small(words: &'static str) -> AnyView {
    view! { <h3 class="govuk-heading-s">{words}</h3> }.into_any()
}
