//! The forms of the plan: a step towards the next level of a practice, a goal in the person's own words, another step
//! towards a goal, and a planned step to change.

mod about;
mod catalogue;
mod check;
mod draft;
mod fields;

use super::links::PlanForm;
use crate::components::{
    Element, FieldError, button_link, element, error_summary, focus, focus_heading, fragment, link, view_of,
};
use crate::framework::{Level, Mode, Practice, PracticeId};
use crate::insight::{level_now, step_up};
use crate::pages::Navigator;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::record::{Action, Command, Entity, Goal, Id, Key};
use crate::route::Route;
use crate::state::AppState;
use about::{about, about_goal};
use catalogue::offers;
use check::{Step, check};
use draft::{Begin, Draft};
use fields::fields;
use leptos::prelude::*;

/// The form that the address asks for; says so if it names something that is not here.
pub fn view(state: AppState, asked: PlanForm, go: Navigator) -> AnyView {
    let form = match &asked {
        PlanForm::Practice(practice) => state.framework.practice(practice).map(|found| for_practice(state, found)),
        PlanForm::Own => Some(StepForm::own(Begin::default())),
        PlanForm::Promise(id) => promise(state, id),
        PlanForm::Another(id) => another(state, id),
        PlanForm::Change(id) => change(state, id.clone()),
        PlanForm::Unknown => None,
    };
    match form {
        Some(form) => form.view(state, &asked.query(), go),
        None => fragment([
            element("div")
                .class("govuk-inset-text")
                .child(format!("The link names {} that is not here.", asked.what()))
                .into_any(),
            button_link(Route::Plan.href(), "Go to your plan").into_any(),
        ]),
    }
}

/// What differs between the forms.
struct StepForm {
    /// What it is about, above the fields.
    about: Vec<Element>,
    /// The practice and the level to go on from, for activities to choose from.
    catalogue: Option<(PracticeId, Level)>,
    begin: Begin,
    asks_goal: bool,
    button: &'static str,
    cancel: Route,
    /// What happens with a valid step.
    keep: Box<dyn Fn(AppState, Step)>,
}

impl StepForm {
    fn own(begin: Begin) -> Self {
        let keep = |state: AppState, step: Step| {
            add(state, Goal::in_own_words(state.today(), step.goal.clone()), step);
        };
        let (about, catalogue, button) = (Vec::new(), None, "Add to my plan");
        Self { about, catalogue, begin, asks_goal: true, button, cancel: Route::Plan, keep: Box::new(keep) }
    }

    fn view(self, state: AppState, query: &str, go: Navigator) -> AnyView {
        let (asks_goal, keep) = (self.asks_goal, self.keep);
        let draft = Draft::of(state, query, self.begin);
        let errors = RwSignal::new(Vec::<FieldError>::new());
        let submit = move |event: web_sys::Event| {
            event.prevent_default();
            match check(&draft, state.today(), asks_goal) {
                Err(found) => errors.set(found),
                Ok(step) => {
                    errors.set(Vec::new());
                    draft.is_over(state);
                    go.replace.run(Route::Plan);
                    focus_heading();
                    keep(state, step);
                }
            }
        };
        let buttons = element("div")
            .class("govuk-button-group")
            .child(element("button").class("govuk-button").attr("type", "submit").child(self.button))
            .child(link(self.cancel.href(), "Cancel").on("click", move |_| draft.is_over(state)));
        let form = fields(draft, state.today(), asks_goal, errors.into()).on("submit", submit).child(buttons);
        let catalogue = self.catalogue.and_then(|(practice, from)| offers(state, &practice, from, draft));
        fragment([
            error_summary(errors.into(), Route::Plan.href_with(query)),
            view_of(self.about),
            view_of(catalogue),
            form.into_any(),
        ])
    }
}

fn for_practice(state: AppState, practice: &'static Practice) -> StepForm {
    let from = state.peek(|record| level_now(record, &practice.id));
    let to = step_up(from);
    let keep = move |state: AppState, step: Step| {
        add(state, Goal::of_practice(state.today(), practice.id.clone(), from, to), step);
    };
    StepForm {
        about: about(state, practice, from, to),
        catalogue: Some((practice.id.clone(), from.unwrap_or(Level::NotYet))),
        begin: Begin::default(),
        asks_goal: false,
        button: "Add to my plan",
        cancel: Route::Results,
        keep: Box::new(keep),
    }
}

fn promise(state: AppState, id: &Id) -> Option<StepForm> {
    let occasion = state.peek(|record| record.occasion(id))?;
    let when = occasion.day.in_words();
    let goal = format!("Keep what I promised at the {} on {when}", occasion.kind.name().to_lowercase());
    let mode = Mode::OnTheJob.id().into();
    Some(StepForm::own(Begin { goal, text: occasion.promise, mode, ..Begin::default() }))
}

fn another(state: AppState, id: &Id) -> Option<StepForm> {
    let goal = state.peek(|record| record.goal(id))?;
    let own = id.clone();
    let keep = move |state: AppState, step: Step| {
        state.dispatch(Command::add_action(state.new_id(), action(own.clone(), step)));
    };
    Some(StepForm {
        about: about_goal(state, &goal),
        catalogue: goal.practice.clone().zip(goal.to.and_then(|to| Level::from_number(to.number().checked_sub(1)?))),
        begin: Begin::default(),
        asks_goal: false,
        button: "Add to my plan",
        cancel: Route::Plan,
        keep: Box::new(keep),
    })
}

fn change(state: AppState, id: Id) -> Option<StepForm> {
    let (found, goal) = state.peek(|record| {
        let action = record.action(&id)?;
        let goal = record.goal(&action.goal)?;
        Some((action, goal))
    })?;
    let is_own = goal.practice.is_none();
    let about = if is_own { Vec::new() } else { about_goal(state, &goal) };
    let keep = move |state: AppState, step: Step| {
        // Read again: another tab may have marked it as done, or removed it.
        let now = state.peek(|record| {
            let action = record.action(&id)?;
            Some((action.clone(), record.goal(&action.goal)))
        });
        match now {
            Some((now, goal)) => {
                let (text, mode, support) = (step.text, step.mode, step.support);
                let key = Key::Goal(now.goal.clone());
                let changed = Action { text, mode, support, due: Some(step.due), ..now };
                let mut items = vec![(Key::Action(id.clone()), Some(Entity::Action(changed.fields())))];
                let goal = goal.filter(|goal| is_own && goal.words != step.goal);
                items.extend(goal.map(|goal| (key, Some(Entity::Goal(Goal { words: step.goal, ..goal }.fields())))));
                state.dispatch_with_undo(Command::Put(items), "Step changed.");
            }
            None => state.show_notice("The step was removed in the meantime, so nothing was changed."),
        }
        focus(DONE_NOTICE);
    };
    Some(StepForm {
        about,
        catalogue: None,
        begin: Begin::of(&goal.words, &found),
        asks_goal: is_own,
        button: "Save the change",
        cancel: Route::Plan,
        keep: Box::new(keep),
    })
}

fn action(goal: Id, step: Step) -> Action {
    Action { support: step.support, ..Action::planned(goal, step.text, step.mode, Some(step.due)) }
}

/// Adds the goal and its first step in one command.
fn add(state: AppState, goal: Goal, step: Step) {
    let id = state.new_id();
    state.dispatch(Command::Put(vec![
        (Key::Goal(id.clone()), Some(Entity::Goal(goal.fields()))),
        (Key::Action(state.new_id()), Some(Entity::Action(action(id, step).fields()))),
    ]));
}
