//! The tracks, by family.

use super::Page;
use crate::components::{LinkCard, heading, link_cards};
use crate::framework::{Family, Framework};
use crate::route::Route;
use crate::title::TRACKS;
use leptos::prelude::*;

pub fn page(framework: &'static Framework) -> Page {
    let family = move |family: &'static Family| {
        let tracks = framework.tracks.iter().filter(|track| track.family == family.id);
        let cards = tracks.map(|track| LinkCard {
            name: track.name.to_string(),
            href: Route::Track(track.id.to_string()).href(),
            text: track.purpose.to_string(),
        });
        view! {
            <h2 class="govuk-heading-m">{family.name.as_str()}</h2>
            <p class="govuk-body">{family.purpose.as_str()}</p>
            {link_cards("h3", cards.collect())}
        }
    };
    let grade = |grade: &'static crate::framework::Grade| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{format!("{} {}", grade.id.label(), grade.name)}</dt>
                <dd class="govuk-summary-list__value">{grade.responsibility.as_str()}</dd>
            </div>
        }
    };
    Page::new(view! {
        {heading(TRACKS)}
        <p class="govuk-body-l">
            "Public engagement is not one job. These ten tracks show the different things people do in it, and how each is asked for more as responsibility grows."
        </p>
        <p class="govuk-body">
            "Few job titles match them. "
            <a class="govuk-link" href=Route::Assess.href()>"Find the one that sounds like your week"</a>
            "."
        </p>
        {framework.families.iter().map(family).collect_view()}
        <h2 class="govuk-heading-m">"Grades"</h2>
        <p class="govuk-body">"A grade says how much responsibility you carry, not how skilled you are. Grades are not pay bands."</p>
        <dl class="govuk-summary-list">{framework.grades.iter().map(grade).collect_view()}</dl>
    })
}
