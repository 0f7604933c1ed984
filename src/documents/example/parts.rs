//! A part of the example, with the mark that it is made up.

use leptos::prelude::*;

/// Said of each part, so that nobody takes it for real wherever they begin to read.
pub fn made_up() -> AnyView {
    view! { <strong class="govuk-tag app-sample__mark">"Made up"</strong> }.into_any()
}

/// A part under its heading with the mark: what is seen, then what is said of it.
pub fn part(id: &'static str, title: &'static str, words: String, shown: impl IntoView + 'static) -> AnyView {
    view! {
        <section class="app-sample__part" aria-labelledby=id>
            <h2 class="govuk-heading-m" id=id>{title} " " {made_up()}</h2>
            {shown}
            <p class="govuk-body">{words}</p>
        </section>
    }
    .into_any()
}
