//! The list of ten-minute lessons: the training that the proposal asks for.

use super::Page;
use super::artefact::artefact_link;
use super::guide::LESSON_HOUR;
use super::parts::draft;
use crate::components::{heading, link};
use crate::framework::{Framework, Principle, Site};
use crate::pages::Slot;
use crate::route::Route;
use crate::title::LESSONS;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let lesson = |principle: &'static Principle| {
        view! {
            <li class="app-track-list__item">
                <p class="govuk-body app-tight">
                    <strong>{link(Route::Lesson(principle.id.to_string()).href(), principle.lesson.title).into_any()}</strong>
                    // The app marks finished lessons here.
                    <span data-lesson-done=principle.id.to_string()></span>
                </p>
                <p class="govuk-body-s app-tight">{format!("{}: ", principle.name)}{principle.statement.as_str()}</p>
                <p class="govuk-body-s app-tight">"To copy: "{artefact_link(principle)}</p>
            </li>
        }
    };
    Page::new(view! {
        {heading(LESSONS)}
        <p class="govuk-body-l">"One lesson for each principle: a story, the common mistake, situations to judge, one thing to try this week, a question to discuss, and a page to copy. Read one alone over a coffee, or open a team meeting with it."</p>
        <p class="govuk-body">
            "Leading one for others? "
            {link(Route::Guide.href_to(LESSON_HOUR), "Run a lesson in an hour").into_any()}
            ": timings, what to ask and what to watch, on one page."
        </p>
        <div data-slot=Slot::Lessons.name()></div>
        <ol class="govuk-list app-track-list">{framework.principles.0.iter().map(lesson).collect_view()}</ol>
        {draft(site)}
    })
}
