//! The page on monthly meetings.

use super::parts::{bullets, cited, contents, draft, principle_link, section_heading};
use super::{Page, letter, sessions};
use crate::components::{heading, paragraph};
use crate::framework::{Framework, Month, Named, Site};
use crate::pages::{PackSlot, Slot};
use crate::route::Route;
use crate::title::MEETINGS;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let meetings = &framework.network.meetings;
    let sections = [
        ("find", "Find three people"),
        ("agenda", "An hour that works"),
        ("programme", "A year's programme"),
        ("variants", "Other forms"),
        ("care", "Keeping it alive"),
        ("manager", "A note to your manager"),
    ];
    let month = |month: &'static Month| {
        view! {
            <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">{month.month.as_str()}</th>
                <td class="govuk-table__cell">{framework.principle(month.principle.as_str()).map(principle_link)}</td>
                <td class="govuk-table__cell">{month.question.as_str()}</td>
            </tr>
        }
    };
    let variant = |variant: &'static Named| {
        view! {
            <h3 class="govuk-heading-s">{variant.name.as_str()}</h3>
            <p class="govuk-body">{variant.text.as_str()}</p>
        }
    };
    Page::new(view! {
        {heading(MEETINGS)}
        <p class="govuk-body-l">{meetings.purpose.as_str()}</p>
        // An agency pack puts its own dates here.
        <div data-slot=Slot::Pack(PackSlot::Dates).name()>
            <p class="govuk-body">"This copy of the site names no dates. Ask in your agency, or begin with three people."</p>
        </div>
        {contents(&Route::Meetings, &sections)}
        {section_heading("find", "Find three people and begin")}
        <p class="govuk-body">"A meeting needs no budget and no mandate. Copy this, fill the gaps, and send it to three people who do this work:"</p>
        {letter(&meetings.invitation)}
        {section_heading("agenda", "An hour that works")}
        {sessions(&meetings.agenda)}
        {section_heading("programme", "A year's programme: a principle a month")}
        <div class="app-scroll" role="region" aria-labelledby="programme" tabindex="0">
            <table class="govuk-table">
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        {["Month", "Principle", "A question to open with"].map(|name| view! { <th scope="col" class="govuk-table__header">{name}</th> }).into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody class="govuk-table__body">{meetings.programme.0.iter().map(month).collect_view()}</tbody>
            </table>
        </div>
        {section_heading("variants", "Other forms")}
        {meetings.variants.0.iter().map(variant).collect_view()}
        {section_heading("care", "Keeping it alive")}
        {bullets(&meetings.care)}
        {section_heading("manager", "A note to your manager")}
        {letter(&meetings.manager_note)}
        <div data-slot=Slot::Pack(PackSlot::Contacts).name()></div>
        {cited(framework, &meetings.cites)}
        {paragraph("The agenda, the programme and the letters are this project's own drafts: change what does not fit.")}
        {draft(site)}
    })
}
