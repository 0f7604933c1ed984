//! The question about one practice in one assessment: the same on its own page and among others.

mod evidence;
mod group;
mod help;
mod last_time;
mod log;
mod note;
mod saved;
mod single;

pub use group::{everything, place, principle};
pub use single::{change_link, page};

use crate::components::{Child, Choice, Element, FieldError, element, focus, radios, reactive, view_of};
use crate::framework::{Level, Practice, TrackId};
use crate::insight::{level_dropped, previous_answer};
use crate::pages::Navigator;
use crate::pages::shared::versions;
use crate::pages::shared::words::lower_first;
use crate::record::{Answer, Command, Date, Id, Key, Rating, Record};
use crate::state::AppState;
use leptos::prelude::*;

/// The field that says an answer was cleared.
const CLEARED: &str = "cleared";

/// What was answered in the previous assessment, and what was said with it.
#[derive(Clone)]
struct PreviousAnswerView {
    started: Date,
    answer: Answer,
    note: Option<String>,
    /// The evidence in words; the engagements in the log by name.
    evidence: Vec<String>,
}

/// One practice in one assessment.
#[derive(Clone)]
struct Question {
    state: AppState,
    id: Id,
    practice: &'static Practice,
    go: Navigator,
    /// The name of the radio buttons, and the id of the first: "level" if the question has its own page.
    name: &'static str,
    /// The answer when the user arrived here.
    before: Option<Answer>,
    /// What was answered last time.
    last: Option<PreviousAnswerView>,
}

impl Question {
    fn new(state: AppState, id: Id, practice: &'static Practice, go: Navigator, name: &'static str) -> Self {
        let (before, last) = state.peek(|record| {
            let before = record.answer(&id, &practice.id).cloned();
            let last = previous_answer(record, &id, &practice.id);
            (before, last.map(|last| last_time::read(record, &last, &practice.id)))
        });
        Self { state, id, practice, go, name, before, last }
    }

    /// The levels, and the fields that go with the answer.
    fn fields(
        &self,
        legend: impl Child,
        chosen: Memo<Option<String>>,
        errors: RwSignal<Vec<FieldError>>,
    ) -> Vec<AnyView> {
        let question = self.clone();
        let choose = Callback::new(move |value: String| {
            errors.set(Vec::new());
            question.choose(&value);
        });
        let statement = element("span").class("app-statement").child(self.practice.statement);
        // Among others, the rule is shown once, above them all.
        let rule = if self.name == single::LEVEL { how_to_choose(self.state, &self.id) } else { String::new() };
        let legend = view_of(vec![view_of(legend), statement.into_any()]);
        let radios = radios(self.name, legend, &rule, self.choices(), chosen.into(), choose, errors.into());
        vec![
            radios.into_any(),
            self.ways_back(chosen),
            versions::view(self.state, Key::Answer(self.id.clone(), self.practice.id.clone())),
            view_of(last_time::view(self)),
            evidence::view(self, chosen),
        ]
    }

    /// The answer, as its value in the form.
    fn chosen(&self) -> Memo<Option<String>> {
        let question = self.clone();
        Memo::new(move |_| question.state.with(|record| question.rating(record)))
    }

    fn rating(&self, record: &Record) -> Option<String> {
        record.answer(&self.id, &self.practice.id).map(|answer| answer.rating.id().to_string())
    }

    fn choose(&self, value: &str) {
        if let Some(rating) = Rating::parse(value) {
            let chosen = Answer::new(rating, self.practice.wording);
            // A look back explains a level that fell; one that no longer falls has nothing to explain.
            let falls = self.last.as_ref().is_some_and(|last| level_dropped(&chosen, &last.answer));
            let then = self.state.peek(|record| record.answer(&self.id, &self.practice.id)?.then);
            self.set(Answer { then: then.filter(|_| falls), ..chosen });
        }
    }

    fn set(&self, answer: Answer) {
        self.state.dispatch(Command::SetAnswer(self.id.clone(), self.practice.id.clone(), answer));
    }

