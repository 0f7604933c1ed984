//! One monthly meeting: its hour, part by part, and what the host does. On paper it is the host's sheet, on one side.

use super::parts::{bullets, draft, row, section_heading};
use super::{Page, minutes};
use crate::components::{Crumbs, caption, heading, link};
use crate::framework::{AgendaPart, Framework, List, MonthlyMeeting, Principle, Site, Text, lower_first};
use crate::pages::{When, YearQuery};
use crate::record::OccasionKind;
use crate::route::Route;
use crate::title::{self, MEETINGS};
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site, principle: &'static Principle) -> Option<Page> {
    let meetings = &framework.network.meetings;
    let programme = meetings.programme.0;
    let at = programme.iter().position(|meeting| meeting.principle == principle.id)?;
    let meeting = programme.get(at)?;
    let crumbs = vec![("Home".into(), Route::Home.href()), (MEETINGS.into(), Route::Meetings.href())];
    let route = Route::Meeting(principle.id.to_string());
    let principle_page = Route::Principle(principle.id.to_string()).href();
    let plan = YearQuery::Add(OccasionKind::Meeting, Some(principle.id.clone()), When::Open).href();
    let before = at.checked_sub(1).and_then(|at| programme.get(at));
    Some(Page::under(
        view! { <Crumbs links=crumbs /> },
        view! {
            {caption(format!("Meeting {} of {}", at + 1, programme.len())).into_any()}
            {heading(title::heading(Some(&route), framework))}
            <p class="govuk-body-l">{meeting.question.as_str()}</p>
            <p class="govuk-body">
                "The principle is "
                {link(principle_page, principle.name).into_any()}
                ": "
                {lower_first(&principle.title)}
                "."
            </p>
            <div class="app-host">
                {section_heading("agenda", "Sixty minutes")}
                <dl class="govuk-summary-list app-sessions">{hour(&meetings.agenda, meeting)}</dl>
                {section_heading("host", "Host sheet")}
                <div class="app-host__lists">
                    {list("Before", &meetings.host.before)}
                    {list("During", &meetings.host.during)}
                    {list("After", &meetings.host.after)}
                </div>
            </div>
            <p class="govuk-body app-no-print">{link(plan, "Plan this meeting in my year").into_any()}</p>
            <p class="govuk-body app-no-print">
                "Print this page for the host: it fits one side of A4. More on each part of the hour: "
                {link(Route::Meetings.href_to("agenda"), "an hour that works").into_any()}
                "."
            </p>
            <p class="govuk-body app-no-print">
                {beside(framework, "Meeting before: ", before)}
                {beside(framework, "Next meeting: ", programme.get(at + 1))}
            </p>
            {draft(site)}
        },
    ))
}

/// The parts of the hour by the clock, each with what this meeting adds.
fn hour(agenda: &'static List<AgendaPart>, meeting: &'static MonthlyMeeting) -> AnyView {
    let mut begins = 0;
    let part = |part: &'static AgendaPart| {
        let ends = begins + part.minutes;
        let time = format!("{begins} to {}", minutes(ends));
        begins = ends;
        row(
            time,
            view! {
                <p class="app-tight"><strong>{part.title.as_str()}</strong>". "{part.sheet.as_str()}</p>
                {own(part, meeting)}
            },
        )
    };
    agenda.0.iter().map(part).collect_view().into_any()
}

/// What a meeting adds to a part of the hour.
fn own(part: &'static AgendaPart, meeting: &'static MonthlyMeeting) -> AnyView {
    let text = |text: Text| view! { <p class="app-tight">{text.as_str()}</p> }.into_any();
    match part.id.as_str() {
        "story" => view! { {text(meeting.story)} {bullets(&meeting.prompts)} }.into_any(),
        "clinic" => text(meeting.clinic),
        "commitments" => text(meeting.promise),
        _ => ().into_any(),
    }
}

fn list(title: &'static str, items: &'static List<Text>) -> AnyView {
    view! { <div><h3 class="govuk-heading-s">{title}</h3>{bullets(items)}</div> }.into_any()
}

fn beside(framework: &'static Framework, words: &'static str, meeting: Option<&'static MonthlyMeeting>) -> AnyView {
    let principle = meeting.and_then(|meeting| framework.principle(meeting.principle.as_str()));
    let line = |principle: &'static Principle| {
        let href = Route::Meeting(principle.id.to_string()).href();
        view! { {words}{link(href, lower_first(&principle.name)).into_any()}". " }
    };
    principle.map(line).into_any()
}
