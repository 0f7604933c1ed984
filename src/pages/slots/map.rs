//! Where the user is on the career map, and which moves are near.

use crate::components::{Element, element, link, mark};
use crate::framework::{Framework, GradeId, Track};
use crate::insight::Expectation;
use crate::pages::shared::dom_names::map_node;
use crate::pages::shared::words::grade_name;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Words beside the map, and marks on it; `None` if the user has not chosen a track. Beside the small map of a role, one
/// line.
pub fn here(state: AppState, at: Option<&Route>) -> Option<AnyView> {
    let framework = state.framework;
    let (_, assessment) = untrack(|| state.shown_assessment())?;
    let Expectation { track, grade, .. } = Expectation::of(framework, &assessment)?;
    let near = near(framework, track, grade);
    mark(&selector(track, grade), "app-map__node--here");
    for (track, grade) in &near {
        mark(&selector(track, *grade), "app-map__node--near");
    }
    mark(&format!("[data-move~=\"{}\"]", track.id), "app-map__move--near");
    let place = |track: &'static Track, grade: GradeId| {
        let name = framework.grade(grade).map(grade_name).unwrap_or_default();
        link(Route::Track(track.id.to_string()).href_to(grade.id()), format!("{}, {name}", track.name))
    };
    let words = |words: &'static str| element("p").class("govuk-body-s").child(element("strong").child(words));
    if matches!(at, Some(Route::Track(_))) {
        return Some(words("Your place: ").child(place(track, grade)).into_any());
    }
    let items: Vec<Element> = near.iter().map(|(track, grade)| element("li").child(place(track, *grade))).collect();
    let unsure = assessment.grade.is_none().then_some(" (you were not sure of your grade)");
    let any = leads_anywhere(framework, track).then(|| element("li").child("Any other role, at your grade"));
    let panel = element("div")
        .class("app-panel")
        .child(words("You are here: ").child(place(track, grade)).child(unsure))
        .child(words("Near you, with a dashed ring:"))
        .child(element("ul").class("govuk-list govuk-list--bullet app-tight").child(items).child(any));
    Some(panel.into_any())
}

/// The next grade of the track, and the same grade of the neighbouring tracks.
fn near(framework: &'static Framework, track: &'static Track, grade: GradeId) -> Vec<(&'static Track, GradeId)> {
    let up = GradeId::ALL.into_iter().find(|next| *next > grade);
    let summit = framework.tracks.0.iter().find(|track| !track.is_assessable());
    let up = up.and_then(|up| match track.grades.contains(&up) {
        true => Some((track, up)),
        false => summit.filter(|summit| summit.grades.contains(&up)).map(|summit| (summit, up)),
    });
    // What leads anywhere is near nothing in particular.
    if leads_anywhere(framework, track) {
        return up.into_iter().collect();
    }
    // A move goes both ways, whichever of the two tracks lists it.
    let names = |from: &Track, to: &Track| from.sideways.iter().any(|step| step.track == to.id);
    let others = framework
        .tracks
        .0
        .iter()
        .filter(|other| names(track, other) || (names(other, track) && !leads_anywhere(framework, other)));
    let others = others.filter(|other| other.grades.contains(&grade)).map(|other| (other, grade));
    up.into_iter().chain(others).collect()
}

/// The generalist track leads to every other, so it is not near any of them.
fn leads_anywhere(framework: &Framework, track: &Track) -> bool {
    track.sideways.len() + 1 == framework.tracks.iter().filter(|track| track.is_assessable()).count()
}

fn selector(track: &Track, grade: GradeId) -> String {
    format!("[data-node=\"{}\"]", map_node(&track.id, grade))
}
