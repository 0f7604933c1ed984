//! The next review of the plan, and one press to plan one.

use crate::components::{Element, button, element, focus_in_place, link, reactive, view_of};
use crate::insight::next_review;
use crate::record::{Command, Occasion, OccasionKind};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const REVIEW: &str = "review";
/// Months from today that one press plans.
const MONTHS: [u8; 3] = [3, 6, 12];

pub fn view(state: AppState) -> AnyView {
    let next = move || {
        state.with(|record| {
            let has_plan = !record.goals().is_empty();
            let next = next_review(record).map(|(id, review)| (id.clone(), review.day));
            (has_plan, next)
        })
    };
    let line = reactive(next, move |(has_plan, next)| match next {
        Some((id, day)) => {
            let there = link(Route::Year.href_with(&format!("change={}", id.as_str())), "Change");
            let when = if day < state.today() { "was due on" } else { "is on" };
            let words = format!("The next review of this plan {when} {}. ", day.in_words());
            Some(
                element("p").class("govuk-body").child(words).child(element("span").class("app-no-print").child(there)),
            )
        }
        None if has_plan => Some(plan_one(state)),
        None => None,
    });
    view_of(element("div").attr("id", REVIEW).attr("tabindex", "-1").child(line))
}

fn plan_one(state: AppState) -> Element {
    let choice = |months: u8| {
        let day = state.today().months_later(months);
        let plan = move |_| {
            let review = Occasion::on(OccasionKind::Review, day);
            let words = format!("Review planned for {}.", day.in_words());
            state.dispatch_with_undo(Command::set_occasion(state.new_id(), Some(review)), words);
            focus_in_place(REVIEW);
        };
        button("app-link-button", format!("{months} months")).on("click", plan)
    };
    element("p")
        .class("govuk-body app-soon app-no-print")
        .child("Look at this plan again, alone or with your manager, in: ")
        .child(MONTHS.map(choice).into_iter().collect::<Vec<_>>())
}
