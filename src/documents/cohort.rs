//! The page of the group's picture, which the app makes from what people hand over.

use super::Page;
use super::parts::draft;
use crate::components::heading;
use crate::framework::Site;
use crate::pages::{COHORT_LEAD, Slot};
use crate::route::Route;
use crate::title::COHORT;
use leptos::prelude::*;

pub fn page(site: &Site) -> Page {
    Page::new(view! {
        <div class="app-no-print">{heading(COHORT)}</div>
        <div class="app-group__place" data-slot=Slot::Cohort.name() data-needs-app="true">
            <p class="govuk-body-l">{COHORT_LEAD}</p>
            <p class="govuk-body">
                "Adding up needs JavaScript. Without it, the "
                <a class="govuk-link" href=Route::Guide.href()>"guide"</a>
                " says how a group puts its dots on a wall."
            </p>
        </div>
        <div class="app-no-print">{draft(site)}</div>
    })
}
