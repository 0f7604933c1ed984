//! Answers to statements reworded since: both wordings, and the choice to keep the answer or answer again.

use super::history::History;
use crate::components::{Element, element, focus, heading_m, link, paragraph, visually_hidden};
use crate::framework::Level;
use crate::insight::{OutdatedAnswers, outdated_answers, rating_name};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::record::{Id, Record};
use crate::route::Route;
use crate::state::AppState;

/// The id of the heading.
pub const HERE: &str = "changed";

pub fn view(state: AppState, record: &Record, history: &History) -> Vec<Element> {
    let shown: Vec<&Id> = history.shown().iter().map(|taken| &taken.id).collect();
    let found = outdated_answers(state.framework, record, &shown);
    if found.is_empty() {
        return Vec::new();
    }
    let words = "The meaning of these practices has changed since you answered. An answer to the older words is kept, and compared with newer ones only if you say that it still fits.";
    let items: Vec<Element> = found.into_iter().map(|older| item(state, record, history, older)).collect();
    let list = element("ul").class("govuk-list app-reworded").child(items);
    vec![heading_m("Words that have changed").attr("id", HERE), paragraph(words), list]
}

fn item(state: AppState, record: &Record, history: &History, older: OutdatedAnswers) -> Element {
    let practice = older.practice;
    let when: Vec<&str> = older.assessments.iter().map(|id| history.name(id)).collect();
    let level = rating_name(state.framework, older.rating);
    let chose =
        paragraph("You chose ").child(element("strong").child(level)).child(format!(" in {}.", when.join(", ")));
    let of_then = practice.worded().earlier.iter().find(|earlier| earlier.wording == older.wording);
    let anchor = |wording: u32| older.rating.level().and_then(|level: Level| practice.anchor_at(wording, level));
    let then = side("The words then", of_then.map(|earlier| earlier.statement.as_str()), anchor(older.wording));
    let now = side("The words now", Some(practice.worded().statement.as_str()), anchor(practice.wording));
    let again = again(record, history, &older);
    let title = practice.title;
    let keep = move |_| {
        let command = state.peek(|record| older.keep(record));
        state.dispatch_with_undo(command, "Your answer is kept under the new words.");
        focus(DONE_NOTICE);
    };
    let button = element("button")
        .class("govuk-button govuk-button--secondary app-tight")
        .attr("type", "button")
        .on("click", keep)
        .child("My answer still fits")
        .child(visually_hidden(format!(": {title}, {level}")));
    element("li")
        .class("app-step")
        .child(element("h3").class("govuk-heading-s app-card__name").child(title))
        .child(chose)
        .child(element("div").class("app-then-now").child(then).child(now))
        .child(element("div").class("govuk-button-group app-tight app-no-print").child(button).child(again))
}

/// The statement, and the words of the level chosen.
fn side(name: &'static str, statement: Option<&str>, anchor: Option<&'static str>) -> Element {
    let gone = "They are no longer kept here.";
    element("div")
        .child(element("h4").class("govuk-heading-s app-card__name").child(name))
        .child(element("p").class("govuk-body app-tight").child(statement.unwrap_or(gone)))
        .child(anchor.map(|anchor| element("p").class("govuk-body app-tight").child(element("q").child(anchor))))
}

/// The link to the question, unless no assessment is open or the open one has already answered the new wording.
fn again(record: &Record, history: &History, older: &OutdatedAnswers) -> Option<Element> {
    let newest = history.newest().filter(|_| history.is_open())?;
    let answered = record.answer(&newest.id, &older.practice.id).map(|answer| answer.wording);
    (answered != Some(older.practice.wording)).then(|| {
        link(Route::question(&older.practice.id).href(), "Answer again")
            .child(visually_hidden(format!(": {}", older.practice.title)))
    })
}
