//! The fields of a step: what to do, how, what it needs, and by when.

use super::draft::Draft;
use crate::components::{Choice, Element, FieldError, element, radios, text_area};
use crate::framework::Mode;
use crate::insight::STEP_MONTHS;
use crate::pages::shared::length::length;
use crate::pages::shared::typed_date::typed_date;
use crate::record::Date;
use leptos::prelude::*;

pub const GOAL: &str = "goal-words";
pub const TEXT: &str = "action-text";
pub const MODE: &str = "action-mode";
pub const SUPPORT: &str = "action-support";
pub const DUE: &str = "action-due";

/// Months from today that one press fills in.
const MONTHS: [u8; 3] = [STEP_MONTHS, 6, 12];

pub fn fields(draft: Draft, today: Date, asks_goal: bool, errors: Signal<Vec<FieldError>>) -> Element {
    let modes = [
        Choice::new(Mode::OnTheJob.id(), Mode::OnTheJob.name()).hint("Try it in live work, or shadow someone who does"),
        Choice::new(Mode::WithPeers.id(), Mode::WithPeers.name())
            .hint("A plan review, a mentor, a problem brought to a meeting"),
        Choice::new(Mode::Formal.id(), Mode::Formal.name()).hint("A course, a guide, a qualification"),
    ];
    let example = format!(
        "For example, {}, or “next March”. A month alone means its last day.",
        today.months_later(STEP_MONTHS).in_words()
    );
    let area = |id, name, explanation, rows, text: RwSignal<String>| {
        let size = "govuk-label--m";
        text_area(id, (size, name), explanation, rows, text.into(), move |typed| text.set(typed), errors)
            .child(length(move || text.get()))
    };
    let goal = asks_goal.then(|| {
        area(GOAL, "What do you want to be able to do?", "In your own words. Leave out names.", "2", draft.goal)
    });
    let what = "One thing you can see yourself doing, in your own words.";
    let needs = "Optional. Time, an introduction, someone to check your work. Your page for a manager asks for it.";
    let choose = Callback::new(move |value| draft.mode.set(Some(value)));
    element("form")
        .attr("novalidate", "")
        .child(goal)
        .child(area(TEXT, "What will you do?", what, "2", draft.text))
        .child(radios(MODE, "How will you learn it?", "", modes.to_vec(), draft.mode.into(), choose, errors))
        .child(typed_date(
            (DUE, " action-due-read"),
            ("govuk-label--m", "By when?"),
            example,
            draft.due,
            (today, &MONTHS),
            errors,
        ))
        .child(area(SUPPORT, "What do you need for it?", needs, "2", draft.support))
}
