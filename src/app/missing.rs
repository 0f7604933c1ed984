//! What stands in place of a page that could not be loaded: what happened, what is safe, and the one next step.

use super::release;
use crate::components::{button, fragment, heading, paragraph};
use crate::pages::Page;
use leptos::prelude::*;

/// The host did not answer, or not with this site.
pub fn unreachable(again: impl Fn() + 'static, save: AnyView, in_tab_only: bool) -> AnyView {
    let dropped = match in_tab_only {
        false => "The connection may have dropped. Your answers are safe in this browser.",
        true => "The connection may have dropped. Part of what you wrote is in this tab only, so keep it open.",
    };
    // Not a link that reloads the page: where nothing can be stored, that would lose what is in memory.
    let again = act("Try again", Box::new(again));
    let keep = paragraph("You can save a copy without a connection:").into_any();
    page("This page could not be loaded", dropped, [again, keep, save])
}

/// The host has a newer version, and loading it takes away what is in this tab alone: saving a copy comes first.
pub fn outdated(save: AnyView) -> AnyView {
    let what = "It has to be loaded to show this page. Part of what you wrote is in this tab only, and is lost when you load it.";
    let keep = paragraph("Save a copy first, and open it there:").into_any();
    page(
        "There is a newer version of this site",
        what,
        [keep, save, act("Load the new version", Box::new(release::load))],
    )
}

fn act(words: &'static str, act: Box<dyn Fn()>) -> AnyView {
    button("govuk-button", words).on("click", move |_| act()).into_any()
}

fn page(title: &'static str, what: &'static str, rest: [AnyView; 3]) -> AnyView {
    Page::new(fragment([heading(title).into_any(), paragraph(what).into_any(), fragment(rest)])).view()
}
