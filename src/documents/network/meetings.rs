//! The page on monthly meetings.

use super::parts::{bullets, cited, contents, draft, folded, folded_at, paragraphs, row, section_heading};
use super::{Page, agenda, letter};
use crate::components::{heading, link, paragraph};
use crate::framework::{Framework, MonthlyMeeting, Prize, Site, Text, Variant};
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
        ("bodies", "Who meets already"),
        ("manager", "A note to your manager"),
    ];
    let meeting = |meeting: &'static MonthlyMeeting| {
        let principle = framework.principle(meeting.principle.as_str());
        let href = Route::Meeting(meeting.principle.to_string()).href();
        row(principle.map(|principle| link(href, principle.name).into_any()), meeting.question.as_str())
    };
    let programme = view! { <dl class="govuk-summary-list app-sessions">{meetings.programme.0.iter().map(meeting).collect_view()}</dl> };
    let body = |body: &'static Prize| {
        let source = framework.source(&body.source);
        view! {
            <li>
                {source.map(|source| link(Route::Sources.href_to(&source.id), body.name).into_any())}
                ": "
                {body.text.as_str()}
            </li>
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
        {folded("An invitation to copy", letter(&meetings.invitation))}
        {section_heading("agenda", "An hour that works")}
        {agenda(&meetings.agenda)}
        {section_heading("programme", "A year's programme: a principle a month")}
        <p class="govuk-body">
            "Begin with the first of the twelve in whichever month you start, or change their order. Each has a page with its hour, which on paper is the host's sheet. "
            {link(Route::Year.href(), "Your year").into_any()}
            " offers them month by month, and "
            {link(Route::MyMeetings.href(), "My meetings").into_any()}
            " keeps what you promised."
        </p>
        {folded("Twelve meetings, each with a question to open with", programme)}
        {section_heading("variants", "Other forms")}
        {meetings.variants.0.iter().map(variant).collect_view()}
        {section_heading("care", "Keeping it alive")}
        {folded("What keeps a meeting alive", bullets(&meetings.care))}
        {section_heading("bodies", "Who meets already, and who could own it")}
        {folded(
            "Bodies whose members do this work",
            view! { <ul class="govuk-list govuk-list--bullet">{meetings.bodies.0.iter().map(body).collect_view()}</ul> },
        )}
        {folded("Who could look after a network", paragraphs(&meetings.owners))}
        {folded_at("manager", "A note to your manager, to copy", letter(&meetings.manager_note))}
        <div data-slot=Slot::Pack(PackSlot::Contacts).name()></div>
        {cited(framework, &meetings.cites)}
        {paragraph("The agenda, the programme and the letters are this project's own drafts: change what does not fit.")}
        {draft(site)}
    })
    .with_contents()
}

/// Another form of a meeting: for whom, how long, and what to do.
fn variant(variant: &'static Variant) -> AnyView {
    let step = |step: &'static Text| view! { <li>{step.as_str()}</li> };
    folded(
        variant.name.as_str(),
        view! {
            <p class="govuk-body">{variant.size.as_str()}". "{variant.time.as_str()}"."</p>
            <ol class="govuk-list govuk-list--number">{variant.steps.0.iter().map(step).collect_view()}</ol>
        },
    )
}
