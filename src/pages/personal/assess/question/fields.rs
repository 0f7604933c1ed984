//! The levels to choose from, and the fields that go with the answer.

use super::answer::Question;
use super::{evidence, help, last_time};
use crate::components::{Child, Choice, Element, FieldError, button, element, focus, radios, reactive, view_of};
use crate::framework::{Level, TrackId, lower_first};
use crate::pages::shared::dom_names;
use crate::record::{Answer, Id, Key, Rating};
use crate::state::AppState;
use leptos::prelude::*;

/// The field that says an answer was cleared.
const CLEARED: &str = "cleared";

impl Question {
    /// The levels, and the fields that go with the answer.
    pub fn fields(
        self,
        legend: impl Child,
        chosen: Memo<Option<String>>,
        errors: RwSignal<Vec<FieldError>>,
    ) -> Vec<AnyView> {
        let choose = Callback::new(move |value: String| {
            errors.set(Vec::new());
            self.choose(&value);
        });
        let statement = element("span").class("app-statement").child(self.practice.worded().statement);
        let legend = view_of(vec![view_of(legend), statement.into_any()]);
        // How to choose is said once, above all of them.
        let radios = radios(self.name, legend, "", self.choices(), chosen.into(), choose, errors.into());
        vec![
            radios.into_any(),
            self.ways_back(chosen),
            view_of(self.versions(Key::Answer)),
            view_of(last_time::view(self)),
            evidence::view(self, chosen),
        ]
    }

    /// Levels from the lowest up, in words; their numbers stay hidden. The user's level last time is marked, never
    /// chosen for them.
    fn choices(self) -> Vec<Choice> {
        let framework = self.state.framework;
        let last = self.last().map(|last| (last.answer.rating, last.started.month_in_words()));
        let mark = |rating: Rating| {
            let (_, when) = last.as_ref().filter(|(last, _)| *last == rating)?;
            Some(format!("Last time, {when}"))
        };
        let level = |level: Level| {
            let info = framework.levels.iter().find(|info| info.id == level);
            let choice = Choice::new(level.id(), info.map_or("", |info| info.answer.as_str())).mark(mark(level.into()));
            match self.practice.worded().levels.anchor(level) {
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

    /// Radio buttons cannot be unselected, so an answer given by mistake needs a way out, and one changed by mistake a
    /// way back. Not announced: with arrow keys, each button passed is a change.
    pub fn ways_back(self, chosen: Memo<Option<String>>) -> AnyView {
        let cleared = RwSignal::new(None::<Answer>);
        let source = move || (chosen.get(), cleared.get());
        reactive(source, move |(now, before)| match (now, before) {
            (None, None) => None,
            (None, Some(answer)) => Some(self.give_back(answer)),
            (Some(now), before) => {
                // An answer cleared before this one is not a way back from it.
                if before.is_some() {
                    cleared.set(None);
                }
                Some(self.clear_or_put_back(&now, cleared))
            }
        })
    }

    fn clear_or_put_back(self, now: &str, cleared: RwSignal<Option<Answer>>) -> Element {
        let back = self.before().filter(|before| before.rating.id() != now).map(|before| {
            let name = self.level_name(before.rating);
            let put_back = move |_| self.put_back(before.clone());
            element("span")
                .child(format!("Your answer was \"{name}\". "))
                .child(button("app-link-button", "Put it back").on("click", put_back))
                .child(" or ")
        });
        let clear = move |_| {
            cleared.set(self.clear());
            focus(self.field(CLEARED));
        };
        let words = if back.is_some() { "clear this answer" } else { "Clear this answer" };
        let clear = button("app-link-button", words).on("click", clear);
        element("div").class("app-clear govuk-body-s").child(back).child(clear)
    }

    /// Beside where it was cleared: an undo at the top of the page would be out of sight.
    fn give_back(self, answer: Answer) -> Element {
        element("div")
            .class("app-clear govuk-body-s")
            .attr("id", self.field(CLEARED))
            .attr("tabindex", "-1")
            .child("Answer cleared. ")
            .child(button("app-link-button", "Undo").on("click", move |_| self.put_back(answer.clone())))
    }

    fn put_back(self, answer: Answer) {
        self.set(answer);
        focus(self.name);
    }

    /// Situations and words that help, without leaving the page.
    pub fn help(self) -> AnyView {
        help::view(self.go, self.practice, self.field("help"))
    }
}

/// The same on the screen as on the worksheet, so that answers mean the same on both.
pub fn how_to_choose(state: AppState, id: &Id) -> String {
    format!("Think of your last year of work. {}", rule(state, id))
}

/// What stands on the page of a question.
pub fn rule(state: AppState, id: &Id) -> String {
    let lower = dom_names::CHOOSE_LOWER;
    which_hat(state, id).map_or_else(|| lower.to_string(), |hat| format!("{lower} {hat}"))
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
