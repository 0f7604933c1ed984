//! Where to take the results: a report, a page for the talk with a manager, what has changed.

use crate::components::{Element, element, link};
use crate::insight::ResultsModel;
use crate::pages::personal::results::explore::query;
use crate::pages::personal::results::words::section;
use crate::route::Route;
use crate::title::{ONE_PAGE, PROGRESS, REPORT};

pub fn view(shown: &ResultsModel) -> Element {
    let query = query(shown);
    let way = |name: &'static str, href: String, words: &'static str| {
        element("li").child(link(href, name)).child(": ").child(words)
    };
    let ways = vec![
        way(
            REPORT,
            Route::Report.href_with(&query),
            "every answer with its note, the targets and your plan, to print or to save",
        ),
        way(
            ONE_PAGE,
            Route::OnePage.href_with(&query),
            "what goes well, what you want to try, and what you need, for a talk",
        ),
        way(PROGRESS, Route::Progress.href(), "each practice from one assessment to the next"),
    ];
    element("div")
        .class("app-no-print")
        .child(section("keep", "Keep it, share it"))
        .child(element("ul").class("govuk-list govuk-list--bullet").child(ways))
}
