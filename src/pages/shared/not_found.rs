//! The "Page not found" page, in the words of `public/404.html`.

use crate::components::{fragment, heading, link, paragraph};
use crate::pages::Page;
use crate::route::Route;
use crate::title::NOT_FOUND;

pub fn page() -> Page {
    let ways = paragraph("Go on to ")
        .child(link(Route::Home.href(), "the home page"))
        .child(", ")
        .child(link(Route::Tracks.href(), "the roles"))
        .child(" or ")
        .child(link(Route::Principles.href(), "the principles"))
        .child(".");
    Page::new(fragment([
        heading(NOT_FOUND).into_any(),
        paragraph(
            "There is no page at this address. If you typed it, check the spelling; if you followed a link, it may be out of date. Nothing you saved is affected.",
        )
        .into_any(),
        ways.into_any(),
    ]))
}
