//! The page of one track: what it is for, what people in it do, and what each grade asks.

use super::Page;
use super::parts::{bullets, cited, contents, draft, from_the_proposal, row, section_heading, track_link};
use crate::components::{Crumbs, caption, heading, link, paragraph};
use crate::exchange::{CompareLink, WorkshopLink, write_compare_link, write_workshop_link};
use crate::framework::{
    AtGrade, Framework, GradeId, Level, Move, Post, Principle, Site, Track, WeekDay, Weight, lower_first,
};
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site, track: &'static Track) -> Page {
    let family = framework.families.0.iter().find(|family| family.id == track.family).map(|family| family.name);
    let day = |day: &'static WeekDay| row(day.day.as_str(), day.text.as_str());
    let route = Route::Track(track.id.to_string());
    let sections = [
        ("do", "What you do"),
        ("week", "A week"),
        ("ways-in", "Ways in"),
        ("grades", "The work at each grade"),
        ("targets", "Target levels"),
        ("onward", "Onward"),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|(id, _)| *id != "targets" || track.is_assessable()).collect();
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("Career map".into(), Route::Tracks.href())] /> },
        view! {
            {caption(family.unwrap_or_default().to_string()).into_any()}{heading(track.name.as_str())}
            <p class="govuk-body-l">{track.purpose.as_str()}</p>
            {paragraph(track.about)}
            {cited(framework, &track.cites)}
            {begin(track)}
            {contents(&route, &sections)}
            {section_heading("do", "What you do")}
            {bullets(&track.what_you_do)}
            {caution(track)}
            {section_heading("week", "A week, as an example we made up")}
            <dl class="govuk-summary-list app-week">{track.week.0.iter().map(day).collect_view()}</dl>
            <h2 class="govuk-heading-m">"Where it sits"</h2>
            {paragraph(track.sits)}
            <h2 class="govuk-heading-m">"You may enjoy this if"</h2>
            {bullets(&track.enjoy)}
            {section_heading("ways-in", "Ways in")}
            {bullets(&track.ways_in)}
            {at_grades(framework, track)}
            {targets(framework, track)}
            {onward(framework, track)}
            {from_the_proposal(framework, &track.proposal)}
            {draft(site)}
        },
    )
}

fn caution(track: &'static Track) -> AnyView {
    if track.caution.is_empty() {
        return ().into_any();
    }
    view! { <div class="govuk-inset-text">{track.caution.as_str()}</div> }.into_any()
}

fn begin(track: &'static Track) -> impl IntoView {
    track.is_assessable().then(|| {
        let assess = WorkshopLink { track: Some(track.id.clone()), ..WorkshopLink::default() };
        let compare = CompareLink { tracks: vec![track.id.clone()], grade: None };
        view! {
            <div class="govuk-button-group app-no-print">
                <a class="govuk-button govuk-button--secondary app-button" href=Route::Assess.href_with(&write_workshop_link(&assess)) data-leads-to-app="true">
                    "Assess yourself for this role"
                </a>
                <a class="govuk-link" href=Route::Compare.href_with(&write_compare_link(&compare)) data-leads-to-app="true">
                    "Compare its grades"
                </a>
            </div>
        }
    })
}

/// What matters at each grade and what is new there, so that "what is the difference?" has an answer on the page.
fn at_grades(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let entry = |entry: &'static AtGrade| {
        let grade = framework.grade(entry.grade);
        let name = grade.map(|grade| format!("{} {}: {}", grade.id.label(), grade.name, lower_first(&track.name)));
        let asked = track.is_assessable().then(|| in_words(framework, track, entry.grade));
        view! {
            <section class="app-grade" aria-labelledby=entry.grade.id()>
                <h3 class="govuk-heading-s" id=entry.grade.id()>{name}</h3>
                <dl class="govuk-summary-list app-pair">
                    {row("What matters most", entry.matters.as_str())}
                    {row("What is new", entry.new.as_str())}
                    {asked.map(|asked| row("Target levels", asked))}
                </dl>
            </section>
        }
    };
    view! {
        {section_heading("grades", "The work at each grade")}
        <p class="govuk-body">"A grade says how much responsibility you carry. It is not a pay band."</p>
        {track.at_grades.0.iter().map(entry).collect_view()}
    }
}

