//! "Your path", in place of what home says to a newcomer, for whoever has begun.

mod boxed;
mod next;
mod stand;

use crate::components::{Element, button, element, focus_in_place, fragment, heading, reactive};
use crate::framework::Framework;
use crate::insight::{Invitation, PUT_OFF_MONTHS, invitation};
use crate::pages::personal::year::strip;
use crate::pages::shared::backup_line::backup_line;
use crate::pages::shared::left::day_of;
use crate::pages::shared::words::grade_name;
use crate::record::{Assessment, Date};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const PUT_OFF: &str = "put-off";

/// What to do first, where the person stands, the next step, and how old their last copy is.
pub fn view(state: AppState) -> AnyView {
    let whose = move || state.shown_assessment().map(|(_, shown)| whose(state.framework, &shown, state.today()));
    let title = element("div")
        .class("app-home__title")
        .child(heading("Your path"))
        .child(reactive(whose, |whose| whose.map(|whose| element("p").class("app-home__whose").child(whose))));
    let boxes = element("div").class("app-boxes").child(stand::view(state)).child(next::view(state));
    fragment([title.into_any(), first(state), boxes.into_any(), strip(state).into_any(), backup_line(state, true)])
}

/// "Engagement generalist, Advisor (G2). Today is 3 October 2027."
fn whose(framework: &'static Framework, shown: &Assessment, today: Date) -> String {
    let track = framework.track(shown.track.as_str());
    let track = track.map_or_else(|| shown.track.to_string(), |track| track.name.to_string());
    let grade = shown.grade.and_then(|grade| framework.grade(grade));
    let grade = grade.map_or_else(String::new, |grade| format!(", {}", grade_name(grade)));
    format!("{track}{grade}. Today is {}.", today.in_words())
}

/// The invitation, and in its place what was said to it.
fn first(state: AppState) -> AnyView {
    let is_put_off = RwSignal::new(String::new());
    let invited = move || {
        let put_off = state.put_off();
        state.with(|record| invitation(state.framework, record, state.today(), put_off, &day_of(state)))
    };
    let later = move || {
        let until = state.today().months_later(PUT_OFF_MONTHS);
        state.put_off_until(Some(until));
        is_put_off.set(format!("This comes back on {}. ", until.in_words()));
        focus_in_place(PUT_OFF);
    };
    let said = reactive(
        move || is_put_off.get(),
        move |said| {
            let undo = move |_| {
                state.put_off_until(None);
                is_put_off.set(String::new());
                focus_in_place("again");
            };
            let undo = button("govuk-button govuk-button--secondary app-tight", "Undo").on("click", undo);
            let words = element("p").class("govuk-body app-tight").child(said.clone());
            (!said.is_empty()).then(|| element("div").class("app-undo").child(words).child(undo.attr("id", PUT_OFF)))
        },
    );
    fragment([
        element("div").attr("role", "status").child(said).into_any(),
        reactive(invited, move |invited| invited.map(|invited| panel(state, invited, later))),
    ])
}

fn panel(state: AppState, invited: Invitation, later: impl Fn() + Copy + 'static) -> Element {
    let start = |route: Route, words: String| {
        element("a")
            .class("govuk-button app-button app-button--start app-tight")
            .attr("href", route.href())
            .child(words)
    };
    let (title, words, ways) = match invited {
        Invitation::GoOn { practice, question, asked } => (
            "You have begun".to_string(),
            format!("Question {question} of {asked} is next. What you answered is kept."),
            vec![start(Route::question(&practice), format!("Go on with question {question}"))],
        ),
        Invitation::LookAgain { on, asked } => (
            format!("{} What has changed?", how_long(on, state.today())),
            format!(
                "You last looked in {}. You meet the same {asked} questions, with your last answers beside them.",
                on.month_in_words()
            ),
            vec![
                start(Route::Assess, "Look again".into()),
                button("app-link-button", "Not now").on("click", move |_| later()),
            ],
        ),
    };
    let words = element("div")
        .child(element("h2").class("govuk-heading-m").child(title))
        .child(element("p").class("govuk-body app-tight").child(words));
    element("section")
        .class("app-panel app-again")
        .attr("id", "again")
        .attr("tabindex", "-1")
        .child(words)
        .child(element("div").class("app-again__ways").child(ways))
}

fn how_long(on: Date, today: Date) -> &'static str {
    match (on.months_later(12) <= today, on.months_later(14) <= today) {
        (_, true) => "It has been more than a year.",
        (true, _) => "It has been a year.",
        _ => "It has been nearly a year.",
    }
}
