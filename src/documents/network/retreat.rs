//! The page on the yearly retreat.

use super::parts::{awaited, bullets, cited, contents, draft, section_heading};
use super::{Page, letter, sessions};
use crate::components::{heading, paragraph};
use crate::framework::{Day, Framework, Site, TeTiritiPlace};
use crate::route::Route;
use crate::title::RETREAT;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let retreat = &framework.network.retreat;
    let sections = [
        ("days", "Two days"),
        ("alternative", "A lighter form"),
        ("prepare", "Before"),
        ("carry", "What must outlast it"),
        ("invitation", "An invitation"),
    ];
    let day = |day: &'static Day| {
        view! {
            <h3 class="govuk-heading-s">{day.name.as_str()}</h3>
            {sessions(&day.sessions)}
        }
    };
    Page::new(view! {
        {heading(RETREAT)}
        <p class="govuk-body-l">{retreat.purpose.as_str()}</p>
        {contents(&Route::Retreat, &sections)}
        {section_heading("days", "Two days")}
        {retreat.days.0.iter().map(day).collect_view()}
        {awaited(framework, TeTiritiPlace::RetreatPage)}
        {section_heading("alternative", "A lighter form")}
        {paragraph(retreat.alternative)}
        {section_heading("prepare", "Before")}
        {bullets(&retreat.prepare)}
        {section_heading("carry", "What must outlast it")}
        {bullets(&retreat.carry)}
        {section_heading("invitation", "An invitation, to adapt")}
        {letter(&retreat.invitation)}
        {cited(framework, &retreat.cites)}
        {draft(site)}
    })
    .with_contents()
}
