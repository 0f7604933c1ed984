//! "Which sounds like your week?": the track, the grade, and where somebody would like to go.

use super::super::Go;
use crate::components::{Choice, ErrorSummary, FieldError, Heading, Radios};
use crate::exchange::WorkshopLink;
use crate::framework::{Framework, GradeId, TrackId};
use crate::record::{Assessment, Command, Id, Profile, Scope};
use crate::route::Route;
use crate::state::AppState;
use crate::title::ASSESS;
use leptos::prelude::*;

/// The query that asks for this page although an assessment is under way.
pub const CHANGE: &str = "change";

const UNSURE: &str = "unsure";
const TRACK: &str = "track";
const GRADE: &str = "grade";
const NEXT: &str = "next-track";

/// The settings as chosen so far.
#[derive(Clone, Copy)]
struct Draft {
    track: RwSignal<Option<String>>,
    grade: RwSignal<Option<String>>,
    next: RwSignal<String>,
}

impl Draft {
    /// What the link brings, else what was chosen before.
    fn new(state: AppState, link: &WorkshopLink) -> Self {
        let (profile, before) = state.peek(|record| (record.profile(), record.current_assessment().map(|(_, a)| a.clone())));
        let track = link.track.clone().or(before.as_ref().map(|a| a.track.clone())).or(profile.track);
        let unsure = before.as_ref().is_some_and(|a| a.grade.is_none()).then(|| UNSURE.to_string());
        let grade = link.grade.or(before.and_then(|a| a.grade)).map(|grade| grade.id().to_string()).or(unsure);
        Self {
            track: RwSignal::new(track.map(|id| id.to_string())),
            grade: RwSignal::new(grade),
            next: RwSignal::new(profile.next_track.map(|id| id.to_string()).unwrap_or_default()),
        }
    }
}

pub fn view(state: AppState, link: WorkshopLink, ignored: Vec<String>, go: Go) -> impl IntoView {
    let framework = state.framework;
    let draft = Draft::new(state, &link);
    let errors = RwSignal::new(Vec::new());
    let opening = opening(state, &link, ignored);
    let scope = link.scope.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen(&draft, framework) {
            Err(found) => errors.set(found),
            Ok((track, grade)) => {
                errors.set(Vec::new());
                begin(state, draft, track, grade, &link);
                go.replace.run(Route::Assess);
                crate::components::focus_heading();
            }
        }
    };
    view! {
        <ErrorSummary errors=errors.into() page=Route::Assess.href() />
        <Heading text=ASSESS />
        {opening}
        <form novalidate on:submit=submit>
            <Radios
                name=TRACK
                legend=|| "Which sounds like your week?"
                hint="Choose the nearest. Your job title need not match, and you can change it later."
                choices=track_choices(framework)
                chosen=draft.track.into()
                on_choose=Callback::new(move |value| draft.track.set(Some(value)))
                errors=errors
            />
            <Radios
                name=GRADE
                legend=|| "How much responsibility do you carry?"
                choices=grade_choices(framework)
                chosen=draft.grade.into()
                on_choose=Callback::new(move |value| draft.grade.set(Some(value)))
                errors=errors
            />
            {next_field(framework, draft)}
            <p class="govuk-body">{how_long(scope.as_ref())}</p>
            <button class="govuk-button" type="submit">"Continue"</button>
        </form>
    }
}

/// What a workshop link asked for, what it named in vain, and what stays.
fn opening(state: AppState, link: &WorkshopLink, ignored: Vec<String>) -> impl IntoView + use<> {
    let title = link.title.clone().map(|title| {
        view! {
            <div class="govuk-inset-text">
                <p class="govuk-body">"You opened a workshop link: "<strong>{title}</strong>"."</p>
                <p class="govuk-body">"It brings settings only. Nobody sees your answers: they stay in this browser."</p>
            </div>
        }
    });
    let ignored = (!ignored.is_empty()).then(|| {
        view! {
            <div class="govuk-inset-text">
                {format!("The link names something that is not here, so it was left out: {}.", ignored.join(", "))}
            </div>
        }
    });
    let under_way = state.peek(|record| record.current_assessment().is_some()).then(|| {
        view! {
            <p class="govuk-body">
                "You have an assessment under way. Your answers stay, whatever you choose here. "
                <a class="govuk-link" href=Route::Assess.href()>"Go back to it as it is"</a>
            </p>
        }
    });
    view! { {title} {ignored} {under_way} }
}

