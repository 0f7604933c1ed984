//! A step that goes into the plan where it stands. What says so takes the place of the button and has its size, so that
//! nothing moves, and the focus stays.

use crate::components::{Element, button, element, focus_in_place, link, reactive, visually_hidden};
use crate::framework::{Framework, Level, Mode, Practice};
use crate::insight::{STEP_MONTHS, Step};
use crate::pages::personal::plan::{add_query, change_query};
use crate::pages::shared::site_activity::SiteActivity;
use crate::record::{Action, ActionState, Command, Date, Entity, Goal, Id, Key, Record};
use crate::route::Route;
use crate::state::AppState;

/// A step that could go into the plan.
#[derive(Clone)]
pub struct NewStep {
    practice: &'static Practice,
    from: Level,
    to: Level,
    text: String,
    mode: Mode,
    /// Whether it is the practice's own way to meet it.
    pub is_chance: bool,
}

impl NewStep {
    /// The activity, if there is one; else the practice's own way to meet it, or what the next level is.
    pub fn of(
        framework: &'static Framework,
        practice: &'static Practice,
        step: &Step,
        activity: Option<&SiteActivity>,
    ) -> Option<Self> {
        let (from, to) = (step.level, step.level.next()?);
        let (text, mode) = match activity {
            Some(activity) => (activity.title.clone(), activity.mode),
            // An item in the plan, where the sentence continues: "…, by 25 February".
            None if step.has_chance() => (practice.worded().chance.trim_end_matches('.').to_string(), Mode::OnTheJob),
            None => (format!("{}: {}", framework.level_name(to), practice.worded().levels.anchor(to)?), Mode::OnTheJob),
        };
        Some(Self { practice, from, to, text, mode, is_chance: activity.is_none() && step.has_chance() })
    }

    /// The newest planned action towards this level of the practice.
    fn in_plan(&self, record: &Record) -> Option<(Id, Id, Option<Date>)> {
        let goals = record.goals();
        let goal = goals
            .iter()
            .rev()
            .find(|(_, goal)| goal.practice.as_ref() == Some(&self.practice.id) && goal.to >= Some(self.to))?
            .0;
        let was_let_go = |action: &Action| action.state == ActionState::LetGo;
        let (action, found) = record.actions(goal).into_iter().find(|(_, action)| !was_let_go(action))?;
        Some((goal.clone(), action.clone(), found.due))
    }

    /// Adds goal and action in one command.
    fn add(&self, state: AppState) {
        let made = state.today();
        let goal = state.new_id();
        let due = Some(made.months_later(STEP_MONTHS));
        let text = self.text.clone();
        let action = Action::planned(goal.clone(), text, self.mode, due);
        let towards = Goal::of_practice(made, self.practice.id.clone(), Some(self.from), self.to);
        state.dispatch(Command::Put(vec![
            (Key::Goal(goal), Some(Entity::Goal(towards.fields()))),
            (Key::Action(state.new_id()), Some(Entity::Action(action.fields()))),
        ]));
    }

    fn id(&self, kind: &str) -> String {
        format!("{kind}-{}", self.practice.id)
    }
}

/// The button, or that the step is in the plan, with the ways to change that.
pub fn add(state: AppState, step: NewStep) -> Element {
    let planned = step.clone();
    // As text: a signal of another type would cost a kilobyte.
    let source = move || {
        let due = |(_, _, due): (Id, Id, Option<Date>)| format!("In your plan{}", by(due));
        state.with(|record| planned.in_plan(record)).map(due).unwrap_or_default()
    };
    let again = source.clone();
    let said = reactive(again, |words| (!words.is_empty()).then(|| visually_hidden(format!("{words}."))));
    let proposed = state.today().months_later(STEP_MONTHS);
    // Both are there at once, in one place: the box has the height of the higher one, whatever the size of the text.
    let shown = reactive(source, move |words| {
        let found = state.peek(|record| step.in_plan(record)).filter(|_| !words.is_empty());
        let is_planned = found.is_some();
        let off = |part: Element, is_off: bool| if is_off { part.attr("inert", "") } else { part };
        vec![
            off(button_part(state, &step, proposed), is_planned),
            off(planned_part(state, &step, found, proposed), !is_planned),
        ]
    });
    element("div")
        .class("app-add app-no-print")
        .child(element("div").class("app-add__places").child(shown))
        .child(element("div").attr("role", "status").child(said))
}

fn button_part(state: AppState, step: &NewStep, proposed: Date) -> Element {
    let own = step.clone();
    let press = move |_| {
        own.add(state);
        focus_in_place(own.id("planned"));
    };
    let add = button("govuk-button app-button app-tight", "Add to my plan")
        .attr("id", step.id("add"))
        .on("click", press)
        .child(name(step));
    element("div")
        .child(add)
        .child(element("p").child(format!("Proposed for {}. You can change the date.", proposed.in_words())))
}

fn planned_part(state: AppState, step: &NewStep, found: Option<(Id, Id, Option<Date>)>, proposed: Date) -> Element {
    let due = found.as_ref().map_or(Some(proposed), |(_, _, due)| *due);
    let query = match &found {
        Some((_, action, _)) => change_query(action),
        None => add_query(&step.practice.id),
    };
    let own = step.clone();
    let undo = move |_| {
        if let Some((goal, ..)) = &found {
            state.dispatch(Command::RemoveGoal(goal.clone()));
            focus_in_place(own.id("add"));
        }
    };
    let words = element("p")
        .attr("id", step.id("planned"))
        .attr("tabindex", "-1")
        .child(link(Route::Plan.href(), "In your plan").child(name(step)))
        .child(by(due));
    let ways = element("p")
        .class("app-results__ways")
        .child(link(Route::Plan.href_with(&query), "Change the date").child(name(step)))
        .child(button("app-link-button", "Undo").on("click", undo).child(name(step)));
    element("div").child(words).child(ways)
}

/// ", by 28 February 2027".
fn by(due: Option<Date>) -> String {
    due.map_or(String::new(), |due| format!(", by {}", due.in_words()))
}

/// What the button is about, for people who hear it alone.
fn name(step: &NewStep) -> Element {
    visually_hidden(format!(": {}", step.practice.title))
}
