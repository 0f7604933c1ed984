//! What a conversation can look like: two made-up views, marked as such, from which nothing can be taken over.

use super::side_by_side::side_by_side;
use crate::components::{Element, element, fragment, heading_m, link, paragraph, view_of};
use crate::insight::{Reader, conversation, example_views};
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The query that shows it.
pub const QUERY: &str = "example=1";

/// The way there.
pub fn link_to() -> Element {
    element("p").class("govuk-body app-no-print").child(link(Route::Conversation.href_with(QUERY), "See an example"))
}

pub fn view(state: AppState) -> AnyView {
    let [own, other] = example_views(state.framework);
    let found = conversation(state.framework, &own, &other);
    let marked = element("div")
        .class("govuk-inset-text")
        .child(element("strong").child("An example: both views are made up."))
        .child(" Nothing of it is yours, and nothing of it is kept.");
    fragment([
        heading_m("Side by side: an example").into_any(),
        marked.into_any(),
        paragraph("Each difference is something to ask each other about.").into_any(),
        side_by_side(None, state.framework, &found, Reader::Person).into_any(),
        view_of(
            element("p").class("govuk-body app-no-print").child(link(Route::Conversation.href(), "Back to your own")),
        ),
    ])
}
