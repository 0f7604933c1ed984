//! One track: what it is for, what people in it do, and what each grade asks.

use super::Page;
use crate::components::{Crumbs, caption, heading};
use crate::exchange::{WorkshopLink, write_workshop_link};
use crate::framework::{Framework, GradeId, Principle, Text, Track, Weight};
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, track: &'static Track) -> Page {
    let family = framework.families.iter().find(|family| family.id == track.family).map(|family| family.name);
    let list = |items: &'static [Text]| items.iter().map(|item| view! { <li>{item.as_str()}</li> }).collect_view();
    let day = |day: &'static crate::framework::WeekDay| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{day.day.as_str()}</dt>
                <dd class="govuk-summary-list__value">{day.text.as_str()}</dd>
            </div>
        }
    };
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("Roles".into(), Route::Tracks.href())] /> },
        view! {
            {caption(family.unwrap_or_default().to_string()).done()}{heading(track.name.as_str())}
            <p class="govuk-body-l">{track.purpose.as_str()}</p>
            {begin(track)}
            <h2 class="govuk-heading-m">"Sounds like your week?"</h2>
            <ul class="govuk-list govuk-list--bullet">{list(&track.sounds_like_your_week)}</ul>
            <h2 class="govuk-heading-m">"What you do"</h2>
            <ul class="govuk-list govuk-list--bullet">{list(&track.what_you_do)}</ul>
            <h2 class="govuk-heading-m">"A week, as an example"</h2>
            <dl class="govuk-summary-list app-week">{track.week.iter().map(day).collect_view()}</dl>
            {targets(framework, track)}
            <h2 class="govuk-heading-m">"Ways in and onward"</h2>
            {onward(framework, track)}
        },
    )
}

fn begin(track: &'static Track) -> impl IntoView {
    track.is_assessable().then(|| {
        let link = WorkshopLink { track: Some(track.id.clone()), ..WorkshopLink::default() };
        view! {
            <p class="govuk-body">
                <a class="govuk-button govuk-button--secondary app-button" href=Route::Assess.href_with(&write_workshop_link(&link))>
                    "Assess yourself for this track"
                </a>
            </p>
        }
    })
}

/// What each grade asks, in a table that scrolls by itself on a narrow screen.
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
            <h2 class="govuk-heading-m" id="targets">"What each grade asks"</h2>
            <p class="govuk-body">
                "Core principles carry the role; supporting ones make it work; baseline ones are good to know. The levels are our draft targets, to talk about, not a test to pass."
            </p>
            <div class="app-scroll" role="region" aria-labelledby="targets" tabindex="0">
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
    let sideways = track.sideways.iter().filter_map(|id| framework.track(id.as_str())).map(|other| {
        view! { <li><a class="govuk-link" href=Route::Track(other.id.to_string()).href()>{other.name.as_str()}</a></li> }
    });
    let row = |name: &'static str, text: &'static str| {
        (!text.is_empty()).then(|| {
            view! {
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{name}</dt>
                    <dd class="govuk-summary-list__value">{text}</dd>
                </div>
            }
        })
    };
    view! {
        <dl class="govuk-summary-list">
            {row("Ways in", &track.ways_in)}
            {(!track.sideways.is_empty()).then(|| view! {
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">"Sideways"</dt>
                    <dd class="govuk-summary-list__value"><ul class="govuk-list app-tight">{sideways.collect_view()}</ul></dd>
                </div>
            })}
            {row("Up", &track.up)}
            {row("What shows you are ready", &track.ready)}
        </dl>
    }
}
