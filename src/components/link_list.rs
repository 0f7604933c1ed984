//! Cards that lead to pages.

use leptos::prelude::*;

/// A link with a sentence on what is behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkCard {
    pub name: String,
    pub href: String,
    pub text: String,
}

/// Cards side by side on a wide screen. The link's words stand alone, so lists of links make sense.
#[component]
pub fn LinkCards(cards: Vec<LinkCard>, #[prop(default = 3)] level: u8) -> impl IntoView {
    let card = move |card: LinkCard| {
        let link = view! { <a class="govuk-link" href=card.href>{card.name}</a> };
        let heading = match level {
            2 => view! { <h2 class="govuk-heading-s app-card__name">{link}</h2> }.into_any(),
            _ => view! { <h3 class="govuk-heading-s app-card__name">{link}</h3> }.into_any(),
        };
        view! {
            <li class="app-card">
                {heading}
                <p class="govuk-body-s app-card__text">{card.text}</p>
            </li>
        }
    };
    view! { <ul class="app-cards">{cards.into_iter().map(card).collect_view()}</ul> }
}
