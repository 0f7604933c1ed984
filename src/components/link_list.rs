//! Cards that link to pages.

use super::element::{Child, Element, element, link};

/// A link with a sentence on what it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkCard {
    pub name: String,
    pub href: String,
    pub text: String,
}

/// Cards, side by side on a wide screen. `heading` is the tag that fits the page's outline: `h2` or `h3`.
pub fn link_cards(heading: &'static str, cards: Vec<LinkCard>) -> Element {
    let card = |card: LinkCard| link_card(heading, card.href, card.name, card.text);
    side_by_side(cards.into_iter().map(card).collect())
}

/// One card. The link text makes sense by itself, so screen readers' lists of links do too.
pub fn link_card(heading: &'static str, href: String, name: impl Child, text: impl Child) -> Element {
    element("li")
        .class("app-card")
        .child(element(heading).class("govuk-heading-s app-card__name").child(link(href, name)))
        .child(element("p").class("govuk-body-s app-card__text").child(text))
}

/// Cards in a list, side by side on a wide screen.
pub fn side_by_side(cards: Vec<Element>) -> Element {
    element("ul").class("app-cards").child(cards)
}
