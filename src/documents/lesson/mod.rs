//! A principle's ten-minute lesson, to read alone or with a team.

mod quiz;

use super::guide::LESSON_HOUR;
use super::parts::{awaited, cited, draft, paragraphs, section_heading};
use super::principle::number;
use super::{Page, artefact};
use crate::components::{Crumbs, caption, heading, link, paragraph};
use crate::framework::{Fits, Framework, Principle, Site, TeTiritiPlace};
use crate::pages::Slot;
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site, principle: &'static Principle) -> Page {
    let lesson = &principle.lesson;
    let crumbs = vec![
        ("Home".into(), Route::Home.href()),
        ("Lessons".into(), Route::Lessons.href()),
        (principle.name.to_string(), Route::Principle(principle.id.to_string()).href()),
    ];
    let named = framework.activities.0.iter().filter(|activity| activity.fits == Fits::Principles && activity.soon);
    let further = named.filter(|activity| activity.builds(&principle.id)).take(2);
    let next = framework.principles.0.iter().skip_while(|other| other.id != principle.id).nth(1);
    Page::under(
        view! { <Crumbs links=crumbs /> },
        view! {
            {caption(format!("{}, {}: a ten-minute lesson", number(framework, principle), principle.name)).into_any()}
            {heading(lesson.title.as_str())}
            <p class="govuk-body-l">{principle.statement.as_str()}</p>
            {section_heading("story", "A story (made up, and true to life)")}
            <div class="app-story">{paragraphs(&lesson.story)}</div>
            {awaited(framework, TeTiritiPlace::EveryLesson)}
            {section_heading("mistake", "The common mistake")}
            {paragraph(lesson.mistake)}
            {quiz::section(framework, principle)}
            {section_heading("this-week", "One thing to try this week")}
            <div class="app-panel"><p class="govuk-body app-tight">{lesson.this_week.as_str()}</p></div>
            {section_heading("discuss", "A question to discuss")}
            <p class="govuk-body"><strong>{lesson.discuss.as_str()}</strong></p>
            {cited(framework, &lesson.cites)}
            {artefact::section(principle)}
            // The app offers to mark the lesson as done; it loads once the user scrolls here.
            <div class="app-lesson-done app-no-print" data-slot=Slot::Lesson.name() data-lesson=principle.id.to_string() data-wakes-app="sight"></div>
            {section_heading("further", "Go further")}
            <ul class="govuk-list govuk-list--bullet">
                {further.map(|activity| view! { <li>{link(Route::Activities.href_to(&activity.id), activity.title).into_any()}</li> }).collect_view()}
                <li>{link(Route::Guide.href_to(LESSON_HOUR), "Run this lesson in an hour: notes for whoever leads it").into_any()}</li>
                <li>{link(Route::Principle(principle.id.to_string()).href(), format!("{}: the practices and their levels", principle.name)).into_any()}</li>
            </ul>
            {next.map(|next| view! {
                <p class="govuk-body">
                    "Next lesson: "
                    {link(Route::Lesson(next.id.to_string()).href(), next.lesson.title).into_any()}
                </p>
            })}
            {draft(site)}
        },
    )
}
