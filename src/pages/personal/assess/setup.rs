//! The assessment setup page, "Which sounds like your week?": the track, the grade, and the next track.

use super::hub::earlier;
use crate::components::{
    Choice, Element, FieldError, details, element, error_summary, focus_heading, fragment, heading, hint, label,
    link as anchor, paragraph, radios, select, view_of,
};
use crate::exchange::WorkshopLink;
use crate::framework::{Framework, Grade, GradeId, TrackId};
use crate::pages::Navigator;
use crate::pages::shared::keep::keep;
use crate::pages::shared::words::{grade_name, tracks};
use crate::record::{Assessment, Command, Id, Profile, Scope};
use crate::route::Route;
use crate::state::AppState;
use crate::title::ASSESS;
use leptos::prelude::*;

/// The query that asks for this page even if an assessment is under way.
pub const CHANGE: &str = "change";

/// Draws what other addresses of this site hold in this browser. Handed in, because its code is fetched by itself.
pub type Elsewhere = fn(AppState) -> AnyView;

const UNSURE: &str = "unsure";
const TRACK: &str = "track";
const GRADE: &str = "grade";
const NEXT: &str = "next-track";
const SECOND: &str = "second-track";

/// The settings chosen so far.
#[derive(Clone, Copy)]
struct Draft {
    track: RwSignal<Option<String>>,
    grade: RwSignal<Option<String>>,
    next: RwSignal<String>,
    /// The second track of dual-role staff; empty for everyone else.
    second: RwSignal<String>,
}

impl Draft {
    /// What the link brings, or else what was chosen before.
    fn new(state: AppState, link: &WorkshopLink) -> Self {
        let (profile, before) =
            state.peek(|record| (record.profile(), record.shown_assessment().map(|(_, a)| a.clone())));
        let track = link.track.clone().or(before.as_ref().map(|a| a.track.clone())).or(profile.track);
        let unsure = before.as_ref().is_some_and(|a| a.grade.is_none()).then(|| UNSURE.to_string());
        let second = before.as_ref().and_then(|a| a.second.as_ref()).map(|id| id.to_string());
        let grade = link.grade.or(before.and_then(|a| a.grade)).map(|grade| grade.id().to_string()).or(unsure);
        Self {
            track: RwSignal::new(track.map(|id| id.to_string())),
            grade: RwSignal::new(grade),
            second: RwSignal::new(second.unwrap_or_default()),
            next: RwSignal::new(profile.next_track.map(|id| id.to_string()).unwrap_or_default()),
        }
    }
}

