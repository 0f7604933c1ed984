//! One question per page: the plainest layout, and the default.

use super::answer::{LEVEL, Question};
use super::saved::saved;
use crate::components::{
    Element, FieldError, back_link, button, button_link, caption, element, error_summary, fragment, heading, link,
    paragraph, reactive,
};
use crate::framework::{Practice, PracticeId};
use crate::insight::practices_in_assessment;
use crate::pages::Navigator;
use crate::pages::Page;
use crate::pages::shared::not_found;
use crate::record::{Id, Record};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The query of a "Change" link on the check page: after the answer, the user goes back there.
const FROM_CHECK: &str = "from=check";

/// The link that opens a question from the check page.
pub fn change_link(practice: &PracticeId) -> String {
    Route::question(practice).href_with(FROM_CHECK)
}

pub fn page(state: AppState, practice: &PracticeId, query: Memo<String>, go: Navigator) -> Page {
    let Some(practice) = state.framework.practice(practice) else { return not_found::page() };
    let back = reactive(
        move || query.get() == FROM_CHECK,
        |from_check| match from_check {
            true => back_link(Route::Check.href(), "Back to check your answers"),
            false => back_link(Route::Assess.href(), "Back to all questions"),
        },
    );
    let current = move || state.current_assessment().map(|(id, _)| id);
    let main = reactive(current, move |current| match current {
        Some(id) => Single { question: Question::new(state, id, practice, go, LEVEL), query, go }.form(),
        None => without_assessment(practice),
    });
    Page::under(back, main)
}

/// The user followed a link to a question before starting.
fn without_assessment(practice: &'static Practice) -> AnyView {
    fragment([
        heading(practice.title).into_any(),
        paragraph("To answer this question, first say which track and grade it is for. It takes a minute.").into_any(),
        button_link(Route::Assess.href(), "Start your self-assessment").into_any(),
    ])
}

/// A question with its own page.
#[derive(Clone, Copy)]
struct Single {
    question: Question,
    query: Memo<String>,
    go: Navigator,
}

impl Single {
    fn form(self) -> AnyView {
        let question = self.question;
        let practice = question.practice;
        let errors = RwSignal::new(Vec::<FieldError>::new());
        let chosen = question.chosen();
        let submit = move |event: web_sys::Event| {
            event.prevent_default();
            if chosen.get_untracked().is_some() {
                self.onward();
            } else {
                errors.set(vec![FieldError::new(
                    LEVEL,
                    "Select the level that best matches your practice, or skip for now",
                )]);
            }
        };
        let skip = button("app-link-button", "Skip for now").on("click", move |_| self.onward());
        let buttons = element("div")
            .class("govuk-button-group")
            .child(element("button").class("govuk-button").attr("type", "submit").child("Save and continue"))
            .child(skip);
        let form = element("form")
            .attr("novalidate", "")
            .on("submit", submit)
            .child(question.fields(self.legend(), chosen, errors))
            .child(question.help())
            .child(Vec::from(question.notes(errors)))
            .child(buttons);
        fragment([
            error_summary(errors.into(), Route::question(&practice.id).href()),
            form.into_any(),
            saved(question.state),
            self.others().into_any(),
        ])
    }

    /// The practices asked about, and this one's position among them.
    fn place(self) -> Option<(usize, Vec<PracticeId>)> {
        let framework = self.question.state.framework;
        let asked = |record: &Record, id: &Id, practice: &PracticeId| {
            let asked = practices_in_assessment(framework, record, id, record.assessment(id)?);
            let at = asked.iter().position(|asked| asked == practice)?;
            Some((at, asked))
        };
        self.question.state.peek(|record| self.question.read(record, asked))
    }

    /// The legend is the page's heading, and says how far along the question is.
    fn legend(self) -> AnyView {
        let practice = self.question.practice;
        let framework = self.question.state.framework;
        let principle = framework.principle(practice.id.parts().0).map_or("", |found| found.name.as_str());
        let words = match self.place() {
            Some((at, asked)) => format!("{principle}. Question {} of {}", at + 1, asked.len()),
            None => principle.to_string(),
        };
        let heading =
            element("h1").class("govuk-fieldset__heading govuk-heading-l app-question").attr("tabindex", "-1");
        fragment([caption(words).into_any(), heading.child(practice.title).into_any()])
    }

    fn others(self) -> Element {
        let principle = self.question.practice.id.parts().0.to_string();
        element("p")
            .class("govuk-body-s")
            .child(link(Route::Principle(principle.clone()).href(), "Why this principle matters"))
            .child(". ")
            .child(link(Route::Questions(principle).href(), "Its three questions on one page"))
            .child(".")
    }

    /// Goes to the next question, or to the check page after the last, or back to where a "Change" link came from.
    fn onward(self) {
        let next = self.place().and_then(|(at, asked)| asked.get(at + 1).cloned());
        match next {
            Some(next) if self.query.get_untracked() != FROM_CHECK => self.go.to.run(Route::question(&next)),
            _ => self.go.to.run(Route::Check),
        }
    }
}
