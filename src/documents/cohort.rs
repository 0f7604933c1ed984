//! The page of the group's picture, which the app makes from what people hand over.

use super::Page;
use crate::components::heading;
use crate::pages::Slot;
use crate::route::Route;
use crate::title::COHORT;
use leptos::prelude::*;

pub fn page() -> Page {
    Page::new(view! {
        <div class="app-no-print">
            {heading(COHORT)}
            <p class="govuk-body-l">"Add up the files or codes that people give you: where you are strong, where a gap is shared, and what to do at the next meeting. They are read in this tab and sent nowhere."</p>
        </div>
        <div class="app-group__place" data-slot=Slot::Cohort.name() data-needs-app="true">
            <p class="govuk-body">
                "Adding up needs JavaScript. Without it, the "
                <a class="govuk-link" href=Route::Guide.href()>"guide"</a>
                " says how a group puts its dots on a wall."
            </p>
        </div>
    })
}
