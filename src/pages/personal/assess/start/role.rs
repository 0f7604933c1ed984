//! Above the roles: what a link asks for, what is there already; and what pressing a role does.

use super::starting::{Starting, mark_chosen};
use super::{Elsewhere, opening};
use crate::components::{
    Element, button, element, focus, fragment, on_pressed, once_there, paragraph, reactive, set_hidden, view_of,
};
use crate::exchange::read_workshop_link;
use crate::framework::TrackId;
use crate::pages::shared::turn;
use crate::pages::shared::words::grade_name;
use crate::pages::{SlotContext, dom_names};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState, at: SlotContext, elsewhere: Elsewhere) -> AnyView {
    let is_at_link = at.route == Some(Route::Assess);
    let starting = Starting::new(state, at);
    let query = starting.query;
    let (is_turn, asks_for_one) = (state.is_shared(), starting.link().shared);
    let instead = match is_turn {
        // Nothing that someone has left may become part of what the next one says.
        true if asks_for_one && is_at_link && turn::is_taken(state) => Some(turn::someone_left(state, starting.go)),
        false if asks_for_one => Some(turn::not_yet(state, &query.get_untracked())),
        _ => None,
    };
    if let Some(instead) = instead {
        once_there(|| set_hidden(&format!("#{}", dom_names::ROLES), true));
        return instead;
    }
    on_pressed(dom_names::ROLES, move |id| {
        if let Some(track) = state.framework.track(&id) {
            starting.choose_track(track.id.clone());
        }
    });
    if let Some(track) = state.peek(|record| record.profile().track).filter(|_| !is_turn) {
        once_there(move || mark_chosen(track.as_str()));
    }
    let asked = reactive(
        move || query.get(),
        move |query| {
            let (link, unknown) = read_workshop_link(&query, state.framework);
            opening::of_link(&link, &unknown, state.framework)
        },
    );
    let under_way = move || {
        let answered = state.with(|record| record.current_assessment().map(|(id, _)| record.is_answered(id)));
        (answered, query.get())
    };
    let there = reactive(under_way, move |_| opening::of_record(starting));
    // Someone who wants another role than the link's sees all of them.
    let show_all = RwSignal::new(false);
    let source = move || (query.get(), show_all.get());
    let confirm = reactive(source, move |(_, all)| {
        let track = starting.link().track.filter(|_| !all);
        let is_set = track.is_some();
        once_there(move || set_hidden(&format!("#{}", dom_names::ROLES), is_set));
        track.map(|track| to_confirm(starting, track, show_all))
    });
    let turn = view_of(is_turn.then(|| turn::at_the_start(state)));
    fragment([elsewhere(state), asked, turn, there, confirm])
}

/// The role that the link sets, in one line to confirm or change. With the grade too, the questions come next.
fn to_confirm(starting: Starting, track: TrackId, show_all: RwSignal<bool>) -> Option<Element> {
    let framework = starting.state.framework;
    let grade = starting.link().grade;
    let named = grade.and_then(|grade| framework.grade(grade)).map(grade_name);
    let name = framework.track(track.as_str())?.name;
    let words = named.map_or_else(|| name.to_string(), |grade| format!("{name}, {grade}"));
    let confirm = move |_| match grade {
        Some(_) => starting.start(track.clone(), grade),
        None => starting.choose_track(track.clone()),
    };
    let change = move |_| {
        show_all.set(true);
        focus(dom_names::ROLES);
    };
    Some(
        element("div")
            .class("app-panel")
            .attr("id", opening::CONFIRM)
            .attr("tabindex", "-1")
            .child(paragraph("The link is for this role: ").child(element("strong").child(words)).child("."))
            .child(
                element("div")
                    .class("govuk-button-group")
                    .child(button("govuk-button app-tight", "Confirm").on("click", confirm))
                    .child(button("app-link-button", "Choose another role").on("click", change)),
            ),
    )
}
