//! Choosing a grade, after the role and before the first question.

use super::{Page, card, without_the_app};
use crate::components::{back_link, heading};
use crate::framework::{Framework, Grade, GradeId};
use crate::pages::{AssessSlot, Slot, dom_names};
use crate::route::Route;
use crate::title::GRADE;
use leptos::prelude::*;

pub fn page(framework: &'static Framework) -> Page {
    let grades = framework.grades.0.iter().filter(|grade| grade.id != GradeId::G5);
    let choice = |grade: &'static Grade| {
        let name = format!("{} ({})", grade.name, grade.id.label());
        card(grade.id.id(), "across", grade.sounds_like.to_string(), name)
    };
    Page::under(
        back_link(Route::Role.href(), "Back").into_any(),
        view! {
            {heading(GRADE)}
            <div data-slot=Slot::Assess(AssessSlot::Grade).name() data-needs-app="true">
                // As long as what the app says here.
                <p class="govuk-body app-your-role">"Your role: as you chose it."</p>
            </div>
            {without_the_app(Route::Principles)}
            // Without a role there is nothing to choose yet, and without a record there may be none.
            <form class="app-choices app-with-record" id=dom_names::GRADES method="dialog" data-app-form="true">
                <div class="app-choices__cards app-choices__cards--one">
                    {grades.map(choice).collect::<Vec<_>>()}
                    {card(dom_names::UNSURE, "help", "I am not sure".into(), "Take what is asked of an Advisor; you can change it later".into())}
                </div>
            </form>
            // The app says how many questions a link asks for, and what to do on a shared computer.
            <div class="app-with-record" data-slot=Slot::Assess(AssessSlot::Before).name()>
                <p class="govuk-body">{format!("{} {}", dom_names::NINE_NEXT, dom_names::HOW_TO_ANSWER)}</p>
            </div>
        },
    )
}
