//! The page for someone who changes jobs: what to take along, what stays, and handing relationships over.

use super::parts::{bullets, cited, contents, draft, section_heading};
use super::{Page, artefact, form};
use crate::components::{heading, link};
use crate::framework::{Framework, MovingSection, Site};
use crate::route::Route;
use crate::title::MOVING_JOBS;
use leptos::prelude::*;

/// The principle whose lesson has a handover sheet, filled in.
const KEEPS_WORK_GOING: &str = "learning-profession";

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let moving = &framework.moving_jobs;
    let mut sections: Vec<_> = moving.sections.0.iter().map(|it| (it.id.as_str(), it.title.as_str())).collect();
    sections.push((moving.handover.id.as_str(), "A handover note"));
    let section = |section: &'static MovingSection| {
        view! {
            {section_heading(section.id.as_str(), section.title.as_str())}
            {bullets(&section.items)}
            {onward(framework, &section.id)}
        }
    };
    Page::new(view! {
        {heading(MOVING_JOBS)}
        <p class="govuk-body-l">{moving.purpose.as_str()}</p>
        {contents(&Route::MovingJobs, &sections)}
        {moving.sections.0.iter().map(section).collect_view()}
        {form::section(&moving.handover, &Route::MovingJobs)}
        {cited(framework, &moving.cites)}
        {draft(site)}
    })
    .with_contents()
}

/// Where to go from a section.
fn onward(framework: &'static Framework, section: &str) -> AnyView {
    let links = match section {
        "take" => vec![
            link(Route::Data.href_to("save"), "Save a copy").into_any(),
            link(Route::Report.href(), "Print your report").into_any(),
        ],
        "relationships" => framework
            .principle(KEEPS_WORK_GOING)
            .map(|principle| view! { {artefact::artefact_link(principle)}", filled in, in a lesson" }.into_any())
            .into_iter()
            .collect(),
        "first-month" => vec![
            link(Route::Role.href(), "Choose your role").into_any(),
            link(Route::Meetings.href_to("find"), "Find three people and begin").into_any(),
        ],
        _ => return ().into_any(),
    };
    let item = |(index, link): (usize, AnyView)| view! { {(index > 0).then_some(" · ")}{link} };
    view! { <p class="govuk-body app-no-print">{links.into_iter().enumerate().map(item).collect_view()}</p> }.into_any()
}
