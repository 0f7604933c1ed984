//! The end of an assessment: what is kept, when to come back, what is next; and finishing, which stays on this page.

use super::explore::query;
use crate::components::{Element, button, element, focus_in_place, link, reactive, small, visually_hidden};
use crate::insight::{ResultsModel, finished_on, look_again_on, number_in_words};
use crate::pages::shared::calendar::{Days, to_calendar};
use crate::pages::shared::left::day_of;
use crate::pages::shared::turn;
use crate::persistence::StorageArea;
use crate::record::{Command, Date, Id, Record};
use crate::route::Route;
use crate::state::AppState;
use std::borrow::Cow;

/// The heading, which takes the focus from the button that finishes.
const CLOSE: &str = "finish";

/// `None` for an earlier assessment: it was closed long ago, and a newer one goes on.
pub fn view(shown: &ResultsModel, state: AppState) -> Option<Element> {
    let is_newest = shown.record.shown_assessment().is_some_and(|(id, _)| id == shown.id);
    if !is_newest {
        return None;
    }
    let id = shown.id.clone();
    // As text: a signal of another type would cost a kilobyte.
    let finished = move || {
        let of = |record: &Record| record.assessments().into_iter().find(|(own, _)| **own == id)?.1.finished;
        state.with(of).map_or(String::new(), Date::in_words)
    };
    let title = finished.clone();
    let title = reactive(title, |day| match day.as_str() {
        "" => element("span").child("Finish here?"),
        day => element("span").child(format!("Finished on {day}")),
    });
    let thanks = "That is enough for now. Thank you for looking honestly.";
    let (found, day_of) = ((shown.id, shown.assessment), day_of(state));
    let is_over = finished_on(shown.record, found, &day_of).is_some();
    let again = look_again_on(shown.record, found, &day_of);
    let mut answers = for_workshop(&state.workshop(shown.id).unwrap_or_default());
    answers.push(kept(shown, state));
    // A shared device keeps nothing until then.
    answers.extend((!state.is_shared()).then(|| come_back(state, is_over, again)));
    answers.push(next(shown));
    let end = match state.is_shared() {
        true => element("div").class("app-close__end").child(turn::at_the_end(state)),
        false => end(state, shown.id.clone(), finished),
    };
    let rows = element("dl").class("app-close").child(answers);
    let section = element("section")
        .class("app-panel app-results__close app-no-print")
        .attr("aria-labelledby", CLOSE)
        .child(element("h2").class("govuk-heading-m").attr("id", CLOSE).attr("tabindex", "-1").child(title))
        .child(element("p").class("govuk-body").child(thanks))
        .child(rows)
        .child(end);
    Some(section)
}

/// What the workshop asks for, by the settings of its link.
fn for_workshop(settings: &str) -> Vec<Element> {
    let asked = |(name, value): (Cow<str>, Cow<str>)| match &*name {
        "closing" => {
            let (name, words) = row("To talk about", value.into_owned());
            Some(rows((name, words.attr("data-own", ""))))
        }
        "file" => {
            let words = "Your levels without your name. You see every word first, and may leave it out.";
            let (name, words) = row("For the group", words.into());
            Some(rows((name, words.child(link(Route::WorkshopFile.href(), "Make my file for the workshop")))))
        }
        _ => None,
    };
    form_urlencoded::parse(settings.as_bytes()).filter_map(asked).collect()
}

fn row(name: &'static str, words: String) -> (Element, Element) {
    (element("dt").child(name), element("dd").child(element("div").child(words)))
}

fn rows((name, value): (Element, Element)) -> Element {
    element("div").child(name).child(value)
}

fn kept(shown: &ResultsModel, state: AppState) -> Element {
    let place = match state.keep() {
        StorageArea::Local => "in this browser only",
        StorageArea::Session | StorageArea::Shared => "in this tab only, until you close it",
    };
    let answers = match shown.record.answers(shown.id).len() {
        1 => "one answer".into(),
        number => format!("{} answers", number_in_words(number)),
    };
    let (name, value) = row("Kept", format!("Your {answers} and your plan, {place}."));
    let ways = element("span")
        .class("app-results__ways")
        .child(link(Route::Data.href_to("save"), "Save a copy"))
        .child(link(Route::Report.href_with(&query(shown)), "Print a report"));
    rows((name, value.child(ways)))
}

/// The month from which it is worth looking again, as an entry for a calendar; once it has come, the way there.
fn come_back(state: AppState, is_over: bool, again: Date) -> Element {
    let is_time = is_over && again <= state.today();
    let words = match is_time {
        true => format!("Due since {}: see what has changed.", again.month_in_words()),
        false => format!("From {}, or when your job changes.", again.month_in_words()),
    };
    let (name, value) = row("Come back", words);
    rows((
        name,
        value.child(match is_time {
            true => link(Route::Assess.href(), "Look again").attr("data-next", ""),
            false => to_calendar(state, Days::LookAgain, "Put it in my calendar"),
        }),
    ))
}

fn next(shown: &ResultsModel) -> Element {
    let manager = link(Route::OnePage.href_with(&query(shown)), "one page for a talk with your manager");
    let someone = link(Route::Conversation.href(), "talk it through with someone");
    let value = element("dd").child(link(Route::Plan.href(), "Your plan")).child(", ").child(manager);
    let value = value.child(", or ").child(someone);
    rows((element("dt").child("Next"), value))
}

/// The button, and once it is pressed what it did. The page stays as it is.
fn end(state: AppState, id: Id, finished: impl Fn() -> String + Clone + Send + Sync + 'static) -> Element {
    let again = finished.clone();
    let said = reactive(again, |day| {
        (!day.is_empty()).then(|| visually_hidden("This assessment is finished and kept. Thank you."))
    });
    let shown = reactive(finished, move |day| {
        let id = id.clone();
        match day.as_str() {
            "" => {
                let finish = move |_| {
                    state.dispatch(Command::FinishAssessment(id.clone(), state.today()));
                    focus_in_place(CLOSE);
                };
                vec![button("govuk-button app-button app-tight", "Finish this assessment").on("click", finish)]
            }
            _ => {
                let open = move |_| {
                    state.dispatch(Command::ReopenAssessment(id.clone()));
                    focus_in_place(CLOSE);
                };
                let words = "It is kept as it is. Your next assessment shows each answer beside its question, as \"last time\".";
                let again = button("app-link-button", "Reopen this assessment").on("click", open);
                vec![small(words), again]
            }
        }
    });
    element("div").class("app-close__end").child(shown).child(element("div").attr("role", "status").child(said))
}
