//! The task list of an assessment: what it is for, how far it has come, every question with its state, and what else it
//! could ask.

mod earlier;
mod layout;
mod minutes;
mod more;
mod settings;

pub use earlier::{earlier, go_on, is_kept};
pub use layout::{href, href_from_results};
pub use minutes::minutes;

use crate::components::{
    Element, button_link, caption, element, heading, heading_m, link, paragraph, reactive, summary_row, view_of,
};
use crate::framework::{Framework, PracticeId, Principle, TrackId};
use crate::insight::{AssessmentProgress, practices_in_assessment};
use crate::pages::Navigator;
use crate::pages::shared::words::{count, gone, grade_name};
use crate::record::{Assessment, Id, Key, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::ASSESS;
use leptos::prelude::*;

pub fn view(state: AppState, go: Navigator) -> AnyView {
    let settings = settings::view(state);
    // The layout too, because links to questions follow it.
    let said = move || {
        let record = state.with(|record| record.only(|key| matches!(key, Key::Assessment(_) | Key::Answer(..))));
        (record, state.layout())
    };
    let top = reactive(said, move |(record, _)| {
        let Some((id, assessment)) = record.current_assessment() else { return Some(is_over()) };
        let progress = AssessmentProgress::of(state.framework, &record, id, assessment);
        let mut parts = vec![heading(ASSESS)];
        parts.extend(head(state, &progress));
        parts.extend(summary(state.framework, assessment));
        let caption = assessment.title.clone().map(|title| caption(title).attr("data-own", ""));
        Some(vec![view_of(caption), view_of(parts)])
    });
    let rest = reactive(said, move |(record, _)| {
        let (id, assessment) = record.current_assessment()?;
        let progress = AssessmentProgress::of(state.framework, &record, id, assessment);
        let mut parts = tasks(state, &record, id, assessment);
        parts.extend(foot(&progress));
        parts.extend(more::view(state, &record, (id, assessment)));
        parts.extend(earlier(state, &record));
        // Nothing is answered in the new one yet, so it gives way without a loss.
        let before = record.answered_assessments().pop().filter(|_| progress.answered == 0);
        parts.extend(before.map(|found| paragraph(is_kept(found.1)).child(" ").child(go_on(state, found.0, go))));
        Some(parts)
    });
    // Between the two, but not rebuilt with them: using it changes neither.
    view_of(vec![top, settings, rest])
}

/// It was finished while this page is open, here or in another tab.
fn is_over() -> Vec<AnyView> {
    let ways = element("p")
        .class("govuk-body")
        .child(link(Route::Results.href(), "See its results"))
        .child(", or ")
        .child(link(Route::Role.href(), "start the next one"))
        .child(".");
    vec![view_of(vec![heading(ASSESS), paragraph("This assessment is finished and kept."), ways])]
}

/// How far the user has come, and the one thing to do next.
fn head(state: AppState, progress: &AssessmentProgress) -> [Element; 2] {
    let AssessmentProgress { answered, asked, next } = progress.clone();
    let left = asked - answered;
    let (words, button, href) = match next {
        None => (format!("You have answered all {asked} questions."), "See your results", Route::Results.href()),
        Some(practice) if answered == 0 => (
            format!(
                "{}, about {}. Think of your last year of work; between two levels, choose the lower. Nothing is scored, and every answer can be changed.",
                count(asked, "question", "questions"),
                minutes(asked)
            ),
            "Start",
            layout::href(state, &practice),
        ),
        Some(practice) => (
            format!("{answered} of {asked} answered. {left} to go, about {}.", minutes(left)),
            "Continue",
            layout::href(state, &practice),
        ),
    };
    [element("p").class("govuk-body-l").child(words), button_link(href, button)]
}

fn summary(framework: &Framework, assessment: &Assessment) -> [Element; 3] {
    let name = |id: &TrackId| framework.track(id.as_str()).map_or_else(|| gone(id), |track| track.name.to_string());
    let grade = assessment.grade.and_then(|id| framework.grade(id)).map(grade_name);
    let second = assessment.second.as_ref().map(|id| summary_row("Second role", name(id)));
    let list = element("dl")
        .class("govuk-summary-list app-summary")
        .child(summary_row("Role", name(&assessment.track)))
        .child(second)
        .child(summary_row("Grade", grade.unwrap_or_else(|| "Not sure: shown as Advisor (G2)".into())))
        .child(summary_row("Started", assessment.started.in_words()));
    let change = link(Route::Role.href(), "Change role or grade");
    [
        element("h2").class("govuk-visually-hidden").child("What this assessment is for"),
        list,
        paragraph(change).child(" (your answers stay)"),
    ]
}

/// Every question, under its principle.
fn tasks(state: AppState, record: &Record, id: &Id, assessment: &Assessment) -> Vec<Element> {
    let asked = practices_in_assessment(state.framework, record, id, assessment);
    let group = |principle: &'static Principle| {
        let mine = asked.iter().filter(|id| id.parts().0 == principle.id.as_str());
        let mine: Vec<Element> =
            mine.map(|practice| task(state, practice, record.answer(id, practice).is_some())).collect();
        let list = (!mine.is_empty()).then(|| element("ul").class("govuk-task-list").child(mine));
        list.map(|list| [heading_m(principle.name), list])
    };
    state.framework.principles.0.iter().filter_map(group).flatten().collect()
}

fn task(state: AppState, practice: &PracticeId, is_answered: bool) -> Element {
    let name = state.framework.practice(practice).map_or("", |found| found.title.as_str());
    let status_id = format!("status-{}", practice.as_str().replace('.', "-"));
    let status = element("div").class("govuk-task-list__status").attr("id", status_id.clone());
    let status = match is_answered {
        true => status.child("Answered"),
        false => status.child(element("strong").class("govuk-tag").child("Not yet answered")),
    };
    let link = element("a")
        .class("govuk-link govuk-task-list__link")
        .attr("href", layout::href(state, practice))
        .attr("aria-describedby", status_id)
        .child(name);
    element("li")
        .class("govuk-task-list__item govuk-task-list__item--with-link")
        .child(element("div").class("govuk-task-list__name-and-hint").child(link))
        .child(status)
}

/// Results are never withheld until everything is answered.
fn foot(progress: &AssessmentProgress) -> Option<Element> {
    (progress.answered > 0).then(|| {
        element("p")
            .class("govuk-body app-gap-above")
            .child(link(Route::Check.href(), "Check your answers"))
            .child(" or ")
            .child(link(Route::Results.href(), "see your results so far"))
            .child(
                ". You also finish this assessment there. If you change nothing in it for three months, it finishes by itself.",
            )
    })
}
