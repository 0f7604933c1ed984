//! The task list: what the assessment is for, how far it has come, and every question with its state.

use super::super::words::count;
use super::setup;
use crate::components::Heading;
use crate::framework::{Framework, PracticeId};
use crate::insight::{Progress, questions};
use crate::record::Assessment;
use crate::route::Route;
use crate::state::AppState;
use crate::title::ASSESS;
use leptos::prelude::*;

pub fn view(state: AppState) -> impl IntoView {
    move || {
        let (_, assessment) = state.assessment()?;
        let progress = state.progress()?;
        Some(view! {
            <Heading text=ASSESS caption=assessment.title.clone().unwrap_or_default() />
            {head(&progress)}
            {summary(state.framework, &assessment)}
            {tasks(state, &assessment)}
            {foot(&progress)}
        })
    }
}

/// Where somebody is, and the one thing to do next.
fn head(progress: &Progress) -> impl IntoView + use<> {
    let Progress { answered, asked, next } = progress.clone();
    let left = asked - answered;
    let (words, button, route) = match next {
        None => (
            format!("You have answered all {asked} questions."),
            "Check your answers".to_string(),
            Route::Check,
        ),
        Some(practice) if answered == 0 => (
            format!("{}, about {}. Nothing is scored, and every answer can be changed.", count(asked, "question", "questions"), minutes(asked)),
            "Start".into(),
            Route::question(&practice),
        ),
        Some(practice) => (
            format!("{answered} of {asked} answered. {} to go, about {}.", left, minutes(left)),
            "Continue".into(),
            Route::question(&practice),
        ),
    };
    view! {
        <p class="govuk-body-l">{words}</p>
        <a class="govuk-button app-button" href=route.href()>{button}</a>
    }
}

/// A question takes about a minute.
fn minutes(questions: usize) -> String {
    match questions {
        0..=1 => "a minute".into(),
        2..=8 => format!("{questions} minutes"),
        9..=10 => "10 minutes".into(),
        _ => format!("{} minutes", (questions * 5 / 6).div_ceil(5) * 5),
    }
}

fn summary(framework: &'static Framework, assessment: &Assessment) -> impl IntoView + use<> {
    let track = framework.track(assessment.track.as_str());
    let track_name = track.map_or_else(|| format!("{} (no longer in the framework)", assessment.track), |track| track.name.to_string());
    let grade = assessment.grade.and_then(|id| framework.grade(id)).map(|grade| format!("{} ({})", grade.name, grade.id.label()));
    let row = |name: &'static str, value: String| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{name}</dt>
                <dd class="govuk-summary-list__value">{value}</dd>
            </div>
        }
    };
    view! {
        <h2 class="govuk-visually-hidden">"What this assessment is for"</h2>
        <dl class="govuk-summary-list app-summary">
            {row("Track", track_name)}
            {row("Grade", grade.unwrap_or_else(|| "Not sure: shown as Advisor (G2)".into()))}
            {row("Started", assessment.started.in_words())}
        </dl>
        <p class="govuk-body">
            <a class="govuk-link" href=Route::Assess.href_with(setup::CHANGE)>"Change track or grade"</a>
            " (your answers stay)"
        </p>
    }
}

/// Every question, under its principle.
fn tasks(state: AppState, assessment: &Assessment) -> impl IntoView + use<> {
    let framework = state.framework;
    let asked = questions(framework, assessment);
    let group = move |principle: &'static crate::framework::Principle| {
        let mine: Vec<PracticeId> = asked.iter().filter(|id| id.parts().0 == principle.id.as_str()).cloned().collect();
        (!mine.is_empty()).then(|| {
            view! {
                <h2 class="govuk-heading-m">{principle.name.as_str()}</h2>
                <ul class="govuk-task-list">{mine.into_iter().map(|practice| task(state, practice)).collect_view()}</ul>
            }
        })
    };
    framework.principles.iter().map(group).collect_view()
}

fn task(state: AppState, practice: PracticeId) -> impl IntoView {
    let name = state.framework.practice(&practice).map_or("", |found| &found.title);
    let status_id = format!("status-{}", practice.as_str().replace('.', "-"));
    let answered = state.with(|record| {
        let (id, _) = record.current_assessment()?;
        record.answer(id, &practice).map(|_| ())
    });
    let status = match answered {
        Some(()) => view! { "Answered" }.into_any(),
        None => view! { <strong class="govuk-tag govuk-tag--blue">"Not yet answered"</strong> }.into_any(),
    };
    view! {
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" href=Route::question(&practice).href() aria-describedby=status_id.clone()>
                    {name}
                </a>
            </div>
            <div class="govuk-task-list__status" id=status_id>{status}</div>
        </li>
    }
}

/// Results are never held back until everything is answered.
fn foot(progress: &Progress) -> impl IntoView + use<> {
    (progress.answered > 0).then(|| {
        view! {
            <p class="govuk-body app-gap-above">
                <a class="govuk-link" href=Route::Check.href()>"Check your answers"</a>
                " or "
                <a class="govuk-link" href=Route::Results.href()>"see your results so far"</a>
                "."
            </p>
        }
    })
}
