//! One question: a practice, "not yet", four anchored levels, "no chance" set apart, and a note.

use super::super::{Go, Page, not_found, versions, words::count};
use crate::components::{
    Choice, Element, FieldError, all, back_link, button_link, caption, element, error_summary, focus, heading, link,
    live, paragraph, radios, text_area,
};
use crate::framework::{Framework, Level, Practice, PracticeId};
use crate::insight::questions;
use crate::record::{Answer, Command, Id, Key, Rating, Record};
use crate::route::Route;
use crate::state::{AppState, Saving};
use leptos::prelude::*;

const LEVEL: &str = "level";
const NOTE: &str = "note";
/// The query of a "Change" link on the check page: the answer leads back there.
const FROM_CHECK: &str = "from=check";

/// The link that opens a question from the check page.
pub fn change_link(practice: &PracticeId) -> String {
    Route::question(practice).href_with(FROM_CHECK)
}

pub fn page(state: AppState, practice: &PracticeId, query: Memo<String>, go: Go) -> Page {
    let Some(practice) = state.framework.practice(practice) else { return not_found::page() };
    let back = live(move || match query.get().as_str() {
        FROM_CHECK => back_link(Route::Check.href(), "Back to check your answers"),
        _ => back_link(Route::Assess.href(), "Back to all questions"),
    });
    let current = Memo::new(move |_| state.assessment().map(|(id, _)| id));
    let main = live(move || match current.get() {
        Some(id) => Question { state, id, practice, query, go }.form(),
        None => without_assessment(practice),
    });
    Page::under(back, main)
}

/// Somebody followed a link to a question before starting.
fn without_assessment(practice: &'static Practice) -> AnyView {
    all([
        heading(practice.title).done(),
        paragraph("To answer this question, first say which track and grade it is for. It takes a minute.").done(),
        button_link(Route::Assess.href(), "Start your self-assessment").done(),
    ])
}

/// One practice in one assessment.
#[derive(Clone)]
struct Question {
    state: AppState,
    id: Id,
    practice: &'static Practice,
    query: Memo<String>,
    go: Go,
}

impl Question {
    fn form(self) -> AnyView {
        let practice = self.practice;
        let errors = RwSignal::new(Vec::<FieldError>::new());
        let question = self.clone();
        let chosen = Memo::new(move |_| question.state.with(|record| question.rating(record)));
        let question = self.clone();
        let choose = Callback::new(move |value: String| {
            errors.set(Vec::new());
            question.choose(&value);
        });
        let question = self.clone();
        let submit = move |event: web_sys::Event| {
            event.prevent_default();
            if chosen.get_untracked().is_some() {
                question.onward();
            } else {
                errors.set(vec![FieldError::new(
                    LEVEL,
                    "Select the level that best matches your practice, or skip for now",
                )]);
            }
        };
        let question = self.clone();
        let skip = button("Skip for now").on("click", move |_| question.onward());
        let statement = practice.statement.as_str();
        let radios = radios(LEVEL, self.legend(), statement, self.choices(), chosen.into(), choose, errors.into());
        let buttons = element("div")
            .class("govuk-button-group")
            .child(element("button").class("govuk-button").set("type", "submit").child("Save and continue"))
            .child(skip);
        let why = link(Route::Principle(practice.id.parts().0.to_string()).href(), "Why this principle matters");
        let form = element("form")
            .set("novalidate", "")
            .on("submit", submit)
            .child(radios)
            .child(self.clear(chosen))
            .child(versions::view(self.state, Key::Answer(self.id.clone(), practice.id.clone())))
            .child(self.note(errors.into()))
            .child(versions::view(self.state, Key::Note(self.id.clone(), practice.id.clone())))
            .child(buttons);
        all([
            error_summary(errors.into(), Route::question(&practice.id).href()),
            form.done(),
            saved(self.state),
            element("p").class("govuk-body-s").child(why).done(),
        ])
    }

    fn rating(&self, record: &Record) -> Option<String> {
        record.answer(&self.id, &self.practice.id).map(|answer| answer.rating.id().to_string())
    }

    fn choose(&self, value: &str) {
        if let Some(rating) = Rating::parse(value) {
            let answer = Answer { rating, wording: self.practice.wording };
            self.state.dispatch(Command::SetAnswer(self.id.clone(), self.practice.id.clone(), answer));
        }
    }

    /// Radio buttons cannot be unchosen, so an answer given by mistake needs a way out.
    fn clear(&self, chosen: Memo<Option<String>>) -> AnyView {
        let question = self.clone();
        let is_chosen = Memo::new(move |_| chosen.with(Option::is_some));
        live(move || {
            let question = question.clone();
            let clear = move |_| {
                let clear = Command::ClearAnswer(question.id.clone(), question.practice.id.clone());
                question.state.dispatch_with_undo(clear, "Answer cleared.");
                focus(LEVEL);
            };
            is_chosen
                .get()
                .then(|| element("div").class("app-clear").child(button("Clear this answer").on("click", clear)))
        })
    }