fn how_long(scope: Option<&Scope>) -> &'static str {
    match scope {
        None | Some(Scope::Start) => "Next come nine questions, about ten minutes. You can stop at any of them and come back.",
        Some(Scope::All) => "Next come all 36 questions, about 30 minutes. You can stop at any of them and come back.",
        Some(Scope::Principles(_)) => "Next come three questions for each principle. You can stop at any of them and come back.",
    }
}

fn track_choices(framework: &'static Framework) -> Vec<Choice> {
    let assessable = framework.tracks.iter().filter(|track| track.is_assessable());
    assessable.map(|track| Choice::new(track.id.as_str(), track.name).hint(format!("{}.", track.sounds_like_your_week.join(". ")))).collect()
}

fn grade_choices(framework: &'static Framework) -> Vec<Choice> {
    let grades = framework.grades.iter().filter(|grade| grade.id != GradeId::G5);
    let choice = |grade: &crate::framework::Grade| {
        Choice::new(grade.id.id(), format!("{} ({})", grade.name, grade.id.label())).hint(grade.sounds_like)
    };
    let unsure = Choice::new(UNSURE, "Not sure").hint("We show what an Advisor is asked, and you can change it").apart();
    grades.map(choice).chain([unsure]).collect()
}

fn next_field(framework: &'static Framework, draft: Draft) -> impl IntoView {
    let option = |track: &'static crate::framework::Track| view! { <option value=track.id.as_str()>{track.name.as_str()}</option> };
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--m" for=NEXT>"Where would you like to go next? (optional)"</label>
            <div class="govuk-hint" id="next-track-hint">"Your results then show how far it is."</div>
            <select
                class="govuk-select"
                id=NEXT
                aria-describedby="next-track-hint"
                prop:value=move || draft.next.get()
                on:change=move |event| draft.next.set(event_target_value(&event))
            >
                <option value="">"Not decided"</option>
                {framework.tracks.iter().filter(|track| track.is_assessable()).map(option).collect_view()}
            </select>
        </div>
    }
}

/// The chosen track and grade, or what is missing.
fn chosen(draft: &Draft, framework: &Framework) -> Result<(TrackId, Option<GradeId>), Vec<FieldError>> {
    let track = draft.track.get_untracked().and_then(|id| framework.track(&id)).map(|track| track.id.clone());
    let grade = draft.grade.get_untracked();
    match (track, grade) {
        (Some(track), Some(grade)) => Ok((track, GradeId::parse(&grade))),
        (track, grade) => {
            let track = track.is_none().then(|| FieldError::new(TRACK, "Select the track that sounds most like your week"));
            let grade = grade.is_none().then(|| FieldError::new(GRADE, "Select how much responsibility you carry, or \"Not sure\""));
            Err(track.into_iter().chain(grade).collect())
        }
    }
}

/// Starts an assessment, or changes the settings of the one under way: its answers stay.
fn begin(state: AppState, draft: Draft, track: TrackId, grade: Option<GradeId>, link: &WorkshopLink) {
    let next_track = state.framework.track(&draft.next.get_untracked()).map(|track| track.id.clone());
    let profile = state.peek(|record| record.profile());
    state.dispatch(Command::SetProfile(Profile { track: Some(track.clone()), grade, next_track, ..profile }));
    let before: Option<(Id, Assessment)> =
        state.peek(|record| record.current_assessment().map(|(id, found)| (id.clone(), found.clone())));
    let (id, before) = before.map_or_else(|| (state.new_id(), None), |(id, found)| (id, Some(found)));
    let scope = link.scope.clone().or(before.as_ref().map(|a| a.scope.clone())).unwrap_or(Scope::Start);
    let assessment = Assessment {
        started: before.as_ref().map_or(state.today(), |found| found.started),
        track,
        second: before.as_ref().and_then(|found| found.second.clone()),
        grade,
        scope,
        title: link.title.clone().or(before.and_then(|found| found.title)),
        framework: state.framework.version.to_string(),
        finished: None,
    };
    state.dispatch(Command::SetAssessment(id, assessment));
}
