//! The prerendered page for a personal page, before the app runs: nothing is known yet, so nothing is claimed.

use crate::components::heading;
use crate::framework::Framework;
use crate::pages::Page;
use crate::route::Route;
use crate::title;
use leptos::prelude::*;

pub fn page(route: &Route, framework: &Framework) -> Page {
    let readable = match route {
        Route::Question(principle, _) | Route::Questions(principle) => Route::Principle(principle.clone()),
        _ => Route::Principles,
    };
    Page::new(view! {
        {heading(title::heading(Some(route), framework))}
        <p class="govuk-body" data-waiting="true" data-needs-app="true">"Opening your record in this browser."</p>
        <noscript>
            <div class="govuk-inset-text">
                "This page works with your own answers, which stay in your browser, so it needs JavaScript and WebAssembly. Everything else can be read without: "
                <a class="govuk-link" href=readable.href()>"the principles and their levels"</a>
                ", "
                <a class="govuk-link" href=Route::Tracks.href()>"the career map"</a>
                ", and the "
                <a class="govuk-link" href=Route::Worksheet.href()>"36 questions as a worksheet"</a>
                " to print."
            </div>
        </noscript>
    })
}
