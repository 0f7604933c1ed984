//! The facilitator's guide: for someone with half an hour to prepare. Before, the hour, the group's picture,
//! what to watch for, afterwards; then the other lengths: two hours, ten minutes, a lesson in an hour.

mod around;
mod hours;
mod lesson_hour;
mod parts;
mod picture;

pub use lesson_hour::LESSON_HOUR;

use super::Page;
use super::parts::{contents, draft, section_heading};
use crate::components::{Crumbs, heading, link};
use crate::framework::Site;
use crate::route::Route;
use crate::title::{GUIDE, TRAINERS};
use leptos::prelude::*;

/// The parts of the page, in their order, with what the table of contents calls them.
const PARTS: [(&str, &str); 8] = [
    ("before", "Before"),
    ("sixty", "60 minutes"),
    ("picture", "The group's picture"),
    ("watch", "What to watch for"),
    ("after", "Afterwards"),
    ("two-hours", "120 minutes"),
    ("ten-minutes", "Ten minutes with a team"),
    (LESSON_HOUR, "A lesson in an hour"),
];

pub fn page(site: &Site) -> Page {
    let crumbs = vec![("Home".into(), Route::Home.href()), (TRAINERS.into(), Route::Trainers.href())];
    let lessons = link(Route::Lessons.href(), "ten-minute lesson").into_any();
    Page::under(
        view! { <Crumbs links=crumbs /> },
        view! {
            {heading(GUIDE)}
            <p class="govuk-body-l">"Half an hour with these pages is enough to prepare. You need no training in the subject: the questions do the work, and you keep the time."</p>
            <p class="govuk-body">"The plan, its minutes and its limits are our own proposal, made for five to twenty people. Change what does not suit your room."</p>
            {contents(&Route::Guide, &PARTS)}
            <div class="app-guide">
                {around::before()}
                {hours::sixty()}
                {picture::section()}
                {around::watch()}
                {around::after()}
                {hours::two_hours()}
                {section_heading("ten-minutes", "Ten minutes with a team")}
                <p class="govuk-body">
                    "Each principle has a "
                    {lessons}
                    ": a story, the common mistake, situations to judge, one thing to try, a question to discuss, and a page to copy. Print one for a team meeting, read it together, and talk about the question."
                </p>
                {lesson_hour::section()}
            </div>
            {draft(site)}
        },
    )
    .with_contents()
}
