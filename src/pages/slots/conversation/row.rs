//! One practice that two people see differently: the question, a small picture, both descriptions, and what can come of
//! it.

use crate::components::{Element, LevelSide, button, element, focus, link, side_mark, two_levels};
use crate::framework::{Framework, Level, Practice};
use crate::insight::{ConversationRow, Reader, level_dropped, previous_answer, talk_question};
use crate::pages::personal::plan::add_query;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::record::{Answer, Command};
use crate::route::Route;
use crate::state::AppState;

/// `own` is given where an answer can be taken over into the record here.
pub fn row(
    own: Option<AppState>,
    framework: &'static Framework,
    row: &ConversationRow,
    reader: Reader,
) -> Option<Element> {
    let (person, other) = (row.own?, row.other?);
    let (you, they) = match reader {
        Reader::Person => (person, other),
        Reader::Other => (other, person),
    };
    let name = |level: Level| framework.level_name(level);
    let id = format!("talk-{}", row.practice.id);
    let asked = element("p")
        .class("app-talk__question")
        .child(format!("You say {}, they say {}. ", name(you), name(they)))
        .child(element("strong").child(talk_question(person, other, reader)));
    let ends = (name(Level::NotYet), name(Level::Leading));
    let sides = element("dl")
        .class("app-talk__sides")
        .child(side(framework, row.practice, LevelSide::You, you))
        .child(side(framework, row.practice, LevelSide::They, they));
    let article = element("article")
        .class("app-talk")
        .attr("aria-labelledby", id.clone())
        .child(element("h4").class("govuk-heading-s app-tight").attr("id", id).child(row.practice.title))
        .child(asked)
        .child(two_levels(ends, you.number(), they.number()))
        .child(sides)
        .child(own.map(|state| ways(state, row.practice, they)))
        .child(element("p").class("app-talk__lines").child("What we agree:"));
    Some(article)
}

/// What the level that someone chose says.
fn side(framework: &'static Framework, practice: &'static Practice, of: LevelSide, level: Level) -> Element {
    let info = framework.levels.iter().find(|info| info.id == level);
    let words = practice.worded().levels.anchor(level).or(info.map(|info| info.answer.as_str()));
    let name = element("dt").child(side_mark(of)).child(format!("{}: {}", of.name(), framework.level_name(level)));
    element("div").child(name).child(element("dd").child(words.unwrap_or_default()))
}

/// One answer at a time, and only at a press (docs/rules.md, CONVERSATION-4).
fn ways(state: AppState, practice: &'static Practice, they: Level) -> Element {
    let name = state.framework.level_name(they);
    let take = move |_| take_over(state, practice, they);
    let is_planned =
        state.peek(|record| record.goals().iter().any(|(_, goal)| goal.practice.as_ref() == Some(&practice.id)));
    let plan = match is_planned {
        true => link(Route::Plan.href(), "In your plan"),
        false => link(Route::Plan.href_with(&add_query(&practice.id)), "Add a step to my plan"),
    };
    let about = || crate::components::visually_hidden(format!(": {}", practice.title));
    element("div")
        .class("govuk-button-group app-no-print app-talk__ways")
        .child(
            button("govuk-button govuk-button--secondary app-tight", format!("Use {name} as my answer"))
                .child(about())
                .on("click", take),
        )
        .child(plan.child(about()))
}

fn take_over(state: AppState, practice: &'static Practice, level: Level) {
    let Some((id, _)) = state.shown_assessment() else { return };
    let chosen = Answer::new(level.into(), practice.wording);
    // As where the question is asked: a look back explains a level that fell, and stays while it does.
    let then = state.peek(|record| {
        let falls = previous_answer(record, &id, &practice.id).is_some_and(|last| level_dropped(&chosen, last.answer));
        record.answer(&id, &practice.id).and_then(|answer| answer.then).filter(|_| falls)
    });
    let said = format!("Your answer to \"{}\" is now {}.", practice.title, state.framework.level_name(level));
    state.dispatch_with_undo(Command::SetAnswer(id, practice.id.clone(), Answer { then, ..chosen }), said);
    focus(DONE_NOTICE);
}
