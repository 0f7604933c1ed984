//! The fields of the setup page.

use super::draft::{Draft, GRADE, TRACK, UNSURE};
use crate::components::{Choice, Element, FieldError, element, hint, label, radios, select};
use crate::framework::{Framework, Grade, GradeId};
use crate::pages::shared::words::{grade_name, tracks};
use leptos::prelude::*;

const NEXT: &str = "next-track";
const SECOND: &str = "second-track";

/// Adds them to the form.
pub fn add(form: Element, framework: &'static Framework, draft: Draft, errors: Signal<Vec<FieldError>>) -> Element {
    form.child(radios(
        TRACK,
        "Which sounds like your week?",
        "Choose the nearest. Your job title need not match, and you can change it later.",
        track_choices(framework),
        draft.track.into(),
        Callback::new(move |value| draft.track.set(Some(value))),
        errors,
    ))
    .child(radios(
        GRADE,
        "How much responsibility do you carry?",
        "",
        grade_choices(framework),
        draft.grade.into(),
        Callback::new(move |value| draft.grade.set(Some(value))),
        errors,
    ))
    .child(track_field(
        framework,
        SECOND,
        "Do you have a second role? (optional)",
        "Many people do engagement beside another job, or in two roles. Your targets are then the higher of the two.",
        ("No second role", draft.second),
    ))
    .child(track_field(
        framework,
        NEXT,
        "Where would you like to go next? (optional)",
        "Your results then show how far it is. Head of Profession is not on the list: every track leads towards it, and it has no questions of its own.",
        ("Not decided", draft.next),
    ))
}

fn track_choices(framework: &'static Framework) -> Vec<Choice> {
    let assessable = framework.tracks.iter().filter(|track| track.is_assessable());
    assessable
        .map(|track| {
            Choice::new(track.id.as_str(), track.name).hint(format!("{}.", track.sounds_like_your_week.join(". ")))
        })
        .collect()
}

fn grade_choices(framework: &'static Framework) -> Vec<Choice> {
    let grades = framework.grades.iter().filter(|grade| grade.id != GradeId::G5);
    let choice = |grade: &Grade| Choice::new(grade.id.id(), grade_name(grade)).hint(grade.sounds_like);
    let unsure =
        Choice::new(UNSURE, "Not sure").hint("We show what an Advisor is asked, and you can change it").apart();
    grades.map(choice).chain([unsure]).collect()
}

/// A field for an optional track.
fn track_field(
    framework: &Framework,
    id: &'static str,
    name: &'static str,
    explanation: &'static str,
    (none, chosen): (&'static str, RwSignal<String>),
) -> Element {
    let none = vec![(String::new(), none.to_string())];
    let before = chosen.get_untracked();
    let select = select(id.into(), [none, tracks(framework)].concat(), &before, move |id| chosen.set(id));
    element("div")
        .class("govuk-form-group")
        .child(label(id, "govuk-label--m", name))
        .child(hint(id, explanation))
        .child(select.attr("aria-describedby", format!("{id}-hint")))
}