pub fn view(state: AppState, link: WorkshopLink, ignored: &[String], go: Navigator, elsewhere: Elsewhere) -> AnyView {
    let framework = state.framework;
    let draft = Draft::new(state, &link);
    let errors = RwSignal::new(Vec::new());
    let opening = opening(state, &link, ignored);
    let how_long = how_long(link.scope.as_ref());
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        match chosen(&draft, framework) {
            Err(found) => errors.set(found),
            Ok((track, grade)) => {
                errors.set(Vec::new());
                begin(state, draft, track, grade, &link);
                go.replace.run(Route::Assess);
                focus_heading();
            }
        }
    };
    let form = element("form")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(radios(
            TRACK,
            "Which sounds like your week?",
            "Choose the nearest. Your job title need not match, and you can change it later.",
            track_choices(framework),
            draft.track.into(),
            Callback::new(move |value| draft.track.set(Some(value))),
            errors.into(),
        ))
        .child(radios(
            GRADE,
            "How much responsibility do you carry?",
            "",
            grade_choices(framework),
            draft.grade.into(),
            Callback::new(move |value| draft.grade.set(Some(value))),
            errors.into(),
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
        .child(details("On a shared computer?", vec![element("div").child(keep(state))]))
        .child(paragraph(how_long))
        .child(element("button").class("govuk-button").attr("type", "submit").child("Continue"));
    fragment([
        error_summary(errors.into(), Route::Assess.href()),
        heading(ASSESS).into_any(),
        elsewhere(state),
        view_of(opening),
        form.into_any(),
    ])
}

/// What a workshop link asked for, what it named that is not here, and what stays.
fn opening(state: AppState, link: &WorkshopLink, ignored: &[String]) -> Vec<Element> {
    let inset = || element("div").class("govuk-inset-text");
    let title = link.title.clone().map(|title| {
        let opened = paragraph("You opened a workshop link: ")
            .child(element("strong").attr("data-own", "").child(title))
            .child(".");
        inset()
            .child(opened)
            .child(paragraph("It brings settings only. Nobody sees your answers: they stay in this browser."))
    });
    let ignored = (!ignored.is_empty()).then(|| {
        inset().child(format!("The link names something that is not here, so it was left out: {}.", ignored.join(", ")))
    });
    let under_way = state.peek(|record| record.current_assessment().is_some()).then(|| {
        paragraph("You have an assessment under way. Your answers stay, whatever you choose here. ")
            .child(anchor(Route::Assess.href(), "Go back to it as it is"))
    });
    let again = state.peek(|record| record.current_assessment().is_none() && record.shown_assessment().is_some());
    let again = again.then(|| {
        paragraph("A new assessment starts empty. What you answered last time stands beside each question, and nothing is copied for you.")
    });
    let earlier = if again.is_some() { state.peek(earlier) } else { Vec::new() };
    title.into_iter().chain(ignored).chain(under_way).chain(again).chain(earlier).collect()
}

fn how_long(scope: Option<&Scope>) -> &'static str {
    match scope {
        None | Some(Scope::Start) => {
            "Next come nine questions, about ten minutes. You can stop at any of them and come back."
        }
        Some(Scope::Core) => {
            "Next come your nine first questions and those at the core of your track. You can stop at any of them and come back."
        }
        Some(Scope::All) => "Next come all 36 questions, about 30 minutes. You can stop at any of them and come back.",
        Some(Scope::Principles(_)) => {
            "Next come three questions for each principle. You can stop at any of them and come back."
        }
    }
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

/// The chosen track and grade, or the errors if something is missing.
fn chosen(draft: &Draft, framework: &Framework) -> Result<(TrackId, Option<GradeId>), Vec<FieldError>> {
    let track = draft.track.get_untracked().and_then(|id| framework.track(&id)).map(|track| track.id.clone());
    let grade = draft.grade.get_untracked();
    match (track, grade) {
        (Some(track), Some(grade)) => Ok((track, GradeId::parse(&grade))),
        (track, grade) => {
            let track =
                track.is_none().then(|| FieldError::new(TRACK, "Select the track that sounds most like your week"));
            let grade = grade
                .is_none()
                .then(|| FieldError::new(GRADE, "Select how much responsibility you carry, or \"Not sure\""));
            Err(track.into_iter().chain(grade).collect())
        }
    }
}

/// Starts an assessment, or changes the settings of the one under way and keeps its answers.
fn begin(state: AppState, draft: Draft, track: TrackId, grade: Option<GradeId>, link: &WorkshopLink) {
    let chosen = |id: RwSignal<String>| state.framework.track(&id.get_untracked()).map(|track| track.id.clone());
    let next_track = chosen(draft.next);
    // The same track twice is one role.
    let second = chosen(draft.second).filter(|second| *second != track);
    let profile = state.peek(|record| record.profile());
    state.dispatch(Command::SetProfile(Profile { track: Some(track.clone()), grade, next_track, ..profile }));
    let before: Option<(Id, Assessment)> =
        state.peek(|record| record.current_assessment().map(|(id, found)| (id.clone(), found.clone())));
    let (id, before) = before.map_or_else(|| (state.new_id(), None), |(id, found)| (id, Some(found)));
    let scope = link.scope.clone().or(before.as_ref().map(|a| a.scope.clone())).unwrap_or(Scope::Start);
    let assessment = Assessment {
        started: before.as_ref().map_or(state.today(), |found| found.started),
        track,
        second,
        grade,
        scope,
        title: link.title.clone().or(before.and_then(|found| found.title)),
        framework: state.framework.version.to_string(),
        finished: None,
    };
    state.dispatch(Command::SetAssessment(id, assessment));
}
