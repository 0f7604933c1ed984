//! What few people set, behind one line: a second role, the role to go to next, and how the questions are shown.

use super::layout;
use crate::components::{Element, details, element, fragment, hint, label, select};
use crate::framework::{Framework, TrackId};
use crate::pages::shared::later::{NotLoaded, later, loaded};
use crate::pages::shared::words::tracks;
use crate::record::{Command, Profile};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

const NEXT: &str = "next-role";
const SECOND: &str = "second-role";

/// Fetched once the list of questions is there.
pub fn view(state: AppState) -> AnyView {
    let fields = later(async { load_fields().await.is_ok() }, move || loaded(fields(state)));
    let name = "A second role, your next role, and how questions are shown";
    details(name, vec![element("div").child(fields)]).into_any()
}

#[wasm_split(folds, wasm_split_path = leptos::wasm_split, fallible, preload(load_fields))]
fn fields(state: AppState) -> Result<AnyView, NotLoaded> {
    let (second, next) = untrack(|| {
        state.peek(|record| {
            let second = record.current_assessment().and_then(|(_, found)| found.second.clone());
            (second, record.profile().next_track)
        })
    });
    let second = role_field(
        state.framework,
        (SECOND, "Do you have a second role?"),
        "Many people do engagement beside another job, or in two roles. Your targets are then the higher of the two.",
        ("No second role", second),
        move |track| set_second(state, track),
    );
    let next = role_field(
        state.framework,
        (NEXT, "Where would you like to go next?"),
        "Your results then show how far it is. Head of profession is not on the list: every role leads towards it, and it has no questions of its own.",
        ("Not decided", next),
        move |next_track| {
            let profile = state.peek(|record| record.profile());
            state.dispatch(Command::SetProfile(Profile { next_track, ..profile }));
        },
    );
    Ok(fragment([second.into_any(), next.into_any(), layout::view(state).into_any()]))
}

fn set_second(state: AppState, second: Option<TrackId>) {
    let Some((id, assessment)) = state.current_assessment() else { return };
    // The same role twice is one role.
    let second = second.filter(|second| *second != assessment.track);
    state.dispatch(Command::SetAssessment(id, crate::record::Assessment { second, ..assessment }));
}

fn role_field(
    framework: &'static Framework,
    (id, name): (&'static str, &'static str),
    explanation: &'static str,
    (none, chosen): (&'static str, Option<TrackId>),
    set: impl Fn(Option<TrackId>) + 'static,
) -> Element {
    let none = vec![(String::new(), none.to_string())];
    let before = chosen.map(|id| id.to_string()).unwrap_or_default();
    let choose = move |id: String| set(framework.track(&id).map(|track| track.id.clone()));
    let select = select(id.into(), [none, tracks(framework)].concat(), &before, choose);
    element("div")
        .class("govuk-form-group")
        .child(label(id, "govuk-label--s", name))
        .child(hint(id, explanation))
        .child(select.attr("aria-describedby", format!("{id}-hint")))
}
