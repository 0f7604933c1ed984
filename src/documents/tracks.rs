//! The page of all tracks: the career map, the same as a list, the grades and the settings.

use super::Page;
use super::career_map::career_map;
use super::parts::{awaited, contents, draft, folded, row, section_heading, track_link};
use crate::components::{heading, link};
use crate::framework::{Family, Framework, Grade, Setting, Site, TeTiritiPlace, Track};
use crate::insight::roles_in_order;
use crate::route::Route;
use crate::title::TRACKS;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let sections =
        [("list", "The roles as a list"), ("grades", "Grades"), ("settings", "Three settings"), ("find", "Find yours")];
    Page::new(view! {
        {heading(TRACKS)}
        <p class="govuk-body">"Ten roles, how they grow, and which moves are close."</p>
        {career_map(framework)}
        // Not beside the text, as elsewhere: the lists below take the whole width.
        <div>{contents(&Route::Tracks, &sections)}</div>
        <h2 class="govuk-heading-m" id="list">"The roles as a list"</h2>
        {framework.families.0.iter().map(|item| family(framework, item)).collect_view()}
        {awaited(framework, TeTiritiPlace::ListOfRoles)}
        <div class="app-both">
            <section>{grades(framework)}</section>
            <section>{settings(framework)}{find()}</section>
        </div>
        {draft(site)}
    })
}

fn find() -> impl IntoView {
    view! {
        {section_heading("find", "Find yours")}
        <p class="govuk-body">
            "Few job titles match a role. "
            <a class="govuk-link" href=Route::Assess.href() data-leads-to-app="true">"Find the one that sounds like your week"</a>
            ", or "
            {link(Route::Compare.href(), "compare two").into_any()}
            "."
        </p>
    }
}

fn family(framework: &'static Framework, family: &'static Family) -> impl IntoView {
    // In the order of the picture, where neighbours are side by side; the summit is drawn apart there, and is last
    // here.
    let summit = framework.tracks.0.iter().filter(|track| !track.is_assessable());
    let tracks = roles_in_order(framework).into_iter().chain(summit).filter(|track| track.family == family.id);
    view! {
        <h3 class="govuk-heading-s">{family.name.as_str()}</h3>
        <p class="govuk-body">{family.purpose.as_str()}</p>
        <ul class="govuk-list app-track-list">{tracks.map(|item| track(framework, item)).collect_view()}</ul>
    }
}

/// What the picture shows of a track: its grades and its moves, all as links.
fn track(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let grades = track.grades.0.iter().enumerate().map(|(index, grade)| {
        let href = Route::Track(track.id.to_string()).href_to(grade.id());
        let name = framework.grade(*grade).map_or("", |found| found.name.as_str());
        view! { {(index > 0).then_some(", ")}{link(href, format!("{} {name}", grade.label())).into_any()} }
    });
    let all = framework.tracks.0.iter().filter(|other| other.is_assessable()).count();
    let sideways: AnyView = match track.sideways.len() {
        0 => "none: every specialist role leads up to it".into_any(),
        some if some + 1 == all => "to any role".into_any(),
        _ => {
            let others = track.sideways.0.iter().filter_map(|step| framework.track(step.track.as_str()));
            let other = |(index, other)| view! { {(index > 0).then_some(", ")}{track_link(other)} };
            others.enumerate().map(other).collect_view().into_any()
        }
    };
    view! {
        <li class="app-track-list__item">
            <p class="govuk-body app-tight"><strong>{track_link(track)}</strong>". "{track.purpose.as_str()}</p>
            <p class="govuk-body-s app-tight">"Grades: "{grades.collect_view()}</p>
            <p class="govuk-body-s app-tight">"Sideways: "{sideways}</p>
        </li>
    }
}

fn grades(framework: &'static Framework) -> impl IntoView {
    let grade = |grade: &'static Grade| {
        row(
            format!("{} {}", grade.id.label(), grade.name),
            view! {
                <p class="govuk-body app-tight">{grade.responsibility.as_str()}</p>
                <p class="govuk-body-s app-tight">"What is new: "{grade.new.as_str()}</p>
            },
        )
    };
    view! {
        {section_heading("grades", "Grades")}
        <p class="govuk-body">"A grade says how much responsibility you carry, not how skilled you are. Grades are not pay bands."</p>
        <dl class="govuk-summary-list app-pair">{framework.grades.0.iter().map(grade).collect_view()}</dl>
    }
}

fn settings(framework: &'static Framework) -> impl IntoView {
    let setting = |setting: &'static Setting| {
        let inside = view! {
            <p class="govuk-body">{setting.what.as_str()}</p>
            <dl class="govuk-summary-list app-pair">
                {row("What it makes easier", setting.gives.as_str())}
                {row("What to look out for", setting.watch.as_str())}
                {row("How you develop in it", setting.develop.as_str())}
            </dl>
        };
        folded(setting.name.as_str(), inside)
    };
    view! {
        {section_heading("settings", "Three settings")}
        <p class="govuk-body">"The same work is organised in different ways. The grades are the same in all three; the advice differs."</p>
        {framework.settings.0.iter().map(setting).collect_view()}
    }
}