    /// Radio buttons cannot be unselected, so an answer given by mistake needs a way out, and one changed by mistake a
    /// way back. Not announced: with arrow keys, each button passed is a change.
    fn ways_back(&self, chosen: Memo<Option<String>>) -> AnyView {
        let question = self.clone();
        let cleared = RwSignal::new(None::<Answer>);
        reactive(move || {
            let Some(now) = chosen.get() else { return cleared.get().map(|answer| question.give_back(answer)) };
            // An answer cleared before this one is not a way back from it.
            if cleared.with_untracked(Option::is_some) {
                cleared.set(None);
            }
            let clear = {
                let question = question.clone();
                move |_| {
                    let answer =
                        question.state.peek(|record| record.answer(&question.id, &question.practice.id).cloned());
                    cleared.set(answer);
                    question.state.dispatch(Command::ClearAnswer(question.id.clone(), question.practice.id.clone()));
                    focus(question.field(CLEARED));
                }
            };
            let back = question.before.clone().filter(|before| before.rating.id() != now).map(|before| {
                let name = question.level_name(before.rating);
                let question = question.clone();
                let put_back = move |_| {
                    question.set(before.clone());
                    focus(question.name);
                };
                element("span")
                    .child(format!("You came with \"{name}\". "))
                    .child(button("Put it back").on("click", put_back))
                    .child(" or ")
            });
            let words = if back.is_some() { "clear this answer" } else { "Clear this answer" };
            Some(element("div").class("app-clear govuk-body-s").child(back).child(button(words).on("click", clear)))
        })
    }

    /// Beside where it was cleared: an undo at the top of the page would be out of sight.
    fn give_back(&self, answer: Answer) -> Element {
        let question = self.clone();
        let undo = move |_| {
            question.set(answer.clone());
            focus(question.name);
        };
        element("div")
            .class("app-clear govuk-body-s")
            .attr("id", self.field(CLEARED))
            .attr("tabindex", "-1")
            .child("Answer cleared. ")
            .child(button("Undo").on("click", undo))
    }

    fn level_name(&self, rating: Rating) -> &'static str {
        let framework = self.state.framework;
        rating.level().map_or(framework.no_chance.name.as_str(), |level| framework.level_name(level))
    }

    /// The id of a field of this question: "note" on its own page, "honest-scope.a-note" among others.
    fn field(&self, name: &str) -> String {
        if self.name == single::LEVEL { name.to_string() } else { format!("{}-{name}", self.practice.id) }
    }

    /// Levels from the lowest up, in words; their numbers stay hidden. The user's level last time is marked, never
    /// chosen for them.
    fn choices(&self) -> Vec<Choice> {
        let framework = self.state.framework;
        let last = self.last.as_ref().map(|last| (last.answer.rating, last.started.month_in_words()));
        let mark = |rating: Rating| {
            let (_, when) = last.as_ref().filter(|(last, _)| *last == rating)?;
            Some(format!("Last time, {when}"))
        };
        let level = |level: Level| {
            let info = framework.levels.iter().find(|info| info.id == level);
            let choice = Choice::new(level.id(), info.map_or("", |info| info.answer.as_str())).mark(mark(level.into()));
            match self.practice.levels.anchor(level) {
                Some(anchor) => choice.hint(anchor),
                None => choice,
            }
        };
        let escape = Choice::new(Rating::NoChance.id(), framework.no_chance.answer)
            .hint(framework.no_chance.meaning)
            .mark(mark(Rating::NoChance))
            .apart();
        Level::ALL.into_iter().map(level).chain([escape]).collect()
    }

    /// Situations and words that help, without leaving the page.
    fn help(&self) -> AnyView {
        help::view(self.go, self.practice, self.field("help"))
    }
}

/// The same on the screen as on the worksheet, so that answers mean the same on both.
fn how_to_choose(state: AppState, id: &Id) -> String {
    let rule = "Think of your last year of work. Between two levels, choose the lower.";
    which_hat(state, id).map_or_else(|| rule.to_string(), |hat| format!("{rule} {hat}"))
}

/// Dual-role staff answer once for both roles: the prompt stops them answering for neither (docs/rules.md, ROLE-2).
fn which_hat(state: AppState, id: &Id) -> Option<String> {
    let (main, second) = state.peek(|record| {
        let assessment = record.assessment(id)?;
        let name = |id: &TrackId| state.framework.track(id.as_str()).map(|track| lower_first(&track.name));
        Some((name(&assessment.track)?, name(assessment.second.as_ref()?)?))
    })?;
    Some(format!("Which hat? As {main} or as {second}: think of the role in which you do this most."))
}

fn button(words: &'static str) -> Element {
    element("button").class("app-link-button").attr("type", "button").child(words)
}
