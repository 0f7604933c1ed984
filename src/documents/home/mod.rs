//! The home page: what this is, the one button, and what comes of it.

mod drawings;

use super::Page;
use super::parts::filled_in;
use crate::components::{LevelGroup, LevelMark, LevelRow, heading, level_key, level_picture, level_tag, link};
use crate::framework::{Framework, GradeId, Level, Site};
use crate::pages::Slot;
use crate::route::Route;
use crate::title::HOME;
use leptos::prelude::*;

/// The example, which is made up: a generalist at G2, and her level in four of the nine practices.
const WHO: (&str, GradeId) = ("engagement-generalist", GradeId::G2);
const EXAMPLE: [(&str, Level); 4] = [
    ("reasoned-response.c", Level::Practising),
    ("faithful-record.a", Level::Practising),
    ("faithful-record.b", Level::Developing),
    ("honest-scope.a", Level::Aware),
];

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    Page::new(view! {
        // The app shows "Your path" here to anyone who has already begun, for whom the rest waits till then.
        <div class="app-after-record" data-slot=Slot::Welcome.name()>
            <div class="app-hero">
                <div>{begin()}</div>
                {example(framework)}
            </div>
        </div>
        {ways()}
        {story(framework)}
        {provenance(framework, site)}
    })
}

fn begin() -> impl IntoView {
    view! {
        {heading(HOME)}
        <p class="govuk-body-l">"For people in government who ask the public what they think."</p>
        <a class="govuk-button app-button app-button--start" href=Route::Assess.href() data-leads-to-app="true">"Find my starting point"</a>
        <p class="govuk-body-s">
            "Nine questions, ten minutes. No account: your answers stay in this browser. "
            <a class="govuk-link" href=Route::Data.href_to("shared")>"Using a shared computer?"</a>
        </p>
        <p class="govuk-body">
            <a class="govuk-link app-tap" href=Route::Home.href_to("story")>"See the whole example first"</a>
        </p>
    }
}

/// Four rows of the results of someone made up: what a newcomer gets.
fn example(framework: &'static Framework) -> impl IntoView {
    let row = |(id, now): (&str, Level)| {
        let practice = framework.practice(&id.into())?;
        let asked = framework.targets.level(framework.track(WHO.0)?.weight(&practice.id.parts().0.into())?, WHO.1)?;
        let (is, wanted) = (framework.level_name(now), framework.level_name(asked));
        Some(LevelRow {
            title: practice.title.to_string(),
            now: vec![(now.number(), LevelMark::Now)],
            target: Some(asked.number()),
            words: format!("{is}. Her role asks for {wanted}."),
            ..LevelRow::default()
        })
    };
    let group = LevelGroup { rows: EXAMPLE.into_iter().filter_map(row).collect(), ..LevelGroup::default() };
    let names = Level::ALL.map(|level| framework.level_name(level).to_string());
    view! {
        <figure class="app-example" aria-labelledby="example">
            <figcaption id="example"><strong>"What you get in ten minutes"</strong>" (an example we made up)"</figcaption>
            {level_picture(names.to_vec(), "h2", vec![group]).into_any()}
            {level_key(vec![(LevelMark::Now, "Ana now"), (LevelMark::Target, "Her role asks")]).into_any()}
            <p class="app-example__next">
                <strong>"Her next step: "</strong>
                "one page for the next library drop-in, on what is open, what is closed, and why."
            </p>
        </figure>
    }
}

fn ways() -> impl IntoView {
    let card = |name: &'static str, route: Route, text: &'static str, drawing: AnyView| {
        view! {
            <li class="app-card app-card--drawn">
                {drawing}
                <h2 class="govuk-heading-s app-card__name"><a class="govuk-link" href=route.href()>{name}</a></h2>
                <p class="govuk-body-s app-card__text">{text}</p>
            </li>
        }
    };
    view! {
        <ul class="app-cards app-after-record">
            {card("Explore the roles", Route::Tracks, "Three families, ten roles, and what each grade asks.", drawings::roles())}
            {card(
                "Learn the principles",
                Route::Principles,
                "Twelve of them, in levels you can recognise yourself in, with a ten-minute lesson each.",
                drawings::principles(),
            )}
            {card(
                "Join the network",
                Route::Meetings,
                "An hour a month with people who do the same work, and a retreat once a year.",
                drawings::network(),
            )}
            {card(
                "Run a workshop",
                Route::Trainers,
                "One link opens the right questions. You receive only what people hand you.",
                drawings::workshop(),
            )}
        </ul>
    }
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
        <section class="app-story app-story--example app-after-record" aria-labelledby="story">
            <h2 class="govuk-heading-m" id="story">"How Ana used it (an example we made up)"</h2>
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
        <section class="app-after-record" aria-labelledby="provenance">
            <h2 class="govuk-heading-m" id="provenance">"Where this comes from"</h2>
            <p class="govuk-body">
                "A proposal to New Zealand's Open Government Partnership in 2016 asked for a career path that trains, develops and rewards engagement staff across government. Its five points:"
            </p>
            <ol class="govuk-list govuk-list--number">{framework.proposal.points.0.iter().map(point).collect_view()}</ol>
            <p class="govuk-body">
                {filled_in("maintainer", "This copy is maintained by ", &site.maintainer)}
                {format!("{} ", framework.te_tiriti.stands)}
                <a class="govuk-link" href=Route::About.href()>"More about this site"</a>
            </p>
        </section>
    }
}
