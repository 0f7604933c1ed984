//! The page for trainers: a link that opens the right questions, and what to take to the room.

use super::Page;
use super::parts::section_heading;
use crate::components::{LinkCard, heading, link_cards};
use crate::pages::{Slot, TrainersSlot};
use crate::route::Route;
use crate::title::TRAINERS;
use leptos::prelude::*;

pub fn page() -> Page {
    let card =
        |name: &str, route: Route, text: &str| LinkCard { name: name.into(), href: route.href(), text: text.into() };
    let room = vec![
        card("Handout", Route::Handouts, "The nine questions of a role, on one sheet to fold."),
        card("An example", Route::Example, "What people see: one made-up person, from the link to the next step."),
        card("Guide", Route::Guide, "How 60 or 120 minutes can go, and how to lead a lesson in an hour."),
        card(
            "The group's picture",
            Route::Cohort,
            "Add up the files or codes that people give you, and make the next agenda.",
        ),
        card("Level cards", Route::CardSort, "To cut out and sort, where the words of the levels are new."),
    ];
    Page::new(view! {
        {heading(TRAINERS)}
        <p class="govuk-body-l">"One link opens the questions you chose, in each person's own browser. It carries settings only. You receive nothing unless someone hands you a file that they have seen. If the room has one device, the link can clear it between people."</p>
        <div class="app-workshop__place" data-slot=Slot::Trainers(TrainersSlot::Link).name() data-needs-app="true">
            <p class="govuk-body">"Making a link needs JavaScript. Without it, send the address of this site."</p>
        </div>
        {section_heading("room", "For the room")}
        {link_cards("h3", room).into_any()}
    })
}
