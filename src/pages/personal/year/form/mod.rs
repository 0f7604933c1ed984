//! The form for a meeting, a review or the retreat: when and where, and afterwards what came of it.

mod after;
mod fields;

use crate::components::{
    Element, FieldError, button, button_link, element, error_summary, focus, focus_heading, fragment, link,
};
use crate::pages::Navigator;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::versions;
use crate::pages::shared::year_links::YearQuery;
use crate::record::{Command, Id, Key, Occasion};
use crate::route::Route;
use crate::state::AppState;
use fields::{Draft, check, fields};
use leptos::prelude::*;

pub fn view(state: AppState, asked: YearQuery, go: Navigator) -> AnyView {
    match asked {
        YearQuery::Add(kind, principle, when) => {
            let draft = Draft::begin(kind, principle, when);
            let keep = move |occasion: Occasion| {
                let words = format!("Planned for {}.", occasion.day.in_words());
                state.dispatch_with_undo(Command::set_occasion(state.new_id(), Some(occasion)), words);
            };
            form(state, (draft, None), "Add to my year", go, keep)
        }
        YearQuery::Change(Some(id)) => match state.peek(|record| record.occasion(&id)) {
            Some(found) => change(state, id, &found, go),
            None => unknown(),
        },
        _ => unknown(),
    }
}

fn change(state: AppState, id: Id, found: &Occasion, go: Navigator) -> AnyView {
    let (own, gone) = (id.clone(), id.clone());
    let keep = move |planned: Occasion| {
        // Read again: what came of it is saved as it is written, perhaps in another tab.
        let now = state.peek(|record| record.occasion(&own));
        let kept = now.map(|now| Occasion { state: now.state, promise: now.promise, outcome: now.outcome, ..planned });
        match kept {
            Some(kept) => state.dispatch_with_undo(Command::set_occasion(own.clone(), Some(kept)), "Changed."),
            None => state.show_notice("It was removed in the meantime, so nothing was changed."),
        }
    };
    let remove = move |_| {
        go.replace.run(Route::Year);
        state.dispatch_with_undo(Command::set_occasion(gone.clone(), None), "Removed from your year.");
        focus(DONE_NOTICE);
    };
    let remove = button("app-link-button", "Remove it from my year").on("click", remove);
    fragment([
        versions::view(state, Key::Occasion(id.clone())),
        after::view(state, &id, found),
        form(state, (Draft::of(found), Some(found.day)), "Save the change", go, keep),
        element("p").class("govuk-body app-no-print").child(remove).into_any(),
    ])
}

fn form(
    state: AppState,
    (draft, set): (Draft, Option<crate::record::Date>),
    words: &'static str,
    go: Navigator,
    keep: impl Fn(Occasion) + 'static,
) -> AnyView {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let asked = RwSignal::new(set);
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        match check(&draft, state.today(), asked) {
            Err(found) => errors.set(found),
            Ok(occasion) => {
                errors.set(Vec::new());
                go.replace.run(Route::Year);
                focus_heading();
                keep(occasion);
            }
        }
    };
    let buttons = element("div")
        .class("govuk-button-group")
        .child(element("button").class("govuk-button").attr("type", "submit").child(words))
        .child(link(Route::Year.href(), "Cancel"));
    let here = Route::Year.href();
    let inside: Vec<Element> = fields(state, draft, errors.into());
    let form = element("form").attr("novalidate", "").child(inside).child(buttons).on("submit", submit);
    fragment([error_summary(errors.into(), here), form.into_any()])
}

fn unknown() -> AnyView {
    fragment([
        element("div")
            .class("govuk-inset-text")
            .child("The link names a meeting, a review or a retreat that is not here.")
            .into_any(),
        button_link(Route::Year.href(), "Go to your year").into_any(),
    ])
}
