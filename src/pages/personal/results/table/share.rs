//! Where to take the results: a report, a page for the talk with a manager, what has changed.

use crate::components::{Element, element, link_card, side_by_side};
use crate::insight::ResultsModel;
use crate::pages::personal::results::explore::query;
use crate::pages::personal::results::words::section;
use crate::route::Route;
use crate::title::{ONE_PAGE, PROGRESS, REPORT};

pub fn view(shown: &ResultsModel) -> Element {
    let query = query(shown);
    let card = |name: &'static str, href: String, text: &'static str| link_card("h3", href, name, text);
    let cards = vec![
        card(
            REPORT,
            Route::Report.href_with(&query),
            "Every answer with its note, the targets and your plan, to print or to save.",
        ),
        card(
            ONE_PAGE,
            Route::OnePage.href_with(&query),
            "What goes well, what you want to try, and what you need, for a talk.",
        ),
        card(PROGRESS, Route::Progress.href(), "Each practice from one assessment to the next."),
    ];
    element("div").class("app-no-print").child(section("keep", "Keep it, share it")).child(side_by_side(cards))
}
