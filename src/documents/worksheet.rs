//! The worksheet: all questions on paper, for a workshop or for people who think better with a pen.

use super::Page;
use super::parts::draft;
use crate::components::{back_link, heading};
use crate::framework::{Framework, Level, Practice, Principle, Site};
use crate::route::Route;
use crate::title::WORKSHEET;
use leptos::prelude::*;

/// How to choose on paper, and what not to write down.
pub const HOW_TO_TICK: &str = "If you could explain the practice but have not had the chance, tick Aware. If you are between two levels, tick the lower. You can copy your ticks into the self-assessment later. Leave out names of participants and ministers, and anything confidential.";

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let back = back_link(Route::Assess.href(), "Back to your self-assessment").into_any();
    Page::under(
        back,
        view! {
            {heading(WORKSHEET)}
            <p class="govuk-body-l">
                "Thirty-six practices, three to a principle. Think of your last year of work, and tick the line that describes it best. Nobody adds anything up."
            </p>
            <p class="govuk-body">
                {HOW_TO_TICK}
            </p>
            <dl class="app-sheet__about">
                <div><dt>"Role and grade"</dt><dd></dd></div>
                <div><dt>"Date"</dt><dd></dd></div>
            </dl>
            {framework.principles.0.iter().map(|found| principle(framework, found)).collect_view()}
            {draft(site)}
        },
    )
}

fn principle(framework: &'static Framework, principle: &'static Principle) -> impl IntoView {
    let id = format!("sheet-{}", principle.id);
    view! {
        <section class="app-sheet" aria-labelledby=id.clone()>
            <h2 class="govuk-heading-m" id=id.clone()>{principle.name.as_str()}</h2>
            {principle.practices.0.iter().map(|found| practice(framework, found, found.title.to_string())).collect_view()}
        </section>
    }
}

/// A practice under a heading: boxes to tick, and a line to write on.
pub fn practice(framework: &'static Framework, practice: &'static Practice, heading: String) -> impl IntoView + use<> {
    let line = |level: Level| {
        let answer = framework.levels.0.iter().find(|info| info.id == level).map_or("", |info| info.answer.as_str());
        let anchor = practice.levels.anchor(level).map(|anchor| format!(": {anchor}."));
        view! { <li class="app-sheet__choice"><strong>{answer}</strong>{anchor}</li> }
    };
    view! {
        <div class="app-sheet__practice">
            <h3 class="govuk-heading-s app-tight">{heading}</h3>
            <p class="govuk-body-s app-tight">{practice.statement.as_str()}</p>
            <ul class="govuk-list app-sheet__choices">
                {Level::ALL.map(line).into_iter().collect_view()}
                <li class="app-sheet__choice"><strong>{framework.no_chance.answer.as_str()}</strong></li>
            </ul>
            <p class="app-sheet__write">"What shows this, and when:"</p>
        </div>
    }
}
