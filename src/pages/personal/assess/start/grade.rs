//! Above the grades: the role that they are for. Below them: what comes next.

use super::starting::{Starting, mark_chosen};
use crate::components::{
    Element, button_link, element, link, on_pressed, once_there, paragraph, reactive, set_hidden, view_of,
};
use crate::framework::GradeId;
use crate::pages::shared::keep::keep_folded;
use crate::pages::shared::words::grade_name;
use crate::pages::{SlotContext, dom_names};
use crate::record::Scope;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState, at: SlotContext) -> AnyView {
    let starting = Starting::new(state, at);
    on_pressed(dom_names::GRADES, move |id| {
        if let Some(track) = starting.track() {
            starting.start(track, GradeId::parse(&id));
        }
    });
    let before = state.peek(|record| record.assessments().pop().map(|(_, found)| found.grade));
    if let Some(grade) = before {
        let value = grade.map_or(dom_names::UNSURE, GradeId::id);
        once_there(move || mark_chosen(value));
    }
    let track = move || {
        let chosen = state.with(|record| record.profile().track);
        (chosen, starting.query.get())
    };
    reactive(track, move |_| role(starting))
}

/// The role, with the way back to it.
fn role(starting: Starting) -> Element {
    let framework = starting.state.framework;
    let track = starting.track().and_then(|id| framework.track(id.as_str()));
    let is_missing = track.is_none();
    once_there(move || set_hidden(&format!("#{}", dom_names::GRADES), is_missing));
    match track {
        Some(track) => {
            let suggested = starting.link().grade.and_then(|grade| framework.grade(grade)).map(grade_name);
            element("p")
                .class("govuk-body app-your-role")
                .child("Your role: ")
                .child(element("strong").child(track.name))
                .child(". ")
                .child(link(Route::Role.href_with(&starting.query.get_untracked()), "Change"))
                .child(suggested.map(|grade| element("span").child(format!(". The link suggests {grade}."))))
        }
        None => paragraph(button_link(Route::Role.href(), "First choose your role")),
    }
}

/// What comes next, and what to do on a shared computer before the first answer.
pub fn before(state: AppState, at: SlotContext) -> AnyView {
    let link = Starting::new(state, at).link();
    let next = format!("{} {}", how_many(link.scope.as_ref()), dom_names::HOW_TO_ANSWER);
    let keep = (!state.is_shared()).then(|| keep_folded(state));
    view_of(vec![view_of(paragraph(next)), view_of(keep)])
}

/// How many questions come next.
fn how_many(scope: Option<&Scope>) -> &'static str {
    match scope {
        None | Some(Scope::Start) => dom_names::NINE_NEXT,
        Some(Scope::Core) => "Next come your first nine questions and those at the core of your role.",
        Some(Scope::All) => "Next come all 36 questions, about 30 minutes.",
        Some(Scope::Principles(_)) => "Next come three questions for each principle.",
    }
}
