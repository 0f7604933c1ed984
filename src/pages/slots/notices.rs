//! Notices about the record at the top of every page: what is wrong with saving (what happened, what is safe, and the
//! one next step), and what was just done, with "Undo".

use crate::components::{Element, button, element, fragment, link, reactive, reload, view_of};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::persistence::{NotSaving, Notice, SaveError, Saving};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

const SMALL: &str = "govuk-button govuk-button--secondary app-tight";

/// The one next step.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    SaveCopy,
    Reload,
    SaveAgain,
    Look(&'static str),
}

/// Empty while all is well.
pub fn view(state: AppState) -> AnyView {
    let notice = move |(heading, text, step): (&'static str, String, Step)| {
        let text = element("p")
            .class("govuk-body app-notice__text")
            .child(element("strong").child(heading))
            .child(format!(" {text} "))
            .child(next(state, step));
        element("div").class("app-notice").child(text)
    };
    fragment([
        reactive(move || trouble(state), move |trouble| trouble.map(notice)),
        reactive(move || state.pack_fault(), |why| super::pack::refused(&why)),
        reactive(move || state.done().is_some(), move |is_there| is_there.then(|| panel(state))),
    ])
}

/// Stays when its words change, as they do when a store has answered, and so keeps the focus.
fn panel(state: AppState) -> Element {
    let words = reactive(move || state.done(), move |done| done.map(|done| said(state, &done)));
    element("div").class("app-undo").attr("id", DONE_NOTICE).attr("tabindex", "-1").child(words)
}

fn said(state: AppState, done: &Notice) -> AnyView {
    let undo = done.can_be_undone.then(|| {
        button(SMALL, "Undo").on("click", move |_| {
            state.undo();
            crate::components::focus(DONE_NOTICE);
        })
    });
    fragment([element("p").class("govuk-body app-tight").child(done.said.clone()).into_any(), view_of(undo)])
}

fn next(state: AppState, step: Step) -> Element {
    match step {
        Step::SaveCopy => link(Route::Data.href_to("save"), "Save a copy"),
        Step::Look(words) => link(Route::Data.href(), words),
        // Not a link: without an address it would lead to the home page, because of `<base>`.
        Step::Reload => button(SMALL, "Reload the page").on("click", |_| reload()),
        Step::SaveAgain => button(SMALL, "Save them here again").on("click", move |_| state.save_again()),
    }
}

fn trouble(state: AppState) -> Option<(&'static str, String, Step)> {
    let text = match state.saving() {
        Saving::Not(NotSaving::Blocked(_)) => (
            "This browser is not letting us save your answers.",
            "Everything works, but your answers are gone when you close this tab. Save a copy before you do.".into(),
            Step::SaveCopy,
        ),
        Saving::Not(NotSaving::TooNew) => (
            "A newer version of this site has saved data here.",
            "Nothing stored was changed, and nothing you do in this tab is stored.".into(),
            Step::Reload,
        ),
        Saving::Not(NotSaving::Damaged) => (
            "Some of what is stored here can't be read, and there is no room to set it aside.",
            "So nothing is stored or changed now. What could be read is here.".into(),
            Step::Look("See what can't be read"),
        ),
        Saving::Not(NotSaving::Cleared) => (
            "Your saved answers were cleared from this browser.",
            "What you see is still in this tab, but it is not being saved any more.".into(),
            Step::SaveAgain,
        ),
        Saving::Failed(SaveError::Full) => (
            "This browser has no room left for this site.",
            "Your last change is in this tab only. Save a copy before you close it.".into(),
            Step::SaveCopy,
        ),
        Saving::Failed(_) => (
            "Your last change could not be saved.",
            "It is in this tab only, and the next change tries again. Save a copy to be safe.".into(),
            Step::SaveCopy,
        ),
        Saving::Unchanged | Saving::Saved(_) => return quiet_trouble(state),
    };
    Some(text)
}

/// Problems worth a look while saving still works.
fn quiet_trouble(state: AppState) -> Option<(&'static str, String, Step)> {
    let conflicts = state.with(|record| record.conflicts().len());
    let aside = state.aside().len();
    let text = match (aside, conflicts) {
        (0, 0) => return None,
        (0, _) => (
            "Something was changed in two places.",
            "The later version shows, and the other is kept beside it.".into(),
            Step::Look("See both"),
        ),
        _ => (
            "Part of what is stored here can't be read.",
            format!(
                "{} set aside unchanged; everything else is here.",
                crate::pages::shared::words::count(aside, "item was", "items were")
            ),
            Step::Look("See what was set aside"),
        ),
    };
    Some(text)
}
