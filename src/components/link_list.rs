//! Cards that link to pages.

use super::element::{Element, element, link};

/// A link with a sentence on what it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkCard {
    pub name: String,
    pub href: String,
    pub text: String,
}

/// Cards, side by side on a wide screen. The link text makes sense by itself, so screen readers' lists of links do too.
/// `heading` is the tag that fits the page's outline: `h2` or `h3`.
pub fn link_cards(heading: &'static str, cards: Vec<LinkCard>) -> Element {
    let card = |card: LinkCard| {
        element("li")
            .class("app-card")
            .child(element(heading).class("govuk-heading-s app-card__name").child(link(card.href, card.name)))
            .child(element("p").class("govuk-body-s app-card__text").child(card.text))
    };
    element("ul").class("app-cards").child(cards.into_iter().map(card).collect::<Vec<_>>())
}
