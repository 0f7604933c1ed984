//! The "Page not found" page.

use crate::components::{LinkCard, fragment, heading, link_cards, paragraph};
use crate::pages::Page;
use crate::route::Route;
use crate::title::NOT_FOUND;

pub fn page() -> Page {
    let cards = [
        ("Home", Route::Home, "What this is, and where to begin."),
        ("Roles", Route::Tracks, "Ten roles in public engagement."),
        ("Principles", Route::Principles, "Twelve principles, each with three practices."),
    ];
    let cards = cards.map(|(name, route, text)| LinkCard { name: name.into(), href: route.href(), text: text.into() });
    Page::new(fragment([
        heading(NOT_FOUND).into_any(),
        paragraph(
            "There is no page at this address. If you typed it, check the spelling; if you followed a link, it may be out of date. Nothing you saved is affected.",
        )
        .into_any(),
        link_cards("h2", cards.to_vec()).into_any(),
    ]))
}
