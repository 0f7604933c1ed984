//! The question about one practice: what to choose from, readable at once. The app says how far along it is, what was
//! answered last time, and keeps what is chosen.

use super::{Page, without_the_app};
use crate::components::{element, link};
use crate::framework::{Framework, Practice, Principle};
use crate::pages::{QuestionSlot, Slot, dom_names};
use crate::record::Rating;
use crate::route::Route;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, principle: &'static Principle, practice: &'static Practice) -> Page {
    let levels = framework.levels.0.iter().zip(1..).map(|(info, place)| {
        choice(place, Rating::from(info.id), info.name.0, practice.levels.anchor(info.id).unwrap_or(info.answer.0))
    });
    let levels: Vec<AnyView> = levels.collect();
    let top = view! {
        <nav class="app-place" aria-label="Questions" data-slot=Slot::Question(QuestionSlot::Place).name()>
            <a class="govuk-back-link" href=Route::Assess.href()>"Back"</a>
            <span><span class="app-place__number">{dom_names::NUMBER_TO_COME}</span>{principle.name.as_str()}</span>
            <div class="app-segments" aria-hidden="true"></div>
        </nav>
    };
    let id = principle.id.to_string();
    Page::under(
        top,
        view! {
            {without_the_app(Route::Principle(id.clone()))}
            <form
                class="app-question"
                id=dom_names::QUESTION
                method="dialog"
                autocomplete="off"
                data-app-form="true"
                data-needs-app="true"
                data-wording=practice.wording.to_string()
            >
                <fieldset class="govuk-fieldset" aria-describedby="statement">
                    <legend>
                        {element("h1").class("govuk-heading-m app-question__title").attr("tabindex", "-1").child(practice.title).into_any()}
                    </legend>
                    <div id="statement">
                        <p class="app-question__statement">{practice.statement.as_str()}</p>
                        <p class="app-question__rule">{dom_names::CHOOSE_LOWER}</p>
                    </div>
                    <div class="app-options">{levels}</div>
                    <div class="app-options app-options--apart">
                        {choice(framework.levels.len() + 1, Rating::NoChance, framework.no_chance.name.0, framework.no_chance.answer.0)}
                    </div>
                </fieldset>
                // As the app draws it, so that nothing moves when it comes.
                <div data-slot=Slot::Question(QuestionSlot::Answer).name()>
                    <details class="govuk-details">
                        <summary class="govuk-details__summary">
                            <span class="govuk-details__summary-text">{dom_names::POINT_TO}</span>
                        </summary>
                    </details>
                </div>
                // Moves down by what was said last time and before.
                <div class="govuk-button-group app-question__on app-after-record">
                    <button class="govuk-button" type="submit">"Save and go on"</button>
                    {link(Route::Results.href(), "Stop here").into_any()}
                </div>
            </form>
            <div data-slot=Slot::Question(QuestionSlot::Below).name()></div>
            <p class="govuk-body-s app-after-record">
                {link(Route::Principle(id.clone()).href(), "Why this principle matters").into_any()} ". "
                {link(Route::Questions(id).href(), "Its three questions on one page").into_any()} "."
            </p>
        },
    )
}

/// One line of the answer: the level's name, and what it looks like. The whole line can be pressed.
fn choice(place: usize, rating: Rating, name: &'static str, words: &'static str) -> AnyView {
    let value = rating.id();
    let id = if place == 1 { dom_names::LEVEL.to_string() } else { format!("{}-{place}", dom_names::LEVEL) };
    let label = id.clone();
    view! {
        <label class="app-option" for=label>
            <input type="radio" name=dom_names::LEVEL id=id value=value />
            <span>
                <strong>{name}</strong>
                " "
                <span class="app-last-time" data-last=value hidden=true></span>
                " "
                <span class="app-last-time__when" data-last-when=value hidden=true></span>
                <span class="app-option__words">{words}</span>
            </span>
        </label>
    }
    .into_any()
}
