//! A small map beside a role: its own line among the others.

use crate::documents::parts::track_link;
use crate::framework::{Framework, GradeId, Track, lower_first};
use crate::insight::roles_in_order;
use crate::pages::Slot;
use crate::pages::dom_names::map_node;
use crate::route::Route;
use leptos::prelude::*;

/// The distance between two lines, and where the summit is.
const ROW: usize = 16;
const SUMMIT: usize = 204;

/// Where the role is on the career map, drawn and in words; the app adds where the user is.
pub fn here(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let family = framework.families.iter().find(|family| family.id == track.family);
    let family = family.map(|family| lower_first(&family.name)).unwrap_or_default();
    // "Across the families" says where by itself.
    let within = if family.starts_with("across") { family } else { format!("in {family}") };
    let near = track.sideways.iter().filter_map(|step| framework.track(step.track.as_str()));
    let near: Vec<&'static Track> = near.collect();
    let close = (!near.is_empty() && near.len() < 4).then(|| {
        let items = near.iter().enumerate().map(|(at, other)| view! { {(at > 0).then_some(", ")}{track_link(other)} });
        view! { <p class="govuk-body-s"><strong>"Close by: "</strong>{items.collect_view()}</p> }
    });
    view! {
        <aside class="app-here" aria-labelledby="here">
            <h2 class="govuk-heading-s" id="here">"You are here"</h2>
            {picture(framework, track)}
            <p class="govuk-body-s"><strong>{track.name.as_str()}</strong>", "{within}"."</p>
            {close}
            <div data-slot=Slot::Map.name()></div>
            <p class="govuk-body"><a class="govuk-link app-tap" href=Route::Tracks.href()>"See the whole map"</a></p>
        </aside>
    }
}

/// The words beside it say the same, so it is hidden from screen readers.
fn picture(framework: &'static Framework, track: &'static Track) -> impl IntoView {
    let roles = roles_in_order(framework);
    let height = ROW * (roles.len() + 1);
    let middle = height / 2;
    let lines = roles.iter().enumerate().map(|(at, role)| {
        let y = ROW * (at + 1);
        let own = if role.id == track.id { " app-here__line--own" } else { "" };
        let up = format!("M8 {y}H148C180 {y} 180 {middle} {SUMMIT} {middle}");
        let across = format!("M8 {y}H108");
        let way = if role.grades.len() > 3 { up } else { across };
        view! { <path class=format!("app-map__line app-map__line--{}{own}", role.family) d=way /> }
    });
    let row = roles.iter().position(|role| role.id == track.id);
    let stations = row.map(|at| {
        let y = (ROW * (at + 1)).to_string();
        let station = |(grade, x): (&GradeId, usize)| {
            view! { <circle cx=x.to_string() cy=y.clone() r="6" data-node=map_node(&track.id, *grade) /> }
        };
        track.grades.iter().zip((24..).step_by(38)).map(station).collect_view()
    });
    let summit = if row.is_some() { "app-here__summit" } else { "app-here__summit app-here__summit--own" };
    view! {
        <svg class="app-here__map" viewBox=format!("0 0 216 {height}") aria-hidden="true" focusable="false">
            {lines.collect_view()}
            {stations}
            <circle class=summit cx=SUMMIT.to_string() cy=middle.to_string() r="10" />
        </svg>
    }
}
