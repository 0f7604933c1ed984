//! The page of the poster, which the app draws from the settings in the address.

use super::Page;
use super::parts::draft;
use crate::components::heading;
use crate::framework::Site;
use crate::pages::{Slot, TrainersSlot};
use crate::title::POSTER;
use leptos::prelude::*;

pub fn page(site: &Site) -> Page {
    Page::new(view! {
        <div class="app-no-print">
            {heading(POSTER)}
            <p class="govuk-body-l">"Your link on one page for the wall: a code to scan, the address, and the steps."</p>
        </div>
        <div class="app-poster__place" data-slot=Slot::Trainers(TrainersSlot::Poster).name() data-needs-app="true">
            <p class="govuk-body">"The poster needs JavaScript, because it is made from your link in this browser."</p>
        </div>
        <div class="app-no-print">{draft(site)}</div>
    })
}
