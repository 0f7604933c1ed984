//! Earlier states of the record (snapshots) that the user can go back to.

use crate::components::{Element, button, element, heading_m, paragraph, reactive, visually_hidden};
use crate::pages::shared::words::count;
use crate::persistence::Snapshot;
use crate::state::AppState;
use leptos::prelude::*;

/// The list, if there are any.
pub fn snapshots(state: AppState) -> AnyView {
    reactive(
        move || state.snapshots(),
        move |found| {
            (!found.is_empty()).then(|| {
            let kept = "Before a file is opened, and before you go back, the state of that moment is kept here: the newest five.";
            let items: Vec<Element> = found.into_iter().map(|snapshot| item(state, snapshot)).collect();
            vec![heading_m("Earlier states"), paragraph(kept), element("ul").class("govuk-list app-rows").child(items)]
        })
        },
    )
}

fn item(state: AppState, snapshot: Snapshot) -> Element {
    let moment = state.moment(snapshot.made);
    let when = format!("{}, {}", moment.today.in_words(), moment.clock);
    let what = format!("{when}, before {}: {}", snapshot.before, count(snapshot.items, "item", "items"));
    let restore = move |_| state.restore(snapshot.clone());
    element("li").child(element("span").child(what)).child(
        button("app-link-button", "Go back to this").child(visually_hidden(format!(": {when}"))).on("click", restore),
    )
}
