//! What waits for a word: late steps, and meetings whose day has passed. Each can be answered where it stands.

use crate::components::{Element, button, element, focus_in_place, link, reactive, view_of, visually_hidden};
use crate::insight::{PlannedStep, glance, occasion_name};
use crate::pages::personal::plan::ways::{KINDLY, Ways, late, own_words};
use crate::pages::shared::words::count;
use crate::record::{Command, Date, Id, Occasion, OccasionState, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The step that is late the longest. The plan has them all.
pub fn late_step(state: AppState) -> AnyView {
    let source = move || {
        let late = state.with(|record| glance(record, state.today()).late);
        (late.len(), late.into_iter().next())
    };
    // Outside what is drawn anew, so that what was done is said after the step has gone.
    let ways = Ways::new(state, "late");
    let outcome = ways.outcome();
    let step = reactive(source, move |(number, step)| step.map(|step| panel(&step, number, &ways)));
    view_of(vec![outcome, element("div").child(step)])
}

fn panel(step: &PlannedStep, number: usize, ways: &Ways) -> Element {
    let mark = step.action.due.map(late);
    let what = element("p").class("govuk-body app-tight").child(own_words(step));
    let kindly = element("p").class("govuk-body-s app-tight").child(KINDLY);
    let more = (number > 1).then(|| {
        let more = count(number - 1, "more is late", "more are late");
        element("p").class("govuk-body-s app-tight").child(link(Route::Plan.href(), format!("{more}: open your plan")))
    });
    let ways = element("div").class("app-no-print").child(kindly).child(ways.buttons(step, true));
    element("div").class("app-panel app-year__late").child(mark).child(what).child(ways).child(more)
}

/// Meetings, reviews and retreats whose day has passed, and of which nobody has said whether they have been.
pub fn unsaid(record: &Record, today: Date) -> Vec<(Id, Occasion)> {
    let open = |occasion: &Occasion| occasion.state == OccasionState::Planned && occasion.day < today;
    let found = record.occasions().into_iter().filter(|(_, occasion)| open(occasion));
    found.map(|(id, occasion)| (id.clone(), occasion.clone())).collect()
}

/// "Were you there?", for each of them.
pub fn were_you_there(state: AppState) -> AnyView {
    const ASKED: &str = "were-you-there";
    let source = move || state.with(|record| unsaid(record, state.today()));
    let asked = reactive(source, move |unsaid| {
        let item = |(id, occasion): &(Id, Occasion)| {
            let name = format!("{}, {}", occasion_name(state.framework, occasion), occasion.day.in_words());
            let say = |answer: OccasionState, words: &'static str| {
                let (id, occasion) = (id.clone(), occasion.clone());
                let say = move |_| {
                    let said = Occasion { state: answer, ..occasion.clone() };
                    let words =
                        if answer == OccasionState::Been { "Noted: you were there." } else { "Noted: you missed it." };
                    state.dispatch_with_undo(Command::set_occasion(id.clone(), Some(said)), words);
                    focus_in_place(ASKED);
                };
                button("govuk-button govuk-button--secondary app-tight", words)
                    .on("click", say)
                    .child(visually_hidden(format!(": {name}")))
            };
            let ways = element("div")
                .class("app-ways")
                .child(say(OccasionState::Been, "I was there"))
                .child(say(OccasionState::Missed, "I missed it"));
            element("li")
                .class("app-panel")
                .child(element("p").class("govuk-body app-tight").child(format!("{name}. Were you there?")))
                .child(ways)
        };
        (!unsaid.is_empty())
            .then(|| element("ul").class("govuk-list").child(unsaid.iter().map(item).collect::<Vec<_>>()))
    });
    view_of(element("div").attr("id", ASKED).attr("tabindex", "-1").class("app-no-print").child(asked))
}
