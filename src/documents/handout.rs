//! Handouts: the nine start-here questions of one role on one sheet of paper, and the page that lists them.

use super::Page;
use super::parts::draft;
use super::worksheet::{HOW_TO_TICK, practice};
use crate::components::{Crumbs, LinkCard, heading, link, link_cards};
use crate::framework::{Framework, Practice, Site, Track};
use crate::route::Route;
use crate::title::{self, HANDOUTS, TRAINERS};
use leptos::prelude::*;

/// What people write down last, and take away.
const LAST_LINES: [&str; 3] = ["One thing I do well", "One step, and by when", "Who will ask me how it went"];

/// The list of handouts: choosing a role.
pub fn list(framework: &'static Framework, site: &Site) -> Page {
    let card = |track: &'static Track| LinkCard {
        name: track.name.to_string(),
        href: Route::Handout(track.id.to_string()).href(),
        text: track.purpose.to_string(),
    };
    let cards = framework.tracks.iter().filter(|track| track.is_assessable()).map(card).collect();
    let generalist =
        "Take the engagement generalist for a room of many jobs: its nine questions go from scope to reply.";
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), (TRAINERS.into(), Route::Trainers.href())] /> },
        view! {
            {heading(HANDOUTS)}
            <p class="govuk-body-l">"The nine questions to start with in a role, to answer with a pen. Choose the role, print its page on both sides of one sheet, and fold it once."</p>
            <p class="govuk-body">{generalist}</p>
            {link_cards("h2", cards).into_any()}
            <p class="govuk-body">
                "For all 36 questions, print "
                {link(Route::Worksheet.href(), "the worksheet").into_any()}
                "."
            </p>
            {draft(site)}
        },
    )
}

/// The handout of one role: two sides of A4.
pub fn page(framework: &'static Framework, site: &Site, track: &'static Track) -> Page {
    let crumbs = vec![
        ("Home".into(), Route::Home.href()),
        (TRAINERS.into(), Route::Trainers.href()),
        ("Handouts".into(), Route::Handouts.href()),
    ];
    let route = Route::Handout(track.id.to_string());
    let asked = framework.practices().filter(|practice| track.start_here.contains(&practice.id));
    let question =
        |(number, found): (usize, &'static Practice)| practice(framework, found, format!("{number}. {}", found.title));
    Page::under(
        view! { <Crumbs links=crumbs /> },
        view! {
            {heading(title::heading(Some(&route), framework))}
            <p class="govuk-body-l">{track.purpose.as_str()}</p>
            <p class="govuk-body app-no-print">"Print this page on both sides of one sheet of A4, and fold it once. For larger letters, print it on A3."</p>
            <div class="app-handout">
                {front()}
                <section aria-labelledby="questions">
                    <h2 class="govuk-heading-m" id="questions">"Ten minutes, each alone"</h2>
                    <p class="govuk-body-s">"Think of your last year of work, and tick the line that describes it best. "{HOW_TO_TICK}</p>
                    {(1..).zip(asked).map(question).collect_view()}
                </section>
                <section class="app-handout__last" aria-labelledby="last">
                    <h2 class="govuk-heading-m" id="last">"To take away"</h2>
                    {LAST_LINES.map(|line| view! { <p class="app-sheet__write">{line}":"</p> }).into_iter().collect_view()}
                </section>
            </div>
            {draft(site)}
        },
    )
}

/// Who it is for, what it is for, and that nobody collects it.
fn front() -> impl IntoView {
    let lines = [
        ("Who it is for", "anyone who does this work, at any grade, and beside any other job."),
        (
            "What it is for",
            "to see what you do well, and to choose one step. Nobody adds anything up, and it is not an appraisal.",
        ),
        ("It stays with you", "you hand nothing in, and choose what to tell the person next to you."),
    ];
    let line = |(name, text): (&'static str, &'static str)| view! { <li><strong>{name}</strong>": "{text}</li> };
    view! { <ul class="govuk-list app-handout__front">{lines.map(line).into_iter().collect_view()}</ul> }
}
