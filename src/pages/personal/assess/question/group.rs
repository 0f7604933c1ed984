//! Several questions on one page: those of a principle, or the whole assessment.

use super::answer::Question;
use super::fields::how_to_choose;
use super::note::folded_note;
use super::saved::saved;
use crate::components::{Element, back_link, button_link, element, heading, heading_m, paragraph, reactive, view_of};
use crate::framework::{Practice, PracticeId, Principle};
use crate::insight::practices_in_assessment;
use crate::pages::Navigator;
use crate::pages::Page;
use crate::pages::shared::not_found;
use crate::record::Id;
use crate::route::Route;
use crate::state::AppState;
use crate::title::ALL_QUESTIONS;
use leptos::prelude::*;

/// The three questions of one principle, whatever the assessment asks about.
pub fn principle(state: AppState, principle: &str, go: Navigator) -> Page {
    let Some(principle) = state.framework.principle(principle) else { return not_found::page() };
    let parts = move |id: &Id| {
        let words = format!("Three practices of one principle. {}", how_to_choose(state, id));
        let asked = principle.practices.0.iter().map(|practice| question(state, id, practice, go, "h2"));
        let mut parts = vec![paragraph(words)];
        parts.extend(asked);
        parts.push(onward(state, id, principle));
        parts
    };
    page(state, principle.name.as_str(), Box::new(parts))
}

/// Every question of the assessment, under its principle.
pub fn everything(state: AppState, go: Navigator) -> Page {
    let parts = move |id: &Id| {
        let words = "Answer in any order. Each answer is saved as you choose it, and you can stop at any time.";
        let mut parts = vec![paragraph(words), paragraph(how_to_choose(state, id))];
        for principle in state.framework.principles.0 {
            let asked = within(state, id, principle);
            if !asked.is_empty() {
                parts.push(heading_m(principle.name).class("govuk-heading-l app-asked-group"));
            }
            parts.extend(asked.into_iter().map(|practice| question(state, id, practice, go, "h3")));
        }
        parts.push(button_link(Route::Check.href(), "Check your answers"));
        parts
    };
    page(state, ALL_QUESTIONS, Box::new(parts))
}

type Parts = Box<dyn Fn(&Id) -> Vec<Element> + Send>;

/// The frame of both, while there is an assessment.
fn page(state: AppState, title: &'static str, parts: Parts) -> Page {
    let current = move || state.current_assessment().map(|(id, _)| id);
    let main = reactive(current, move |current| match current {
        Some(id) => vec![heading(title).into_any(), view_of(parts(&id)), saved(state)],
        None => vec![
            heading(title).into_any(),
            paragraph("To answer these questions, first say which role and grade they are for. It takes a minute.")
                .into_any(),
            button_link(Route::Assess.href(), "Start your self-assessment").into_any(),
        ],
    });
    Page::under(back_link(Route::Assess.href(), "Back to your self-assessment").into_any(), main)
}

/// The practices of a principle that the assessment asks about.
fn within(state: AppState, id: &Id, principle: &'static Principle) -> Vec<&'static Practice> {
    let asked = state
        .peek(|record| record.assessment(id).map(|found| practices_in_assessment(state.framework, record, id, found)));
    let asked = asked.unwrap_or_default();
    principle.practices.0.iter().filter(|practice| asked.contains(&practice.id)).collect()
}

/// The link to the next principle that the assessment asks about.
fn onward(state: AppState, id: &Id, principle: &'static Principle) -> Element {
    let after = state.framework.principles.0.iter().skip_while(|other| other.id != principle.id).skip(1);
    match after.into_iter().find(|other| !within(state, id, other).is_empty()) {
        Some(next) => button_link(Route::Questions(next.id.to_string()).href(), format!("Continue: {}", next.name)),
        None => button_link(Route::Check.href(), "Check your answers"),
    }
}

fn question(state: AppState, id: &Id, practice: &'static Practice, go: Navigator, level: &'static str) -> Element {
    let question = Question::new(state, id.clone(), practice, go, practice.id.as_str());
    let errors = RwSignal::new(Vec::new());
    let chosen = question.chosen();
    let legend = element(level).class("govuk-fieldset__heading govuk-heading-m").child(practice.title);
    element("div")
        .class("app-asked")
        .attr("id", place(&practice.id))
        .child(question.fields(legend.into_any(), chosen, errors))
        .child(question.help())
        .child(folded_note(question, errors))
}

/// The id of a question on such a page.
pub fn place(practice: &PracticeId) -> String {
    format!("question-{practice}")
}
