//! Choosing a role: the week first, the title second, in the three families, the generalist on top.

use super::{Page, card, without_the_app};
use crate::components::{heading, link};
use crate::framework::{Framework, Track};
use crate::pages::{AssessSlot, Slot, dom_names};
use crate::route::Route;
use crate::title::{ROLE, ROLE_FINDER};
use leptos::prelude::*;

/// The family whose one role is for everyone, and stands first.
const ACROSS: &str = "across";

pub fn page(framework: &'static Framework) -> Page {
    let of_family = |family: &str| -> Vec<AnyView> {
        let tracks = framework.tracks.0.iter().filter(|track| track.is_assessable() && track.family.as_str() == family);
        tracks.map(role).collect()
    };
    let families = framework.families.0.iter().filter(|family| family.id.as_str() != ACROSS);
    let families: Vec<_> = families
        .map(|family| {
            view! {
                <section class="app-choices__family">
                    <div>
                        <h3 class="govuk-heading-s app-tight">{family.name.as_str()}</h3>
                        <p class="govuk-body-s">{family.purpose.as_str()}</p>
                    </div>
                    <div class="app-choices__cards">{of_family(family.id.as_str())}</div>
                </section>
            }
        })
        .collect();
    Page::new(view! {
        {heading(ROLE)}
        // In the page from the start, so that what the app puts here is read before the roles.
        <div data-slot=Slot::Assess(AssessSlot::Role).name() data-needs-app="true"></div>
        {without_the_app(Route::Principles)}
        <form class="app-choices app-after-record" id=dom_names::ROLES method="dialog" data-app-form="true">
            <p class="govuk-body">"Choose the nearest. Your job title need not match, and you can change it later."</p>
            <div class="app-choices__top">
                {of_family(ACROSS)}
                <a class="app-choice app-choice--help" href=Route::RoleFinder.href()>
                    <span class="app-choice__week">"I am not sure"</span>
                    <span class="app-choice__name">{ROLE_FINDER}</span>
                </a>
            </div>
            <h2 class="govuk-heading-m">"Or one part of the work, in three families"</h2>
            {families}
            <p class="govuk-body app-gap-above">
                "Do you look after engagement across several agencies? The role of "
                {link(Route::Track("head-of-profession".into()).href(), "Head of profession").into_any()}
                " is described in words and has no questions of its own. Choose the part of the work that you know best."
            </p>
        </form>
    })
}

fn role(track: &'static Track) -> AnyView {
    let week = track.sounds_like_your_week.0.first().map_or_else(String::new, ToString::to_string);
    card(track.id.as_str(), track.family.0, week, track.name.to_string())
}
