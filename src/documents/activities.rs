//! The page of all development activities, by what they build, which the app filters.

use super::Page;
use super::parts::{cited, draft, folded, principle_links};
use crate::components::{heading, heading_m, level_tag};
use crate::exchange::ActivityFilter;
use crate::framework::{Activity, Fits, Framework, Site};
use crate::pages::{FormSlot, Slot, activity_filter, dom_names};
use crate::title::ACTIVITIES;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let group = |(id, name): (&'static str, &'static str)| {
        let within = |activity: &&Activity| dom_names::activity_group(activity.fits, activity.principles.0) == id;
        let activities = framework.activities.0.iter().filter(within);
        view! {
            <section data-group=id>
                {heading_m(name).into_any()}
                <ul class="govuk-list app-activities">{activities.map(|item| activity(framework, item)).collect_view()}</ul>
            </section>
        }
    };
    let principles = framework.principles.0.iter().map(|principle| (principle.id.as_str(), principle.name.as_str()));
    let others = [
        (dom_names::ANY_PRINCIPLE, "Whichever principle you work on"),
        (dom_names::TE_TIRITI, "On Te Tiriti o Waitangi"),
    ];
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
        <div class="app-after-answer">
            // The app moves activities that lead to the user's own next steps here.
            <section id=dom_names::NEAREST hidden>
                <h2 class="govuk-heading-m">"For your next steps"</h2>
                <p class="govuk-body">"From your answers: these build what you are closest to, at the level above yours."</p>
                <ul class="govuk-list app-activities"></ul>
            </section>
            {principles.chain(others).map(group).collect_view()}
            <p class="govuk-body-s">
                "The three kinds are a prompt for a mix, not a formula. Times are our estimates. Courses are renamed and moved often: check name, cost and date with the provider."
            </p>
        </div>
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
        Fits::TeTiriti => "a pointer to guidance by others; not part of the levels".into_any(),
    };
    let title = view! {
        <h3 class="govuk-heading-s app-tight">{activity.title.as_str()}</h3>" "
        <span>{format!("{}. {}", activity.mode.name(), activity.time)}</span>
    };
    let inside = view! {
        <p class="govuk-body app-tight">{activity.about.as_str()}</p>
        <p class="govuk-body app-tight"><strong>"First step: "</strong>{activity.first_step.as_str()}</p>
        <p class="govuk-body-s app-tight">
            "Builds: "{builds}". "
            {(!activity.provider.is_empty()).then(|| format!("Provider: {} (check with provider). ", activity.provider))}
            {activity.soon.then_some("Can begin within three months.")}
        </p>
        {(!levels.is_empty()).then(|| view! { <p class="govuk-body-s app-tight">"Can take you to: "{levels}</p> })}
        {cited(framework, &activity.cites)}
    };
    view! { <li class="app-activity" id=activity.id.as_str() data-mode=activity.mode.id()>{folded(title, inside)}</li> }
}