/// "Practising in Honest scope, Equal voice. Developing in ...": the highest level first.
fn in_words(framework: &'static Framework, track: &'static Track, grade: GradeId) -> String {
    let at = |level: Level| {
        let asked = framework.principles.iter().filter(|p| framework.target(track, &p.id, grade) == Some(level));
        let names: Vec<&str> = asked.map(|principle| principle.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{} in {}.", framework.level_name(level), names.join(", ")))
    };
    Level::ALL.into_iter().rev().filter_map(at).collect::<Vec<_>>().join(" ")
}

/// The target levels, in a table that scrolls by itself on a narrow screen.
fn targets(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    track.is_assessable().then(|| {
        let grades: Vec<GradeId> = track.grades.to_vec();
        let head = grades.iter().filter_map(|id| framework.grade(*id)).map(|grade| {
            view! { <th scope="col" class="govuk-table__header">{grade.id.label()}<br />{grade.name.as_str()}</th> }
        });
        let row = |principle: &'static Principle| {
            let cells = grades.iter().map(|grade| {
                let level = framework.target(track, &principle.id, *grade);
                view! { <td class="govuk-table__cell">{level.map(|level| framework.level_name(level))}</td> }
            });
            view! {
                <tr class="govuk-table__row">
                    <th scope="row" class="govuk-table__header">
                        <a class="govuk-link" href=Route::Principle(principle.id.to_string()).href()>{principle.name.as_str()}</a>
                    </th>
                    {cells.collect_view()}
                </tr>
            }
        };
        let group = |weight: Weight| {
            let mut rows = framework.principles.0.iter().filter(|p| track.weight(&p.id) == Some(weight)).peekable();
            rows.peek()?;
            Some(view! {
                <tbody class="govuk-table__body">
                    <tr class="govuk-table__row">
                        <th scope="rowgroup" colspan=(grades.len() + 1).to_string() class="govuk-table__header app-table__group">
                            {weight.name()}
                        </th>
                    </tr>
                    {rows.map(row).collect_view()}
                </tbody>
            })
        };
        view! {
            {section_heading("targets", "Target levels")}
            <p class="govuk-body">
                "Core principles carry the role; supporting ones make it work; baseline ones are good to know. The levels are our draft targets, to talk about, not a test to pass."
            </p>
            <p class="govuk-body app-narrow">"On a wider screen they stand side by side here; on this one, read them grade by grade above."</p>
            <div class="app-scroll app-wide" role="region" aria-labelledby="targets" tabindex="0">
                <table class="govuk-table">
                    <caption class="govuk-visually-hidden">{format!("Target levels for {} by grade", track.name)}</caption>
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">
                            <th scope="col" class="govuk-table__header">"Principle"</th>
                            {head.collect_view()}
                        </tr>
                    </thead>
                    {Weight::ALL.map(group).into_iter().collect_view()}
                </table>
            </div>
        }
    })
}

fn onward(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let sideways = |step: &'static Move| {
        let other = framework.track(step.track.as_str())?;
        let compare = CompareLink { tracks: vec![track.id.clone(), other.id.clone()], grade: None };
        let query = write_compare_link(&compare);
        Some(view! {
            <li>
                {track_link(other)}
                ". "
                {step.why.as_str()}
                " "
                <a class="govuk-link app-no-print" href=Route::Compare.href_with(&query) data-leads-to-app="true">
                    "Compare"
                    <span class="govuk-visually-hidden">{format!(" with {}", other.name)}</span>
                </a>
            </li>
        })
    };
    let sideways: Vec<_> = track.sideways.0.iter().filter_map(sideways).collect();
    view! {
        {section_heading("onward", "Onward")}
        {(!sideways.is_empty()).then(|| view! {
            <h3 class="govuk-heading-s">"Sideways"</h3>
            <ul class="govuk-list govuk-list--bullet">{sideways}</ul>
        })}
        <h3 class="govuk-heading-s">"Up"</h3>
        {paragraph(track.up)}
        <h3 class="govuk-heading-s">"What shows that you are ready"</h3>
        {bullets(&track.ready)}
        {posts(framework, track)}
    }
}

/// Comparable posts; those that nobody has checked say so.
fn posts(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let post = |post: &'static Post| {
        let source = framework.source(&post.source);
        let seen = match source {
            Some(source) => {
                view! { " (" {link(Route::Sources.href_to(&source.id), "seen in a job advertisement").into_any()} ")" }
                    .into_any()
            }
            None => " (not checked)".into_any(),
        };
        view! { <li>{format!("{}, {}", post.title, post.place)}{seen}</li> }
    };
    (!track.posts.is_empty()).then(|| {
        view! {
            <h3 class="govuk-heading-s">"Comparable posts, as examples"</h3>
            <p class="govuk-body">"Few job titles match this role. These may hold much of the same work:"</p>
            <ul class="govuk-list govuk-list--bullet">{track.posts.0.iter().map(post).collect_view()}</ul>
        }
    })
}
