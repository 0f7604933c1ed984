//! The page for trainers: a link that opens the right questions, and what to take to the room.

use super::Page;
use super::parts::section_heading;
use crate::components::{LinkCard, heading, link_cards};
use crate::pages::Slot;
use crate::route::Route;
use crate::title::TRAINERS;
use leptos::prelude::*;

pub fn page() -> Page {
    let card =
        |name: &str, route: Route, text: &str| LinkCard { name: name.into(), href: route.href(), text: text.into() };
    let room = vec![
        card("Handout", Route::Handouts, "The nine questions of a role, on one sheet to fold."),
        card("Guide", Route::Guide, "How 60 or 120 minutes can go, and how to lead a lesson in an hour."),
        card("Level cards", Route::CardSort, "To cut out and sort, where the words of the levels are new."),
    ];
    Page::new(view! {
        {heading(TRAINERS)}
        <p class="govuk-body-l">"Send one link. It opens the questions you chose, in each person's own browser. It carries settings only: you never receive anybody's answers."</p>
        <h2 class="govuk-heading-m">"Make a link"</h2>
        <p class="govuk-body">"Someone who is in the middle of an assessment chooses: go on with it, or start another one for the workshop. A link changes nothing that they have answered."</p>
        <div class="app-link-maker" data-slot=Slot::WorkshopLink.name() data-needs-app="true">
            <p class="govuk-body">"Making a link needs JavaScript. Without it, send the link to this site."</p>
        </div>
        {section_heading("room", "For the room")}
        {link_cards("h3", room).into_any()}
    })
}
