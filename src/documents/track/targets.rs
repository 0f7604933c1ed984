//! What each grade of a role asks: three rows of shaded cells, a word and a meter in each.

use crate::components::{level_tag, link};
use crate::documents::parts::{folded, principle_link, section_heading};
use crate::framework::{Framework, GradeId, Principle, Track, Weight};
use crate::route::Route;
use leptos::prelude::*;

/// The target levels. Every principle of a weight has the same, so a row is a weight and names its principles: beside
/// its cells, or folded over them on a narrow screen.
pub fn targets(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let route = Route::Track(track.id.to_string());
    let grades = track.grades.0.iter().filter_map(|id| framework.grade(*id));
    let heads = grades.map(|grade| {
        view! {
            <th role="columnheader" scope="col">
                {link(route.href_to(grade.id.id()), grade.name).into_any()}
                <span class="app-targets__quiet">{grade.id.label()}</span>
            </th>
        }
    });
    let rows = Weight::ALL.map(|weight| row(framework, track, weight));
    track.is_assessable().then(|| {
        view! {
            {section_heading("targets", "What each grade asks")}
            // The roles keep it a table where its rows are laid out as a grid.
            <table class="app-targets" role="table">
                <caption class="govuk-visually-hidden">{format!("Target levels for {} by grade", track.name)}</caption>
                <thead role="rowgroup"><tr role="row"><td role="cell"></td>{heads.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows.into_iter().collect_view()}</tbody>
            </table>
            <p class="govuk-body-s">
                "Each row gives the level for all its principles. Choose a grade to see what it is about. The levels are our draft targets, to talk about, not a test to pass."
            </p>
        }
    })
}

fn row(framework: &'static Framework, track: &'static Track, weight: Weight) -> Option<AnyView> {
    let principles: Vec<&'static Principle> =
        framework.principles.0.iter().filter(|principle| track.weight(&principle.id) == Some(weight)).collect();
    if principles.is_empty() {
        return None;
    }
    let names = || {
        let item = |principle: &&'static Principle| view! { <li>{principle_link(principle)}</li> };
        view! { <ul>{principles.iter().map(item).collect_view()}</ul> }
    };
    let name =
        || view! { <strong>{weight.name()}</strong>" "<span class="app-targets__quiet">{meaning(weight)}</span> };
    let cell = |grade: &GradeId| {
        let level = framework.targets.level(weight, *grade)?;
        let class = format!("app-shade--{}", level.number());
        Some(view! { <td role="cell" class=class>{level_tag(level.number(), framework.level_name(level))}</td> })
    };
    let row = view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <div class="app-wide">{name()}{names()}</div>
                <div class="app-narrow">{folded(name(), names())}</div>
            </th>
            {track.grades.iter().map(cell).collect_view()}
        </tr>
    };
    Some(row.into_any())
}

fn meaning(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "Carries the role",
        Weight::Supporting => "Makes the role work",
        Weight::Baseline => "Good to know",
    }
}
