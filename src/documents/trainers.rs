//! The page for trainers: a link that opens the right questions.

use super::Page;
use crate::components::heading;
use crate::pages::Slot;
use crate::route::Route;
use crate::title::TRAINERS;
use leptos::prelude::*;

pub fn page() -> Page {
    Page::new(view! {
        {heading(TRAINERS)}
        <p class="govuk-body-l">"Send one link. It opens the questions you chose, in each person's own browser. It carries settings only: you never receive anybody's answers."</p>
        <h2 class="govuk-heading-m">"How an hour can go"</h2>
        <ol class="govuk-list govuk-list--number">
            <li>"Say what it is for: development. No figures, no ranking, nothing to hand in."</li>
            <li>"Ten minutes, each alone: the nine questions."</li>
            <li>"In pairs: one thing you do well, with an example; one step you would like to take."</li>
            <li>"Together: which practice could we help each other with before we meet again?"</li>
            <li>"Each plans one step with a date, and saves a copy."</li>
        </ol>
        <p class="govuk-body">
            "For a room without computers, print "
            <a class="govuk-link" href=Route::Worksheet.href()>"the questions as a worksheet"</a>
            "."
        </p>
        <h2 class="govuk-heading-m">"Ten minutes with a team"</h2>
        <p class="govuk-body">
            "Each principle has a "
            <a class="govuk-link" href=Route::Lessons.href()>"ten-minute lesson"</a>
            ": a story, the common mistake, one thing to try, a question to discuss. Print one for a team meeting, read it together, and talk about the question."
        </p>
        <h2 class="govuk-heading-m">"Make a link"</h2>
        <p class="govuk-body">"Someone who is in the middle of an assessment chooses: go on with it, or start another one for the workshop. A link changes nothing that they have answered."</p>
        <div data-slot=Slot::WorkshopLink.name() data-needs-app="true">
            <p class="govuk-body">"Making a link needs JavaScript. Without it, send the link to this site."</p>
        </div>
    })
}