    fn note(&self, errors: Signal<Vec<FieldError>>) -> Element {
        let question = self.clone();
        let kept =
            move |record: &Record| record.note(&question.id, &question.practice.id).unwrap_or_default().to_string();
        let text = RwSignal::new(self.state.peek(&kept));
        let state = self.state;
        // What another tab, a file or an undo brings shows at once; what is being typed here is the same already, but
        // for spaces around an emptied note.
        Effect::new(move |_| {
            let kept = state.with(&kept);
            if text
                .with_untracked(|text| text.trim().is_empty() != kept.is_empty() || !kept.is_empty() && *text != kept)
            {
                text.set(kept);
            }
        });
        let question = self.clone();
        let write = move |written: String| {
            let before = text.get_untracked();
            text.set(written.clone());
            let emptied = written.trim().is_empty() && !before.trim().is_empty();
            let command = Command::SetNote(question.id.clone(), question.practice.id.clone(), written);
            if emptied {
                question.state.dispatch_with_undo(command, "Note removed.");
            } else {
                question.state.dispatch(command);
            }
        };
        let explanation =
            "For your own memory. Leave out names of participants or ministers, and anything confidential.";
        text_area(NOTE, ("govuk-label--s", "What shows this? (optional)"), explanation, "3", text.into(), write, errors)
    }

    /// The practices asked about, and where this one stands among them.
    fn place(&self) -> Option<(usize, Vec<PracticeId>)> {
        self.state.peek(|record| {
            let asked = questions(self.state.framework, record.assessment(&self.id)?);
            let at = asked.iter().position(|asked| *asked == self.practice.id)?;
            Some((at, asked))
        })
    }

    /// The legend is the page's heading, and says how far along it is.
    fn legend(&self) -> AnyView {
        let principle =
            self.state.framework.principle(self.practice.id.parts().0).map_or("", |found| found.name.as_str());
        let words = match self.place() {
            Some((at, asked)) => format!("{principle}. Question {} of {}", at + 1, asked.len()),
            None => principle.to_string(),
        };
        let heading = element("h1").class("govuk-fieldset__heading govuk-heading-l app-question").set("tabindex", "-1");
        all([caption(words).done(), heading.child(self.practice.title).done()])
    }

    /// Levels from the lowest up, with their words; their numbers stay out of sight.
    fn choices(&self) -> Vec<Choice> {
        let framework: &'static Framework = self.state.framework;
        let level = |level: Level| {
            let info = framework.levels.iter().find(|info| info.id == level);
            let choice = Choice::new(level.id(), info.map_or("", |info| info.answer.as_str()));
            match self.practice.levels.anchor(level) {
                Some(anchor) => choice.hint(anchor),
                None => choice,
            }
        };
        let escape =
            Choice::new(Rating::NoChance.id(), framework.no_chance.answer).hint(framework.no_chance.meaning).apart();
        Level::ALL.into_iter().map(level).chain([escape]).collect()
    }

    /// Leads to the next question, after the last to the check page, and back to where a change came from.
    fn onward(&self) {
        let next = self.place().and_then(|(at, asked)| asked.get(at + 1).cloned());
        match next {
            Some(next) if self.query.get_untracked() != FROM_CHECK => self.go.to.run(Route::question(&next)),
            _ => self.go.to.run(Route::Check),
        }
    }
}

fn button(words: &'static str) -> Element {
    element("button").class("app-link-button").set("type", "button").child(words)
}

/// Where the answer is kept. Spoken only when that changes in kind: each new minute would be noise.
fn saved(state: AppState) -> AnyView {
    let spoken = Memo::new(move |_| match state.saving() {
        Saving::Unchanged => "",
        Saving::Saved(_) => "Saved in this browser",
        Saving::Failed(_) | Saving::Not(_) => "Not saved. See the message at the top of the page",
    });
    let seen = live(move || {
        let saved = match state.saving() {
            Saving::Unchanged => "Each answer is saved in this browser as you choose it.".to_string(),
            Saving::Saved(clock) => format!("Saved in this browser at {clock}."),
            Saving::Failed(_) | Saving::Not(_) => "Not saved: see the message at the top of the page.".into(),
        };
        let left = state.progress().map(|progress| count(progress.asked - progress.answered, "question", "questions"));
        left.map_or(saved.clone(), |left| format!("{saved} {left} left."))
    });
    all([
        element("p").class("govuk-body-s app-saved").child(seen).done(),
        element("div").class("govuk-visually-hidden").set("role", "status").child(live(move || spoken.get())).done(),
    ])
}
