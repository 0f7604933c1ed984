//! The assessment setup page, "Which sounds like your week?": the track, the grade, and the next track.

mod draft;
mod fields;
mod opening;

use crate::components::{
    details, element, error_summary, focus_heading, fragment, heading, paragraph, reactive, view_of,
};
use crate::exchange::{Chosen, WorkshopLink};
use crate::pages::Navigator;
use crate::pages::shared::keep::keep;
use crate::pages::shared::left::{day_of, finish_left};
use crate::record::{Command, Profile};
use crate::route::Route;
use crate::state::AppState;
use crate::title::ASSESS;
use draft::Draft;
use leptos::prelude::*;

/// The query that asks for this page even if an assessment is under way.
pub const CHANGE: &str = "change";

/// Draws what other addresses of this site hold in this browser. Handed in, because its code is fetched by itself.
pub type Elsewhere = fn(AppState) -> AnyView;

pub fn view(state: AppState, link: WorkshopLink, ignored: &[String], go: Navigator, elsewhere: Elsewhere) -> AnyView {
    let framework = state.framework;
    let draft = Draft::new(state, &link);
    let errors = RwSignal::new(Vec::new());
    let asked = opening::of_link(&link, ignored);
    let how_long = opening::how_long(link.scope.as_ref());
    let own = link.clone();
    // Apart from the form, which must stay as it is while something changes in another tab.
    let answered = move || state.with(|record| record.current_assessment().map(|(id, _)| record.is_answered(id)));
    let there = reactive(answered, move |_| state.peek(|record| opening::of_record(state, record, &own, go)));
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        match draft.check(framework) {
            Err(found) => errors.set(found),
            Ok(chosen) => {
                errors.set(Vec::new());
                start(state, draft, chosen, &link);
                go.replace.run(Route::Assess);
                focus_heading();
            }
        }
    };
    let form = element("form").attr("novalidate", "").on("submit", submit);
    let form = fields::add(form, framework, draft, errors.into())
        .child(details("On a shared computer?", vec![element("div").child(keep(state))]))
        .child(paragraph(how_long))
        .child(element("button").class("govuk-button").attr("type", "submit").child("Continue"));
    fragment([
        error_summary(errors.into(), Route::Assess.href()),
        heading(ASSESS).into_any(),
        elsewhere(state),
        view_of(asked),
        there,
        form.into_any(),
    ])
}

/// Starts an assessment, or changes the settings of the one under way and keeps its answers.
fn start(state: AppState, draft: Draft, chosen: Chosen, link: &WorkshopLink) {
    // The page may have stood open for months.
    finish_left(state);
    let (track, grade) = (Some(chosen.track.clone()), chosen.grade);
    let next_track = draft.next_track(state.framework);
    let profile = state.peek(|record| record.profile());
    state.dispatch(Command::SetProfile(Profile { track, grade, next_track, ..profile }));
    let commands =
        state.peek(|record| link.start(state.framework, record, chosen, state.new_id(), state.today(), &day_of(state)));
    for command in commands {
        state.dispatch(command);
    }
}
