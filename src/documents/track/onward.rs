//! Where a role leads: sideways, up, and posts to compare.

use crate::components::{link, paragraph};
use crate::documents::parts::{bullets, folded, section_heading, track_link};
use crate::exchange::{CompareLink, write_compare_link};
use crate::framework::{Framework, Move, Post, Track};
use crate::route::Route;
use leptos::prelude::*;

pub fn onward(framework: &'static Framework, track: &'static Track) -> impl IntoView {
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
    let many = sideways.len() > 3;
    let sideways = (!sideways.is_empty()).then(|| view! { <ul class="govuk-list govuk-list--bullet">{sideways}</ul> });
    let sideways = sideways.map(|list| match many {
        true => folded("To any other role, and what would be new there", list),
        false => list.into_any(),
    });
    view! {
        {section_heading("onward", "Onward")}
        {sideways.map(|list| view! { <h3 class="govuk-heading-s">"Sideways"</h3>{list} })}
        <h3 class="govuk-heading-s app-gap-above">"Up"</h3>
        {paragraph(track.up)}
        {folded("What shows that you are ready", bullets(&track.ready))}
        {posts(framework, track)}
    }
}

/// Comparable posts, each with its source.
fn posts(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let post = |post: &'static Post| {
        let seen = framework.source(&post.source).map(|source| {
            view! { " (" {link(Route::Sources.href_to(&source.id), "where we read of it").into_any()} ")" }
        });
        view! { <li>{format!("{}, {}", post.title, post.place)}{seen}</li> }
    };
    (!track.posts.is_empty()).then(|| {
        view! {
            {folded("Comparable posts, as examples", view! {
                <p class="govuk-body">"Few job titles match this role. These may hold much of the same work:"</p>
                <ul class="govuk-list govuk-list--bullet">{track.posts.0.iter().map(post).collect_view()}</ul>
            })}
        }
    })
}
