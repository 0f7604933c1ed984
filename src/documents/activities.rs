//! The page of all development activities, which the app filters.

use super::Page;
use super::parts::{cited, contents, draft, principle_links, section_heading};
use crate::components::{heading, level_tag};
use crate::exchange::ActivityFilter;
use crate::framework::{Activity, Fits, Framework, Mode, Site};
use crate::pages::{FormSlot, Slot, activity_filter, dom_names};
use crate::route::Route;
use crate::title::ACTIVITIES;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let group = |mode: Mode| {
        let activities = framework.activities.0.iter().filter(move |activity| activity.mode == mode);
        view! {
            <section data-group=mode.id()>
                {section_heading(mode.id(), mode.name())}
                <ul class="govuk-list app-activities">
                    {activities.map(|item| activity(framework, item)).collect_view()}
                </ul>
            </section>
        }
    };
    Page::new(view! {
        {heading(ACTIVITIES)}
        <p class="govuk-body-l">
            "Things to do that build a practice: on the job, with peers, and in formal learning. Most cost nothing but time."
        </p>
        // The same form as the app's, so that it works at once: sent without the app, it opens this page with it.
        <noscript><p class="govuk-inset-text">"Filtering needs JavaScript and WebAssembly. All activities stand below."</p></noscript>
        <div data-slot=Slot::Form(FormSlot::Filter).name() data-wakes-app="focus">
            {activity_filter(framework, &ActivityFilter::default(), None)}
        </div>
        <p class="govuk-body-s">
            "The three kinds are a prompt for a mix, no formula. Times are our estimates. Courses are renamed and moved often: check name, cost and date with the provider."
        </p>
        {contents(&Route::Activities, &Mode::ALL.map(|mode| (mode.id(), mode.name())))}
        // The app moves activities that lead to the user's own next steps here.
        <section id=dom_names::NEAREST hidden>
            <h2 class="govuk-heading-m">"For your next steps"</h2>
            <p class="govuk-body">"From your answers: these build what you are closest to, at the level above yours."</p>
            <ul class="govuk-list app-activities"></ul>
        </section>
        {Mode::ALL.map(group).into_iter().collect_view()}
        {draft(site)}
    })
}

fn activity(framework: &'static Framework, activity: &'static Activity) -> impl IntoView {
    let levels: Vec<_> = activity
        .reaches
        .0
        .iter()
        .map(|level| view! { <span class="app-activity__level">{level_tag(level.number(), framework.level_name(*level))}</span> })
        .collect();
    let builds = match activity.fits {
        Fits::Principles => principle_links(framework, activity.principles.0),
        Fits::Any => "whichever principle you work on".into_any(),
        Fits::TeTiriti => "stands beside every principle; not part of the levels".into_any(),
    };
    view! {
        <li class="app-activity" id=activity.id.as_str()>
            <h3 class="govuk-heading-s app-card__name">{activity.title.as_str()}</h3>
            <p class="govuk-body app-tight">{activity.about.as_str()}</p>
            <p class="govuk-body app-tight"><strong>"First step: "</strong>{activity.first_step.as_str()}</p>
            <p class="govuk-body-s app-tight">
                "Builds: "{builds}". "
                {format!("Time: {}. ", activity.time)}
                {(!activity.provider.is_empty()).then(|| format!("Provider: {} (check with provider). ", activity.provider))}
                {activity.unverified.then_some("Not checked: from general knowledge. ")}
                {activity.soon.then_some("Can begin within three months.")}
            </p>
            {(!levels.is_empty()).then(|| view! { <p class="govuk-body-s app-tight">"Can take you to: "{levels}</p> })}
            {cited(framework, &activity.cites)}
        </li>
    }
}
