//! The home page: what this is, and the one button.

use super::Page;
use super::parts::filled_in;
use crate::components::{LinkCard, heading, level_tag, link, link_cards};
use crate::framework::{Framework, Level, Site};
use crate::pages::Slot;
use crate::route::Route;
use crate::title::HOME;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    Page::new(view! {
        {heading(HOME)}
        // The app shows "Welcome back" here to anyone who has already begun.
        <div data-slot=Slot::Welcome.name()>{begin()}</div>
        {ways()}
        {story(framework)}
        {provenance(framework, site)}
    })
}

fn begin() -> impl IntoView {
    view! {
        <p class="govuk-body-l">
            "For people in government who ask the public what they think: find your role, see where you stand against twelve principles, and plan your next step."
        </p>
        <a class="govuk-button app-button app-button--start" href=Route::Assess.href() data-leads-to-app="true">"Find my starting point (10 minutes)"</a>
        <p class="govuk-body">
            "No account. Your answers stay in this browser. Stop any time. "
            <a class="govuk-link" href=Route::Data.href_to("shared")>"Using a shared computer?"</a>
        </p>
        <p class="govuk-body">
            <a class="govuk-link" href=Route::Home.href_to("story")>"See an example first"</a>
        </p>
    }
}

fn ways() -> impl IntoView {
    let cards = [
        (
            "Explore the roles",
            Route::Tracks,
            "Ten tracks, from government liaison to leadership response, and what each grade asks.",
        ),
        (
            "Learn the principles",
            Route::Principles,
            "What good engagement looks like, in levels you can recognise yourself in, and a ten-minute lesson for each.",
        ),
        (
            "Meet others",
            Route::Meetings,
            "How monthly meetings, a yearly retreat and awards can keep a scattered profession together.",
        ),
        (
            "Run a workshop",
            Route::Trainers,
            "One link opens the right questions for your group. Answers stay in each person's browser unless they hand over a file.",
        ),
    ];
    let cards = cards.map(|(name, route, text)| LinkCard { name: name.into(), href: route.href(), text: text.into() });
    view! { {link_cards("h2", cards.to_vec())} }
}

fn story(framework: &'static Framework) -> impl IntoView {
    let row = |name: &'static str, practice: &'static str, level: Level| {
        let practice = framework.practice(&practice.into());
        let anchor = practice.and_then(|practice| practice.levels.anchor(level));
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">
                    <strong>{practice.map(|practice| practice.title.as_str())}</strong>
                    ". "
                    {anchor}
                    ". "
                    {level_tag(level.number(), framework.level_name(level))}
                </dd>
            </div>
        }
    };
    view! {
        <section class="app-story" aria-labelledby="story">
            <h2 class="govuk-heading-m" id="story">"One practitioner's story (an example we made up)"</h2>
            <p class="govuk-body">
                "Ana answers the press from Monday to Wednesday and runs engagement in the hours that are left. Nine questions showed her something she had not seen: she reports back well, but has never stated what is off the table before people come."
            </p>
            <dl class="govuk-summary-list app-summary">
                {row("What she does well", "reasoned-response.c", Level::Practising)}
                {row("Her next step", "honest-scope.a", Level::Developing)}
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">"Her plan"</dt>
                    <dd class="govuk-summary-list__value">
                        "One page for the next library drop-in: what is open, what is closed, and why. On the job, by 30 June."
                    </dd>
                </div>
            </dl>
            <p class="govuk-body">"Her manager signed the page off in a day."</p>
        </section>
    }
}

fn provenance(framework: &'static Framework, site: &Site) -> impl IntoView + use<> {
    let point = |point: &'static crate::framework::Point| {
        view! { <li>{link(Route::Proposal.href_to(&point.id), point.title).into_any()}</li> }
    };
    view! {
        <section aria-labelledby="provenance">
            <h2 class="govuk-heading-m" id="provenance">"Where this comes from"</h2>
            <p class="govuk-body">
                "A proposal to New Zealand's Open Government Partnership in 2016 asked for a career path that trains, develops and rewards engagement staff across government. Its five points:"
            </p>
            <ol class="govuk-list govuk-list--number">{framework.proposal.points.0.iter().map(point).collect_view()}</ol>
            <p class="govuk-body">
                {filled_in("maintainer", "This copy is maintained by ", &site.maintainer)}
                "In New Zealand, guidance on Te Tiriti o Waitangi stands beside every principle; this site says no more about it until Māori practitioners have reviewed it. "
                <a class="govuk-link" href=Route::About.href()>"More about this site"</a>
            </p>
        </section>
    }
}
