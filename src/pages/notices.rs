//! What is wrong with saving, on top of every page: what happened, what is safe, and the one next step.

use crate::components::{element, link, live};
use crate::route::Route;
use crate::state::{AppState, NotSaving, Saving};
use crate::store::SaveError;
use leptos::prelude::*;

/// Nothing while all is well.
pub fn view(state: AppState) -> AnyView {
    let trouble = Memo::new(move |_| trouble(&state.saving(), state.damaged()));
    live(move || {
        trouble.get().map(|(heading, text)| {
            let text = element("p")
                .class("govuk-body app-notice__text")
                .child(element("strong").child(heading))
                .child(format!(" {text} "))
                .child(link(Route::Data.href(), "Save a copy"));
            element("div").class("app-notice").child(text)
        })
    })
}

fn trouble(saving: &Saving, damaged: usize) -> Option<(&'static str, String)> {
    let text = match saving {
        Saving::Not(NotSaving::Blocked(_)) => (
            "This browser is not letting us save your answers.",
            "Everything works, but it is gone when you close this tab. Save a copy before you do.".into(),
        ),
        Saving::Not(NotSaving::TooNew) => (
            "A newer version of this site has saved here.",
            "Nothing stored was changed, and nothing you do in this tab is stored. Reload the page to go on.".into(),
        ),
        Saving::Not(NotSaving::Damaged) => (
            "Some of what is stored here can't be read, and there is no room to keep it safe.",
            "So nothing is stored now. Save a copy of what could be read.".into(),
        ),
        Saving::Not(NotSaving::Cleared) => (
            "Your saved answers were cleared from this browser.",
            "What you see is still in this tab, but it is not being saved any more. Save a copy before you close it."
                .into(),
        ),
        Saving::Failed(SaveError::Full) => (
            "This browser has no room left for this site.",
            "Your last change is in this tab only. Save a copy before you close it.".into(),
        ),
        Saving::Failed(_) => (
            "Your last change could not be saved.",
            "It is in this tab only, and the next change tries again. Save a copy to be safe.".into(),
        ),
        Saving::Unchanged | Saving::Saved(_) if damaged > 0 => (
            "Part of what is stored here can't be read.",
            format!(
                "{} set aside unchanged; everything else is here.",
                super::words::count(damaged, "item was", "items were")
            ),
        ),
        Saving::Unchanged | Saving::Saved(_) => return None,
    };
    Some(text)
}
