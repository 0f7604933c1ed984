//! What can be done about a step where it stands: done, another date, let go. Each says what happened and can be undone
//! there, and the focus stays.

use super::links::change_query;
use crate::components::{Element, button, element, focus_in_place, link, reactive, view_of};
use crate::framework::lower_first;
use crate::insight::PlannedStep;
use crate::record::{Action, ActionState, Command, Date};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// Said of a step that was due before today.
pub const KINDLY: &str = "Plans slip: choose a date that fits now, or let it go.";

const SMALL: &str = "govuk-button app-tight";
const QUIET: &str = "govuk-button govuk-button--secondary app-tight";
/// The dates on offer, in months from today.
const DATES: [(u8, &str); 3] = [(1, "In a month"), (3, "In three months"), (6, "In six months")];

/// What was done about the steps shown in one place, and how to take it back.
#[derive(Clone)]
pub struct Ways {
    state: AppState,
    /// Tells the elements of this place from those of others.
    place: String,
    /// What was done last; empty until then.
    said: RwSignal<String>,
    undo: StoredValue<Option<Command>>,
    /// Whether the dates to choose from are shown.
    is_choosing: RwSignal<bool>,
}

/// The mark of a late step.
pub fn late(due: Date) -> Element {
    let words = format!("it was due on {}", due.in_words());
    element("p").class("app-late").child(element("strong").child("Late: ")).child(words)
}

impl Ways {
    /// For one place. Call it where it is drawn once, so that it outlives what it says about the step.
    pub fn new(state: AppState, place: &str) -> Self {
        let (said, is_choosing) = (RwSignal::new(String::new()), RwSignal::new(false));
        Self { state, place: place.into(), said, undo: StoredValue::new(None), is_choosing }
    }

    /// Says what was done, with "Undo". In the page from the start, so that a screen reader announces it.
    pub fn outcome(&self) -> Element {
        let (own, said) = (self.clone(), self.said);
        let words = reactive(
            move || said.get(),
            move |said| {
                let undo = own.undo.with_value(Option::is_some).then(|| own.undo_button());
                let words = element("p").class("govuk-body app-tight").child(said.clone());
                (!said.is_empty()).then(|| element("div").class("app-undo").child(words).child(undo))
            },
        );
        element("div").attr("role", "status").child(words)
    }

    fn undo_button(&self) -> Element {
        let own = self.clone();
        let undo = move |_| {
            if let Some(Some(command)) = own.undo.try_update_value(Option::take) {
                own.state.dispatch(command);
                own.said.set("Undone: the step is as it was.".into());
                focus_in_place(own.name("ways"));
            }
        };
        button(QUIET, "Undo").attr("id", self.name("undo")).on("click", undo)
    }

    /// The buttons for a step. `can_be_done` adds "Done", where nothing else says how far it is.
    pub fn buttons(&self, step: &PlannedStep, can_be_done: bool) -> Vec<Element> {
        let practice = step.goal.practice.as_ref().and_then(|practice| self.state.framework.practice(practice));
        let title = practice.map_or_else(String::new, |found| format!(": {}", lower_first(&found.title)));
        let done = can_be_done.then(|| {
            let (own, id, title) = (self.clone(), step.id.clone(), title.clone());
            let done = move |_| {
                own.act(Command::SetActionState(id.clone(), ActionState::Done), format!("Done{title}."));
            };
            button(SMALL, "Done").on("click", done)
        });
        let choosing = self.is_choosing;
        let date = button(QUIET, "New date")
            .attr_live("aria-expanded", move || Some(choosing.get().to_string()))
            .on("click", move |_| choosing.update(|is| *is = !*is));
        let (own, id) = (self.clone(), step.id.clone());
        let let_go = move |_| {
            let command = Command::SetActionState(id.clone(), ActionState::LetGo);
            own.act(command, format!("Let go{title}. In your plan you can write what came of it."));
        };
        let (own, dated) = (self.clone(), step.clone());
        let dates = reactive(move || choosing.get(), move |is| is.then(|| own.dates(&dated)));
        let buttons = element("div")
            .class("app-ways")
            .attr("role", "group")
            .attr("aria-label", "This step")
            .attr("id", self.name("ways"))
            .attr("tabindex", "-1")
            .child(done)
            .child(date)
            .child(button("app-link-button", "Let it go").on("click", let_go));
        vec![buttons, element("div").child(dates)]
    }

    /// Nearby dates, each one press away, and the form for any other.
    fn dates(&self, step: &PlannedStep) -> Element {
        let today = self.state.today();
        let date = |(months, words): (u8, &'static str)| {
            let (own, step, due) = (self.clone(), step.clone(), today.months_later(months));
            let choose = move |_| {
                // Read again: another tab may have changed it since.
                if let Some(now) = own.state.peek(|record| record.action(&step.id)) {
                    let changed = Action { due: Some(due), ..now };
                    own.act(Command::add_action(step.id.clone(), changed), format!("New date: {}.", due.in_words()));
                }
            };
            button(QUIET, format!("{words}, {}", due.in_words())).on("click", choose)
        };
        element("div")
            .class("app-ways")
            .child(Vec::from(DATES.map(date)))
            .child(link(Route::Plan.href_with(&change_query(&step.id)), "Another date"))
    }

    fn act(&self, command: Command, said: String) {
        let undo = self.state.peek(|record| record.inverse(&command));
        self.undo.set_value(Some(undo));
        self.is_choosing.set(false);
        self.state.dispatch(command);
        self.said.set(said);
        focus_in_place(self.name("undo"));
    }

    fn name(&self, part: &str) -> String {
        format!("{part}-{}", self.place)
    }
}

/// The person's own words for a step, under what it is about.
pub fn own_words(step: &PlannedStep) -> Element {
    element("span").attr("data-own", "").child(view_of(step.action.text.as_str()))
}
