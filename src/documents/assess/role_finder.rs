//! Three short questions for someone who is not sure of their role.

use super::{Page, without_the_app};
use crate::components::{back_link, heading};
use crate::insight::{ROLE_QUESTIONS, RoleQuestion};
use crate::pages::{AssessSlot, Slot, dom_names};
use crate::route::Route;
use crate::title::ROLE_FINDER;
use leptos::prelude::*;

/// The words of each question and its answers, in the order of [`ROLE_QUESTIONS`].
const WORDS: [(&str, &[&str]); 3] = [
    (
        "When are you busiest?",
        &[
            "Before people are asked",
            "While people have their say",
            "After people have had their say",
            "All year round, whatever is being asked",
            "At every stage in turn",
        ],
    ),
    (
        "Who takes most of your time?",
        &[
            "The people who take part",
            "Ministers, executives and their offices",
            "Nobody: it goes into texts, plans and data",
            "Everyone in turn, often beside another job",
        ],
    ),
    (
        "What do you most often hand over?",
        &[
            "A warning in good time, in either direction",
            "Advice on whether to ask, and what",
            "A list of people to invite, and what helps them come",
            "A plan for a workshop, a panel or a survey",
            "Notes that people have checked",
            "An analysis of what was said",
            "A summary or a page for the public",
            "A reply from the people who decide",
            "A bit of each",
        ],
    ),
];

pub fn page() -> Page {
    Page::under(
        back_link(Route::Role.href(), "Back").into_any(),
        view! {
            {heading(ROLE_FINDER)}
            <p class="govuk-body">"Answer what you can. We suggest a role from your answers, and do not keep them."</p>
            {without_the_app(Route::Principles)}
            <form id=dom_names::ROLE_FINDER method="dialog" autocomplete="off" data-app-form="true" data-needs-app="true">
                {ROLE_QUESTIONS.iter().zip(WORDS).map(question).collect::<Vec<_>>()}
                <button class="govuk-button" type="submit">"Suggest a role"</button>
            </form>
            <div role="status" data-slot=Slot::Assess(AssessSlot::RoleFinder).name()></div>
        },
    )
}

fn question((asked, (words, answers)): (&RoleQuestion, (&'static str, &'static [&'static str]))) -> AnyView {
    let option = |(answer, place): (&&'static str, usize)| {
        let id = format!("{}-{}", asked.id, place + 1);
        let label = id.clone();
        view! {
            <label class="app-option" for=label>
                <input type="radio" name=asked.id id=id value=place.to_string() />
                <span>{*answer}</span>
            </label>
        }
    };
    // An answer without a role would propose nothing.
    let answers = answers.iter().zip(0..asked.options.len());
    view! {
        <fieldset class="govuk-fieldset govuk-form-group">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{words}</legend>
            <div class="app-options">{answers.map(option).collect::<Vec<_>>()}</div>
        </fieldset>
    }
    .into_any()
}
