//! Check your answers, before the results.

use super::super::Page;
use super::question::change_link;
use crate::components::{BackLink, Heading, LevelTag};
use crate::framework::{Practice, Principle};
use crate::insight::questions;
use crate::record::{Id, Rating, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::CHECK;
use leptos::prelude::*;

pub fn page(state: AppState) -> Page {
    let main = move || {
        let (id, assessment) = state.assessment()?;
        let asked = questions(state.framework, &assessment);
        let group = |principle: &'static Principle| {
            let mine: Vec<_> = principle.practices.iter().filter(|practice| asked.contains(&practice.id)).collect();
            let rows = state.with(|record| mine.iter().map(|practice| row(state, record, &id, practice)).collect_view());
            (!mine.is_empty()).then(|| {
                view! {
                    <h2 class="govuk-heading-m">{principle.name.as_str()}</h2>
                    <dl class="govuk-summary-list">{rows}</dl>
                }
            })
        };
        Some(state.framework.principles.iter().map(group).collect_view())
    };
    let nothing = move || {
        state.assessment().is_none().then(|| {
            view! {
                <p class="govuk-body">
                    "There is nothing to check yet. "
                    <a class="govuk-link" href=Route::Assess.href()>"Start your self-assessment"</a>
                </p>
            }
        })
    };
    let results = move || {
        state.progress().map(|progress| {
            view! {
                <p class="govuk-body">{format!("{} of {} answered.", progress.answered, progress.asked)}</p>
                <a class="govuk-button app-button" href=Route::Results.href()>"See your results"</a>
            }
        })
    };
    Page::under(
        view! { <BackLink href=Route::Assess.href() text="Back to all questions" /> },
        view! { <Heading text=CHECK />{nothing}{main}{results} },
    )
}

fn row(state: AppState, record: &Record, id: &Id, practice: &'static Practice) -> impl IntoView + use<> {
    let rating = record.answer(id, &practice.id).map(|answer| answer.rating);
    let note = record.note(id, &practice.id).map(str::to_string);
    let href = change_link(&practice.id);
    let value = match rating {
        Some(Rating::NoChance) => view! { {state.framework.no_chance.name.as_str()} }.into_any(),
        Some(rating) => rating
            .level()
            .map(|level| view! { <LevelTag number=level.number() name=state.framework.level_name(level) /> })
            .into_any(),
        None => view! { <a class="govuk-link" href=href.clone()>"Answer this question"<span class="govuk-visually-hidden">{format!(": {}", practice.title)}</span></a> }.into_any(),
    };
    let change = rating.is_some().then(|| {
        view! {
            <a class="govuk-link" href=href>"Change"<span class="govuk-visually-hidden">{format!(": {}", practice.title)}</span></a>
        }
    });
    view! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{practice.title.as_str()}</dt>
            <dd class="govuk-summary-list__value">
                {value}
                {note.map(|note| view! { <p class="govuk-body-s app-note">{note}</p> })}
            </dd>
            <dd class="govuk-summary-list__actions">{change}</dd>
        </div>
    }
}
