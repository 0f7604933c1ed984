//! The quiz of a lesson: situations to judge, each with its verdict folded below it (LESSON-2).

use crate::components::{link, paragraph};
use crate::documents::parts::{folded, section_heading};
use crate::documents::situations::verdict;
use crate::framework::{Framework, Level, Practice, Principle, Situation, lower_first};
use crate::route::Route;
use leptos::prelude::*;

/// One situation for each practice: ten minutes hold no more, and the principle's page has the others.
pub fn section(framework: &'static Framework, principle: &'static Principle) -> AnyView {
    let firsts = principle.practices.0.iter().filter_map(|practice| Some((practice, practice.situations.0.first()?)));
    let questions =
        firsts.zip(1..).map(|((practice, situation), number)| question(framework, practice, situation, number));
    let questions: Vec<_> = questions.collect();
    let practices = Route::Principle(principle.id.to_string()).href_to("practices");
    view! {
        {section_heading("judge", "Judge it yourself")}
        {paragraph("Here is a made-up situation for each practice of this principle. Choose the level that it shows, and only then look at the verdict. All that a level says should be in the story: if a part is missing, choose the level below.")}
        {paragraph("This is for you alone. What you choose is neither kept nor counted.")}
        // A form sends and keeps nothing this way: without it, some browsers would show old choices after a reload.
        <form method="dialog" autocomplete="off">{questions}</form>
        <p class="govuk-body">
            "Another situation for each practice, with its verdict: "
            {link(practices, format!("{}: practices and levels", principle.name)).into_any()}
        </p>
        // Where the app cannot run, there is no such button.
        <p class="govuk-body app-no-print" data-waiting>"Once you have read on to the end, you can mark the lesson as done there. Only that is kept, in this browser."</p>
    }
    .into_any()
}

/// The practice, what happened, and the levels to choose from in their own words.
fn question(
    framework: &'static Framework,
    practice: &'static Practice,
    situation: &'static Situation,
    number: usize,
) -> AnyView {
    let group = format!("judge-{}", practice.id.parts().1);
    let story = format!("{group}-story");
    let heading = format!("Situation {number}: {}", lower_first(&practice.title));
    let choices: Vec<_> = Level::ALL
        .into_iter()
        .filter_map(|level| Some(choice(&group, level, framework.level_name(level), practice.levels.anchor(level)?)))
        .collect();
    view! {
        <div class="app-judge">
            <h3 class="govuk-heading-s">{heading}</h3>
            <p class="govuk-body"><strong>{practice.statement.as_str()}</strong></p>
            <p class="govuk-body app-situation" id=story.clone()>{situation.story.as_str()}</p>
            <fieldset class="govuk-fieldset" aria-describedby=story>
                <legend class="govuk-fieldset__legend"><strong>{format!("Which level does situation {number} show?")}</strong></legend>
                <div class="app-options">{choices}</div>
                {folded(format!("See the verdict on situation {number}"), verdict(framework, situation))}
            </fieldset>
        </div>
    }
    .into_any()
}

/// A level's name and what someone at it says of themselves. The whole line can be pressed.
fn choice(group: &str, level: Level, name: &'static str, words: &'static str) -> AnyView {
    let id = format!("{group}-{}", level.id());
    let label = id.clone();
    view! {
        <label class="app-option" for=label>
            <input type="radio" name=group.to_string() id=id value=level.id() />
            <span><strong>{name}</strong> " " <span class="app-option__words">{words}</span></span>
        </label>
    }
    .into_any()
}
